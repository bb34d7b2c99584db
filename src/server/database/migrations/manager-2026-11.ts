/** A place for the machine of whoever answers for a site: it reads the log and sends nothing. */
import { sql, type Kysely } from 'kysely'

const statements = [
  sql`alter table device_slot drop constraint device_slot_role_check`,
  sql`alter table device_slot add constraint device_slot_role_check
    check (role in ('kiosk', 'desk', 'display', 'manager', 'phones'))`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
