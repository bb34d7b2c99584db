/**
 * The tables, as Kysely reads them. Nothing in the log names a person: a ticket is a label and two random identities. Who has an
 * appointment, and who is told of their turn, stands in tables of their own, which forget. Times are whole milliseconds since 1970, as everywhere.
 */
import type { ColumnType } from 'kysely'
import type { DeviceRole } from '../../domain/access/device.ts'
import type { Event } from '../../domain/catalogue.ts'
import type { AppointmentTables } from '../appointments/appointment-tables.ts'
import type { TurnTables } from '../turn-notices/turn-tables.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { QueueSnapshot } from '../../domain/queue/queue-snapshot.ts'
import type { Acknowledgement } from '../../domain/sync/envelope.ts'
import type { CommandId, DeskId, DeviceId, LegId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'

/** Read as the value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>

export interface Tables extends AppointmentTables, TurnTables {
  site: { site_id: SiteId; definition: Json<Site> }
  /** The row that orders a site: locked by whoever appends. `generation` rises when the site forgets people. */
  site_head: { site_id: SiteId; sequence: number; generation: number }
  /** What the log says up to a sequence, as the site remembers it: nobody reads the log before it. One a site. */
  site_snapshot: {
    site_id: SiteId
    sequence: number
    taken_at: Instant
    forgotten_before: LocalDate
    protocol_version: number
    state: Json<QueueSnapshot>
  }
  /** A place for a machine in a building. */
  device_slot: {
    slot: string
    site_id: SiteId
    role: DeviceRole
    kiosk_digit: number | null
    desk_id: DeskId | null
  }
  /** A machine that holds or held a slot; `replaced_at` is null for the one that holds it. */
  device: {
    device_id: DeviceId
    slot: string
    token_hash: string
    last_sequence: number
    last_gesture_at: Instant
    replaced_at: Instant | null
  }
  enrolment_code: { code_hash: string; slot: string; expires_at: Instant; is_reusable: boolean }
  /** Every command answered, with its answer: sent again, it is answered the same. */
  command: {
    command_id: CommandId
    device_id: DeviceId
    device_sequence: number
    acknowledgement: Json<Acknowledgement>
    received_at: Instant
  }
  event: {
    site_id: SiteId
    site_sequence: number
    command_id: CommandId
    device_id: DeviceId
    at: Instant
    body: Json<Event>
  }
  /** The net under the numbering: no two tickets of one site and day carry one label, whatever the code above does. */
  ticket_label: { site_id: SiteId; business_day: LocalDate; label: string; leg_id: LegId }
  /** Tickets that may be followed on a phone; those of an earlier day go with the first of the next. */
  ticket_follow: { secret_hash: string; site_id: SiteId; business_day: LocalDate; leg_id: LegId }
}
