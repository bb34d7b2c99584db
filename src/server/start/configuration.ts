/** What the environment says: everything has a default, and a wrong value is told in one sentence. */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { readMessageSettings, type MessageSettings } from './message-settings.ts'
import { StartupProblem } from './startup-problem.ts'

export interface ServerConfiguration {
  readonly port: number
  readonly host: string
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

/**
 * PostgreSQL refuses to run as root and another account cannot enter root’s home, so root’s data stand in `/var/lib/said`,
 * one folder per clone; anybody else’s stand in the clone.
 */
function defaultDataFolder({ isRoot, topFolder }: Surroundings): string {
  const clone = createHash('sha256').update(topFolder).digest('hex').slice(0, 12)
  return isRoot ? join('/var/lib/said', clone) : join(topFolder, '.said')
}

/** Reads PORT, HOST, DATABASE_URL, SAID_DATA, what messages need, and `--seed-only`. @throws StartupProblem naming the wrong value. */
export function readConfiguration(surroundings: Surroundings): ServerConfiguration {
  const { environment, commandArguments } = surroundings
  const { PORT, HOST, DATABASE_URL, SAID_DATA } = environment
  return {
    port: readPort(PORT),
    host: HOST || '127.0.0.1',
    ...(DATABASE_URL ? { databaseUrl: readDatabaseUrl(DATABASE_URL) } : {}),
    dataFolder: SAID_DATA ? resolve(SAID_DATA) : defaultDataFolder(surroundings),
    messages: readMessageSettings(environment),
    isSeedOnly: commandArguments.includes('--seed-only'),
  }
}
