/**
 * A real PostgreSQL of the server’s own: programs from npm, data in a folder, reached through a socket that only the server’s
 * account can open, and listening on no network at all.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { StartupProblem } from '../../start/startup-problem.ts'
import { findAccount, identityOf, type Account } from './account.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { prepareDataFolder, type DataFolder } from './data-folder.ts'
import { holdProgram, lifelineName, type Lifeline } from './lifeline.ts'
import { clearStaleLock } from './stale-lock.ts'

export interface SocketAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

export interface EmbeddedPostgres {
  readonly address: SocketAddress
  /** Called once when PostgreSQL stops without having been asked to. */
  onLost(listener: (lastWords: string) => void): void
  stop(): Promise<void>
}

interface Wanted {
  readonly dataFolder: string
  /** Further `name=value` settings of PostgreSQL. */
  readonly settings?: readonly string[]
}

interface Starting {
  readonly start: () => Lifeline
  readonly folder: DataFolder
  readonly address: SocketAddress
  readonly clusterName: string
}

const startsWithinMilliseconds = 60_000
const waitsForPreviousMilliseconds = 10_000
const ownSettings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=40',
  'shared_buffers=64MB',
  // What a log of errors would show of people: nothing. Statements and the values in them stay out of it.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
]

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

function makeCluster({ initdb }: Binaries, folder: DataFolder, account: Account | undefined): void {
  rmSync(folder.unfinishedCluster, { recursive: true, force: true })
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${folder.unfinishedCluster}`,
      '--username=said',
      '--encoding=UTF8',
      '--locale=C',
      '--auth-local=trust',
      '--auth-host=reject',
      '--no-instructions',
    ],
    {
      ...identityOf(account),
      cwd: folder.top,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) {
    const reason = lastLine(made.stderr ?? '') || 'raison inconnue'
    throw new StartupProblem(`La base de données n’a pas pu être créée dans ${folder.top} : ${reason}`)
  }
  renameSync(folder.unfinishedCluster, folder.cluster)
}

const lastLine = (words: string): string => words.trim().split('\n').at(-1)?.trim() ?? ''

/** Is it our own PostgreSQL that answers? Another server may be holding the same folder, and the same socket. */
async function answers(address: SocketAddress, clusterName: string): Promise<boolean> {
  const client = new Client(address)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const shown = await client.query<{ cluster_name: string }>('show cluster_name')
    return shown.rows[0]?.cluster_name === clusterName
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** True when PostgreSQL answers; false when it has ended instead. */
async function becomesReady(lifeline: Lifeline, { address, clusterName }: Starting): Promise<boolean> {
  const until = Date.now() + startsWithinMilliseconds
  while (Date.now() < until) {
    if (lifeline.process.exitCode !== null || lifeline.process.signalCode !== null) return false
    if (await answers(address, clusterName)) return true
    await pause(50)
  }
  await lifeline.release()
  return false
}

const isHeldByAnother = (words: string): boolean => /lock file "postmaster.pid" already exists/.test(words)

/** A server killed a moment ago is still letting its database go: worth waiting for; a living one is not. */
async function startCluster(starting: Starting): Promise<Lifeline> {
  const { folder } = starting
  const until = Date.now() + waitsForPreviousMilliseconds
  for (;;) {
    clearStaleLock(folder.cluster, lifelineName)
    const lifeline = starting.start()
    if (await becomesReady(lifeline, starting)) return lifeline
    const words = lifeline.lastWords()
    if (!isHeldByAnother(words))
      throw new StartupProblem(
        `PostgreSQL n’a pas démarré dans ${folder.top} : ${lastLine(words) || 'raison inconnue'}`,
      )
    if (Date.now() > until)
      throw new StartupProblem(
        `Un autre serveur utilise déjà les données de ${folder.top} : arrêtez-le, ou choisissez un autre dossier avec SAID_DATA.`,
      )
    await pause(250)
  }
}

async function ensureDatabase(address: SocketAddress): Promise<void> {
  const client = new Client({ ...address, database: 'postgres' })
  await client.connect()
  const found = await client.query('select 1 from pg_database where datname = $1', [address.database])
  if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(address.database)}`)
  await client.end()
}

/** Makes the cluster on first start, starts it, and answers when it can be used. @throws StartupProblem in one sentence. */
export async function startEmbeddedPostgres({ dataFolder, settings = [] }: Wanted): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32')
    throw new StartupProblem('Sous Windows, donnez l’adresse d’un PostgreSQL dans DATABASE_URL.')
  const account = findAccount()
  const binaries = findBinaries(account)
  const folder = prepareDataFolder(dataFolder, account)
  if (!existsSync(join(folder.cluster, 'PG_VERSION'))) makeCluster(binaries, folder, account)

  const address: SocketAddress = { host: folder.socket, port: 5432, user: 'said', database: 'said' }
  const clusterName = `said-${randomBytes(6).toString('hex')}`
  const allSettings = [
    ...ownSettings,
    `unix_socket_directories=${folder.socket}`,
    `cluster_name=${clusterName}`,
    ...settings,
  ]
  const programArguments = ['-D', folder.cluster, ...allSettings.flatMap((setting) => ['-c', setting])]
  const start = () => holdProgram({ path: binaries.postgres, programArguments, folder: folder.top, account })
  const lifeline = await startCluster({ start, folder, clusterName, address: { ...address, database: 'postgres' } })
  await ensureDatabase(address)

  let isStopping = false
  return {
    address,
    onLost: (listener) =>
      void lifeline.process.once('exit', () => (isStopping ? undefined : listener(lastLine(lifeline.lastWords())))),
    stop() {
      isStopping = true
      return lifeline.release()
    },
  }
}
