/**
 * Appointments. `one_person_a_desk` is the rule that no code above can break: one desk is never taken twice for the same
 * minute, whatever the durations. People stand apart, and everything that names them goes with their row.
 */
import { sql, type Kysely } from 'kysely'

const statements = [
  sql`create extension if not exists btree_gist`,
  sql`create table appointment (
    appointment_id uuid primary key,
    site_id text not null references site,
    service_id text not null,
    desk_id text not null,
    start_at bigint not null,
    end_at bigint not null check (end_at > start_at),
    state text not null
      check (state in ('held', 'booked', 'checked-in', 'no-show', 'excused', 'revoked', 'rescheduled')),
    booked_by text not null check (booked_by in ('visitor', 'desk')),
    code text not null,
    hold_hash text unique,
    hold_expires_at bigint,
    checked_in_at bigint,
    created_at bigint not null,
    changed_at bigint not null,
    check ((state = 'held') = (hold_expires_at is not null)),
    check (state <> 'checked-in' or checked_in_at is not null),
    constraint one_person_a_desk exclude using gist (desk_id with =, int8range(start_at, end_at) with &&)
      where (state in ('held', 'booked', 'checked-in'))
  )`,
  sql`create unique index one_code_a_site on appointment (site_id, code)`,
  sql`create index appointment_day on appointment (site_id, start_at)`,
  sql`create table appointment_person (
    person_id uuid primary key,
    appointment_id uuid unique references appointment,
    service_id text not null,
    commune text not null,
    name text not null,
    channel text not null check (channel in ('none', 'email', 'sms')),
    email text,
    phone text,
    variant text not null,
    wants_earlier boolean not null,
    notices integer not null default 0,
    last_notice_at bigint,
    told_site_id text,
    told_start_at bigint,
    changes integer not null default 0,
    created_at bigint not null,
    expires_at bigint not null,
    check ((channel = 'email') = (email is not null)),
    check ((channel = 'sms') = (phone is not null)),
    check (not wants_earlier or channel <> 'none')
  )`,
  sql`create index appointment_person_expiry on appointment_person (expires_at)`,
  sql`create table message (
    message_id uuid primary key,
    idempotency_key text not null unique,
    person_id uuid not null references appointment_person on delete cascade,
    appointment_id uuid,
    kind text not null,
    state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain', 'dropped')),
    attempts integer not null default 0,
    next_attempt_at bigint not null,
    lease_until bigint,
    ended_at bigint
  )`,
  sql`create index message_due on message (next_attempt_at) where state in ('waiting', 'sending')`,
  sql`create table appointment_link (
    link_hash text primary key,
    person_id uuid not null references appointment_person on delete cascade,
    message_id uuid unique references message on delete cascade
  )`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
