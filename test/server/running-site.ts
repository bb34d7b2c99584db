/** The real server on a real port and a database of its own, with the demonstration’s codes, for one test file. */
import type { AddressInfo } from 'node:net'
import { sites } from 'virtual:content/places'
import { renewReusableCodes } from '../../src/server/access/enrolment-codes.ts'
import { openDatabase, type Database, type DatabaseAddress } from '../../src/server/database/connect.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { createServer, type ServerPorts } from '../../src/server/http/create-server.ts'
import { createLiveLines } from '../../src/server/live/live-lines.ts'
import { LogListener } from '../../src/server/live/log-listener.ts'
import { SiteStates } from '../../src/server/queue/site-states.ts'
import { seedSites } from '../../src/server/seed/seed-sites.ts'
import { slotsOfSite } from '../../src/server/seed/slots-of-site.ts'
import { instant, type Instant } from '../../src/domain/values/instant.ts'

export interface RunningSite {
  readonly origin: string
  readonly database: Database
  readonly listener: LogListener
  /** What the server wrote to its log. */
  readonly logged: string[]
  codeOf(slot: string): string
  stop(): Promise<void>
}

interface Settings {
  readonly keepAliveMilliseconds?: number
  readonly webFolder?: string
  /** Codes of a server already running on the same database. */
  readonly codes?: ReadonlyMap<string, string>
  /** The clock; the machine’s own when absent. */
  readonly now?: () => Instant
  readonly messages?: ServerPorts['messages']
  readonly trustedProxies?: readonly string[]
}

export async function startSite(address: DatabaseAddress, settings: Settings = {}): Promise<RunningSite> {
  const { now = () => instant(Date.now()), messages, trustedProxies } = settings
  const database = openDatabase(address)
  await migrate(database)
  await seedSites(database, sites)
  const slots = sites.flatMap(slotsOfSite).map(({ slot }) => slot)
  const codes = settings.codes ?? (await renewReusableCodes(database, { slots, now: now() }))
  const listener = new LogListener(address, database)
  await listener.start()
  const logged: string[] = []
  const lines = createLiveLines(settings.keepAliveMilliseconds)
  const { webFolder } = settings
  const ports = {
    database,
    states: new SiteStates(),
    listener,
    lines,
    now,
    log: (line: string) => void logged.push(line),
    ...(messages && { messages }),
    ...(trustedProxies && { trustedProxies }),
  }
  const server = await createServer({ ...ports, ...(webFolder === undefined ? {} : { webFolder }) })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    database,
    listener,
    logged,
    codeOf: (slot) => codes.get(slot) ?? '',
    async stop() {
      await server.close()
      await listener.stop()
      await database.destroy()
    },
  }
}
