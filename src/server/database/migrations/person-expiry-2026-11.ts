/** Nobody is kept without an end: the row that names a person of an appointment says when it goes, after it was made. */
import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table appointment_person
    add constraint ends_after_it_began check (expires_at > created_at)`.execute(database)
  await sql`create index appointment_person_email on appointment_person (lower(email))`.execute(database)
  await sql`create index appointment_person_phone on appointment_person (phone)`.execute(database)
}
