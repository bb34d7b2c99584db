/** Opens the database: the embedded PostgreSQL’s socket, or any other by its address. */
import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool, types as standardTypes, type ClientConfig, type CustomTypesConfig } from 'pg'
import { StartupProblem, systemCodeOf } from '../start/startup-problem.ts'
import type { SocketAddress } from './embedded/embedded-postgres.ts'
import type { Tables } from './schema.ts'

export type Database = Kysely<Tables>
export type DatabaseAddress = SocketAddress | { readonly connectionString: string }

const bigintType = 20

/** Sequences and instants are bigint in the tables and whole numbers here: both stay far below 2^53. */
const types: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === bigintType ? Number : (standardTypes.getTypeParser(oid, format as 'text') as (text: string) => unknown),
}

const clientSettings = (address: DatabaseAddress): ClientConfig => ({
  ...address,
  types,
  application_name: 'said',
  connectionTimeoutMillis: 5_000,
  // A firewall that forgets a silent connection would leave LISTEN deaf, and nobody told.
  keepAlive: true,
  keepAliveInitialDelayMillis: 30_000,
})

/** One connection outside the pool, for LISTEN. */
export const newClient = (address: DatabaseAddress): Client => new Client(clientSettings(address))

/** The pool, as Kysely. Connects at the first query. */
export function openDatabase(address: DatabaseAddress): Database {
  const pool = new Pool({ ...clientSettings(address), max: 10 })
  // A connection lost while idle is opened anew by the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** The machine and the base of an address, without its account or password. */
function placeOf(address: DatabaseAddress): string {
  if (!('connectionString' in address)) return address.host
  try {
    const { host, pathname } = new URL(address.connectionString)
    return `${host}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'personne n’y répond',
  ENOTFOUND: 'cette machine n’existe pas sur le réseau',
  EAI_AGAIN: 'son nom ne se résout pas',
  ETIMEDOUT: 'elle ne répond pas',
  '28P01': 'le mot de passe est refusé',
  '28000': 'le compte est refusé',
  '3D000': 'cette base n’existe pas',
}

/** @throws StartupProblem saying which database does not answer and why; never its password. */
export async function assertReachable(address: DatabaseAddress): Promise<void> {
  const client = newClient(address)
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const code = systemCodeOf(error) ?? (error instanceof AggregateError ? systemCodeOf(error.errors[0]) : undefined)
    const reason = reasons[code ?? ''] ?? `elle ne répond pas${code ? ` (${code})` : ''}`
    throw new StartupProblem(
      `La base de données ${placeOf(address)} n’est pas joignable : ${reason}. Vérifiez DATABASE_URL et que PostgreSQL est démarré.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
