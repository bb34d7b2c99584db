/** The first tables: sites, machines, and one ordered log per site. */
import { sql, type Kysely } from 'kysely'

const statements = [
  sql`create table site (
    site_id text primary key,
    definition jsonb not null
  )`,
  sql`create table site_head (
    site_id text primary key references site,
    sequence bigint not null default 0 check (sequence >= 0),
    generation integer not null default 1 check (generation >= 1)
  )`,
  sql`create table device_slot (
    slot text primary key,
    site_id text not null references site,
    role text not null check (role in ('kiosk', 'desk', 'display')),
    kiosk_digit smallint check (kiosk_digit between 0 and 9),
    desk_id text,
    check ((role = 'desk') = (desk_id is not null))
  )`,
  sql`create unique index one_kiosk_a_digit on device_slot (site_id, kiosk_digit) where role = 'kiosk'`,
  sql`create table device (
    device_id uuid primary key,
    slot text not null references device_slot,
    token_hash text not null unique,
    last_sequence bigint not null default 0,
    last_gesture_at bigint not null,
    replaced_at bigint
  )`,
  sql`create unique index one_machine_a_slot on device (slot) where replaced_at is null`,
  sql`create table enrolment_code (
    code_hash text primary key,
    slot text not null references device_slot,
    expires_at bigint not null,
    is_reusable boolean not null
  )`,
  sql`create table command (
    command_id uuid primary key,
    device_id uuid not null references device,
    device_sequence bigint not null,
    acknowledgement jsonb not null,
    received_at bigint not null,
    unique (device_id, device_sequence)
  )`,
  sql`create table event (
    site_id text not null references site,
    site_sequence bigint not null check (site_sequence >= 1),
    command_id uuid not null references command,
    device_id uuid not null references device,
    at bigint not null,
    body jsonb not null,
    primary key (site_id, site_sequence)
  )`,
  sql`create table ticket_label (
    site_id text not null references site,
    business_day text not null,
    label text not null,
    leg_id uuid not null,
    primary key (site_id, business_day, label)
  )`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
