/**
 * People who are told of their turn. `turn_contact` is all that could name anybody, and no row of it can outlive a business day (25
 * hours when clocks go back). `turn_message` says that a notice left, never to whom: it outlives the contact, so that
 * nobody is told twice who stops and asks again.
 */
import { sql, type Kysely } from 'kysely'

const statements = [
  sql`create table turn_contact (
    site_id text not null references site,
    leg_id uuid not null,
    channel text not null check (channel in ('email', 'sms')),
    address text not null,
    variant text not null,
    created_at bigint not null,
    expires_at bigint not null,
    primary key (site_id, leg_id),
    constraint no_longer_than_a_day check (expires_at > created_at and expires_at <= created_at + 90000000)
  )`,
  sql`create index turn_contact_expiry on turn_contact (expires_at)`,
  sql`create index turn_contact_address on turn_contact (address)`,
  sql`create table turn_message (
    site_id text not null references site,
    leg_id uuid not null,
    kind text not null check (kind in ('soon', 'called')),
    state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
    attempts integer not null,
    due_at bigint not null,
    next_attempt_at bigint not null,
    expires_at bigint not null,
    primary key (site_id, leg_id, kind)
  )`,
  sql`create index turn_message_expiry on turn_message (expires_at)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
