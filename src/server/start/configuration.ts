/** What the environment says: everything has a default, and a wrong value is told in one sentence. */
import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { readMessageSettings, type MessageSettings } from './message-settings.ts'
import { StartupProblem } from './startup-problem.ts'

export interface ServerConfiguration {
  readonly port: number
  readonly host: string
  /** Proxies on other machines, believed when they say for whom they ask. */
  readonly trustedProxies: readonly string[]
  /** Any PostgreSQL; the embedded one in `dataFolder` when absent. */
  readonly databaseUrl?: string
  readonly dataFolder: string
  readonly messages: MessageSettings
  /** Prepare the database and stop. */
  readonly isSeedOnly: boolean
}

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly commandArguments: readonly string[]
  /** Where the clone is. */
  readonly topFolder: string
  readonly isRoot: boolean
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 8080
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartupProblem(`PORT vaut « ${text} » : donnez un nombre entier de 0 à 65535.`)
}

function readDatabaseUrl(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text)) return text
  throw new StartupProblem(
    'DATABASE_URL n’est pas une adresse PostgreSQL : elle s’écrit « postgresql://compte:mot-de-passe@machine:5432/base ».',
  )
}

/** `10.0.0.5` or `172.16.0.0/12`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  const isPart = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest)
  return longest > 0 && isPart && rest.length === 0
}

function readProxies(text = ''): readonly string[] {
  const proxies = text.split(/[\s,]+/).filter((each) => each !== '')
  const wrong = proxies.find((each) => !isNetwork(each))
  if (wrong === undefined) return proxies
  throw new StartupProblem(
    `TRUSTED_PROXY contient « ${wrong} » : donnez les adresses des serveurs mandataires, par exemple TRUSTED_PROXY="10.0.0.5 172.16.0.0/12".`,
  )
}

/**
 * PostgreSQL refuses to run as root and another account cannot enter root’s home, so root’s data stand in `/var/lib/said`,
 * one folder per clone; anybody else’s stand in the clone.
 */
function defaultDataFolder({ isRoot, topFolder }: Surroundings): string {
  const clone = createHash('sha256').update(topFolder).digest('hex').slice(0, 12)
  return isRoot ? join('/var/lib/said', clone) : join(topFolder, '.said')
}

/** Reads PORT, HOST, TRUSTED_PROXY, DATABASE_URL, SAID_DATA, what messages need, and `--seed-only`. @throws StartupProblem naming the wrong value. */
export function readConfiguration(surroundings: Surroundings): ServerConfiguration {
  const { environment, commandArguments } = surroundings
  const { PORT, HOST, TRUSTED_PROXY, DATABASE_URL, SAID_DATA } = environment
  return {
    port: readPort(PORT),
    host: HOST || '127.0.0.1',
    trustedProxies: readProxies(TRUSTED_PROXY),
    ...(DATABASE_URL ? { databaseUrl: readDatabaseUrl(DATABASE_URL) } : {}),
    dataFolder: SAID_DATA ? resolve(SAID_DATA) : defaultDataFolder(surroundings),
    messages: readMessageSettings(environment),
    isSeedOnly: commandArguments.includes('--seed-only'),
  }
}
