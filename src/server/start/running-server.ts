/** Everything the server is made of, started in order and stopped in the opposite one. */
import type { Site } from '../../domain/queue/place.ts'
import { instant, type Instant } from '../../domain/values/instant.ts'
import { renewReusableCodes, withdrawCodes } from '../access/enrolment-codes.ts'
import { openHttpSmsSender } from '../messages/http-sms-sender.ts'
import type { Senders } from '../messages/sender.ts'
import { openSmtpSender } from '../messages/smtp-sender.ts'
import { startUpkeep } from '../appointments/upkeep/upkeep.ts'
import { assertReachable, openDatabase, type Database, type DatabaseAddress } from '../database/connect.ts'
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.ts'
import { migrate } from '../database/migrate.ts'
import { createServer } from '../http/create-server.ts'
import { isBuilt } from '../http/web-files.ts'
import { createLiveLines } from '../live/live-lines.ts'
import { LogListener } from '../live/log-listener.ts'
import { SiteStates } from '../queue/site-states.ts'
import { seedSites } from '../seed/seed-sites.ts'
import { slotsOfSite } from '../seed/slots-of-site.ts'
import { watchTurns, type WatchPorts } from '../turn-notices/watch-turns.ts'
import { addressList } from './address-list.ts'
import { assertPortFree, listenProblem } from './assert-port-free.ts'
import type { ServerConfiguration } from './configuration.ts'
import { StartupProblem } from './startup-problem.ts'

interface Wanted {
  readonly configuration: ServerConfiguration
  readonly sites: readonly Site[]
  readonly webFolder: string
  readonly print: (line: string) => void
  /** Called when the server cannot go on; it stops afterwards. */
  readonly failed: (problem: StartupProblem) => void
}

type Stop = () => Promise<void>

const now = (): Instant => instant(Date.now())

/** Undoes what was started, last first; a step that fails does not keep the others from running. */
class Stops {
  readonly #stops: Stop[] = []

  add(stop: Stop): void {
    this.#stops.unshift(stop)
  }

  async run(): Promise<void> {
    for (const stop of this.#stops.splice(0)) await stop().catch(() => undefined)
  }
}

async function startDatabase({ configuration, failed }: Wanted, stops: Stops): Promise<DatabaseAddress> {
  const { databaseUrl, dataFolder } = configuration
  if (databaseUrl !== undefined) {
    await assertReachable({ connectionString: databaseUrl })
    return { connectionString: databaseUrl }
  }
  const embedded = await startEmbeddedPostgres({ dataFolder })
  stops.add(() => embedded.stop())
  embedded.onLost((words) => failed(new StartupProblem(`PostgreSQL s’est arrêté : ${words || 'raison inconnue'}`)))
  return embedded.address
}

async function prepareDatabase(address: DatabaseAddress, sites: readonly Site[], stops: Stops): Promise<Database> {
  const database = openDatabase(address)
  stops.add(() => database.destroy())
  await migrate(database)
  await seedSites(database, sites)
  return database
}

/** Only made-up places have codes that are printed; a real machine’s code is issued for it alone. */
async function issueDemonstrationCodes(database: Database, sites: readonly Site[], stops: Stops) {
  const demonstration = sites.filter((site) => site.status === 'fictitious')
  const slots = demonstration.flatMap(slotsOfSite).map(({ slot }) => slot)
  const codes = await renewReusableCodes(database, { slots, now: now() })
  stops.add(() => withdrawCodes(database, codes.values()))
  return codes
}

type SitePorts = Pick<WatchPorts, 'database' | 'states' | 'listener'>

/** Opens the ways of writing to people that are set, and lets what goes on by itself go on. */
async function startMessages({ configuration, print }: Wanted, ports: SitePorts, stops: Stops) {
  const { smtp, sms, publicAddress = '' } = configuration.messages
  const senders: Senders = {
    ...(smtp && { email: openSmtpSender(smtp) }),
    ...(sms && { sms: openHttpSmsSender(sms) }),
  }
  const sending = { ...ports, senders, publicAddress, now, log: print }
  const upkeep = startUpkeep(sending)
  stops.add(() => upkeep.stop())
  const turns = await watchTurns(sending)
  stops.add(() => turns.stop())
  const channels = { email: senders.email !== undefined, sms: senders.sms !== undefined }
  return { channels, wake: upkeep.wake, wakeNotices: turns.wake }
}

async function listen(
  address: DatabaseAddress,
  database: Database,
  { wanted, stops }: { wanted: Wanted; stops: Stops },
) {
  const { configuration, webFolder, print } = wanted
  const listener = new LogListener(address, database)
  await listener.start()
  stops.add(() => listener.stop())
  const lines = createLiveLines()
  const sites = { database, states: new SiteStates(), listener }
  const messages = await startMessages(wanted, sites, stops)
  const { trustedProxies } = configuration
  const ports = { ...sites, lines, now, webFolder, trustedProxies, log: print, messages }
  const server = await createServer(ports)
  stops.add(() => server.close())
  await server.listen({ port: configuration.port, host: configuration.host }).catch((error: unknown) => {
    throw listenProblem(error, configuration)
  })
  const [listening] = server.addresses()
  const port = typeof listening === 'object' ? listening.port : configuration.port
  const host = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(configuration.host) ? 'localhost' : configuration.host
  return `http://${host}:${port}/`
}

function assertCanStart({ configuration, webFolder }: Wanted): Promise<void> {
  if (!isBuilt(webFolder))
    throw new StartupProblem(
      `L’application n’est pas construite (${webFolder} est vide) : lancez « npm run build » d’abord.`,
    )
  return assertPortFree(configuration)
}

async function startAll(wanted: Wanted, stops: Stops): Promise<void> {
  const { configuration, sites, print } = wanted
  if (!configuration.isSeedOnly) await assertCanStart(wanted)
  const address = await startDatabase(wanted, stops)
  const database = await prepareDatabase(address, sites, stops)
  if (configuration.isSeedOnly) return print(`La base de données est prête : ${sites.length} sites.`)
  const codes = await issueDemonstrationCodes(database, sites, stops)
  const origin = await listen(address, database, { wanted, stops })
  const dataPlace = 'host' in address ? configuration.dataFolder : 'la base de DATABASE_URL'
  print(addressList({ origin, sites, codes, dataPlace }))
}

/** Starts; what had started is stopped again when something fails. @returns how to stop. @throws StartupProblem. */
export async function startServer(wanted: Wanted): Promise<Stop> {
  const stops = new Stops()
  try {
    await startAll(wanted, stops)
    return () => stops.run()
  } catch (error) {
    await stops.run()
    throw error
  }
}
