/** The tables of appointments, as Kysely reads them. `appointment_person` and what hangs on it is all that names anybody. */
import type { Generated } from 'kysely'
import type { AppointmentState } from '../../domain/appointments/appointment-state.ts'
import type { ContactChannel } from '../../domain/appointments/contact.ts'
import type { DeskId, ServiceId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { MessageKind, MessageState } from './messages/message-kind.ts'

export interface AppointmentTables {
  appointment: {
    appointment_id: string
    site_id: SiteId
    service_id: ServiceId
    desk_id: DeskId
    start_at: Instant
    end_at: Instant
    state: AppointmentState
    booked_by: 'visitor' | 'desk'
    code: string
    hold_hash: string | null
    hold_expires_at: Instant | null
    checked_in_at: Instant | null
    created_at: Instant
    changed_at: Instant
  }
  appointment_person: {
    person_id: string
    /** Null for whom there was no slot, and who waits for one. */
    appointment_id: string | null
    service_id: ServiceId
    commune: string
    name: string
    channel: ContactChannel
    email: string | null
    phone: string | null
    variant: TextVariant
    wants_earlier: boolean
    notices: Generated<number>
    last_notice_at: Instant | null
    told_site_id: SiteId | null
    told_start_at: Instant | null
    /** How often the appointment was moved or ended: the sequence of its calendar entry. */
    changes: Generated<number>
    created_at: Instant
    expires_at: Instant
  }
  /** What is to be written to people, without the words and without their address: both are looked up when it is sent. */
  message: {
    message_id: string
    idempotency_key: string
    person_id: string
    appointment_id: string | null
    kind: MessageKind
    state: MessageState
    attempts: Generated<number>
    next_attempt_at: Instant
    lease_until: Instant | null
    ended_at: Instant | null
  }
  /** A secret that opens one person's appointment; each message carries its own. */
  appointment_link: { link_hash: string; person_id: string; message_id: string | null }
}
