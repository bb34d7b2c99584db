/**
 * Puts messages in the outbox, in the transaction that makes them true: booked and never told, or told and never booked, cannot
 * happen. One key a message: asked twice, it is written once.
 */
import type { Insertable, Transaction } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { remindersOf } from '../../../domain/appointments/reminders.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import type { Tables } from '../../database/schema.ts'
import type { SiteWithAppointments } from '../booking/bookable-sites.ts'
import type { AppointmentRow } from '../booking/claim-desk.ts'
import type { PersonRow } from '../booking/person.ts'
import type { MessageKind } from './message-kind.ts'

interface NewMessage {
  readonly person: PersonRow
  readonly kind: MessageKind
  /** What tells this message from every other of its kind to this person. */
  readonly occasion: string
  readonly appointmentId: string | null
  readonly dueAt: Instant
}

const rowOf = ({ person, kind, occasion, appointmentId, dueAt }: NewMessage): Insertable<Tables['message']> => ({
  message_id: uuidv7(),
  idempotency_key: `${person.person_id}:${kind}:${occasion}`,
  person_id: person.person_id,
  appointment_id: appointmentId,
  kind,
  state: 'waiting',
  next_attempt_at: dueAt,
  lease_until: null,
  ended_at: null,
})

/** Does nothing for somebody who left no way of being written to. */
export async function addMessages(
  transaction: Transaction<Tables>,
  person: PersonRow,
  messages: readonly Omit<NewMessage, 'person'>[],
): Promise<void> {
  if (person.channel === 'none' || messages.length === 0) return
  await transaction
    .insertInto('message')
    .values(messages.map((message) => rowOf({ person, ...message })))
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .execute()
}

/** What is told of a booking or a move: at once, and again before the day. */
export async function tellBooking(
  transaction: Transaction<Tables>,
  told: {
    readonly person: PersonRow
    readonly row: AppointmentRow
    readonly site: SiteWithAppointments
    readonly kind: 'confirmation' | 'change'
    readonly now: Instant
  },
): Promise<void> {
  const { person, row, site, kind, now } = told
  const of = { appointmentId: row.appointment_id }
  const reminders = remindersOf(site.appointments, { start: row.start_at, bookedAt: now, timeZone: site.timeZone })
  await addMessages(transaction, person, [
    { ...of, kind, occasion: row.appointment_id, dueAt: now },
    ...reminders.map(({ daysBefore, dueAt }) => ({
      ...of,
      kind: 'reminder' as const,
      occasion: `${row.appointment_id}:${daysBefore}`,
      dueAt,
    })),
  ])
}
