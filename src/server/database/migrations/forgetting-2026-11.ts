/** What a site remembers of a log that is read no more, so that a start and a new machine begin there. */
import { sql, type Kysely } from 'kysely'

const statements = [
  sql`create table site_snapshot (
    site_id text primary key references site,
    sequence bigint not null check (sequence >= 0),
    taken_at bigint not null,
    forgotten_before text not null,
    protocol_version integer not null,
    state jsonb not null
  )`,
  sql`create index event_command on event (command_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
