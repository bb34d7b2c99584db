/** A server of its own for a journey that counts on an empty queue, or that cuts the line under somebody's hands. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScreenRole } from './screens.ts'
import { freePort, startServer } from './started-app.ts'

export interface OwnSite {
  /** `http://127.0.0.1:<port>/`, the address of visitors' phones. */
  readonly address: string
  /** The nth printed address of a role, from 0, with its one-time code. */
  addressOf(role: ScreenRole, index?: number): string
  stop(): Promise<void>
}

/** Starts what was built, on an empty database. @param environment more of it: a mail server, another clock. */
export async function openOwnSite(environment: Readonly<Record<string, string>> = {}): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'said-site-'))
  const server = await startServer({ PORT: String(await freePort()), SAID_DATA: folder, ...environment })
  const printed = server.printed.join('').match(/https?:\/\/\S+/g) ?? []
  return {
    address: server.address,
    addressOf(role, index = 0) {
      const found = printed.filter((address) => address.includes(`?${role}=`))[index]
      if (!found) throw new Error(`The server printed no address number ${index} for a ${role}.`)
      return found.replace('//localhost:', '//127.0.0.1:')
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
