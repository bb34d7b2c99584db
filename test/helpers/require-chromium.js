/**
 * The tests need a real Chromium. Uses the one that is there; else, as root on Debian, installs Debian's package; else
 * says in one sentence what to install. Plain JavaScript: it runs before anything is compiled.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const found = known.find((path) => path && existsSync(path))

if (!found) {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall) {
    console.error(
      'The tests need Chromium: install it ("sudo apt-get install chromium") or set CHROMIUM to its path, and run again.',
    )
    process.exit(1)
  }
  console.log('Installing Debian’s Chromium for the tests…')
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {
    console.error(
      'Debian’s Chromium could not be installed: run "apt-get install chromium" by hand and look at what it says.',
    )
    process.exit(1)
  }
}
