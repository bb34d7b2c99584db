/** Every row of every table, as text: what a dump of the database would tell. */
import { sql } from 'kysely'
import type { Database } from '../../src/server/database/connect.ts'

export async function everythingIn(database: Database): Promise<string> {
  const tables = await database.introspection.getTables()
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(database)))
  return JSON.stringify(rows.map((each) => each.rows))
}
