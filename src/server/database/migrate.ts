/** Brings the tables to the version this server knows. Never goes back, never guesses about tables made by a newer server. */
import { Migrator, sql, type Kysely } from 'kysely'
import { StartupProblem } from '../start/startup-problem.ts'
import { migrations } from './migrations/list.ts'
import type { Tables } from './schema.ts'

const migrationTableName = 'said_migration'

async function appliedNames(database: Kysely<Tables>): Promise<readonly string[]> {
  const exists = await sql<{ found: string | null }>`select to_regclass(${migrationTableName})::text as found`.execute(
    database,
  )
  if (!exists.rows[0]?.found) return []
  const applied = await sql<{ name: string }>`select name from ${sql.table(migrationTableName)}`.execute(database)
  return applied.rows.map((row) => row.name)
}

/** @throws StartupProblem when a newer server has already changed the tables, or when a step fails. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const unknown = (await appliedNames(database)).filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new StartupProblem(
      `La base de données a été préparée par une version plus récente du logiciel (étape « ${unknown[0]} ») : démarrez cette version-là, ou une autre base.`,
    )
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName,
    migrationLockTableName: `${migrationTableName}_lock`,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const step = results?.find((result) => result.status === 'Error')?.migrationName ?? 'inconnue'
  const reason = error instanceof Error ? error.message : String(error)
  throw new StartupProblem(`La base de données n’a pas pu être mise à jour (étape « ${step} ») : ${reason}`)
}
