/** Tickets that people follow on their phones: a hash, no person; and the phones as a machine of their site, which sends their gestures. */
import { sql, type Kysely } from 'kysely'

const statements = [
  sql`alter table device_slot drop constraint device_slot_role_check`,
  sql`alter table device_slot add constraint device_slot_role_check
    check (role in ('kiosk', 'desk', 'display', 'phones'))`,
  sql`create table ticket_follow (
    secret_hash text primary key,
    site_id text not null references site,
    business_day text not null,
    leg_id uuid not null
  )`,
  sql`create index ticket_follow_of_day on ticket_follow (site_id, business_day)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
