/** What hangs on a person is found without reading all of it: each night many are forgotten. */
import { sql, type Kysely } from 'kysely'

const statements = [
  sql`create index message_of_person on message (person_id)`,
  sql`create index appointment_link_of_person on appointment_link (person_id)`,
  sql`create index appointment_person_waiting on appointment_person (created_at, person_id) where wants_earlier`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
