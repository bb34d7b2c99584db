/** How every test starts Chromium: Debian's, without the services that would look for a network. */
import { existsSync } from 'node:fs'

/** `CHROMIUM`, or where Debian and others put it; undefined when there is none. */
export const chromiumPath =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** A browser run by root has no sandbox of its own. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
