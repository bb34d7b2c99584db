/** What the holder of a link does with their appointment: look, move, cancel, ask for an earlier one. */
import type { Transaction } from 'kysely'
import { isChangeable, stateAfter, statesBefore } from '../../../domain/appointments/appointment-state.ts'
import type { OwnAppointment } from '../../../domain/appointments/booking-messages.ts'
import { personalDataEnd } from '../../../domain/appointments/reminders.ts'
import type { SiteId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import type { Tables } from '../../database/schema.ts'
import { RequestProblem } from '../../http/error-table.ts'
import type { AppointmentPorts } from '../appointment-ports.ts'
import { addMessages, tellBooking } from '../messages/add-message.ts'
import type { MessageKind } from '../messages/message-kind.ts'
import { siteServing } from './bookable-sites.ts'
import { changeState, claimDesk } from './claim-desk.ts'
import { assertWithinCap, underCap } from './contact-cap.ts'
import { inTransaction } from './in-transaction.ts'
import { appointmentOf, ownAppointment } from './own-appointment.ts'
import { contactOf, personOfLink, type PersonRow } from './person.ts'

type Work = (transaction: Transaction<Tables>, person: PersonRow, at: Instant) => Promise<void>

/** Does something as the holder of a secret, and shows what it has become. */
async function asHolder({ database, now }: AppointmentPorts, secret: string, work: Work): Promise<OwnAppointment> {
  return inTransaction(database, async (transaction) => {
    const person = await personOfLink(transaction, secret)
    const at = now()
    await work(transaction, person, at)
    return ownAppointment(transaction, await personOfLink(transaction, secret), at)
  })
}

/** @throws RequestProblem `unknown-appointment`: never given, or its time to be forgotten has come. */
export const lookAtOwn = (ports: AppointmentPorts, secret: string): Promise<OwnAppointment> =>
  asHolder(ports, secret, () => Promise.resolve())

/** Ends an appointment and tells its person, whoever ended it. @returns false when it could not be ended any more. */
export async function endAppointment(
  transaction: Transaction<Tables>,
  ended: {
    readonly appointmentId: string
    readonly step: 'excuse' | 'revoke'
    readonly person: PersonRow | undefined
    readonly now: Instant
  },
): Promise<boolean> {
  const { appointmentId, step, person, now } = ended
  const change = { appointmentId, from: statesBefore(step), to: stateAfter(step), now }
  if (!(await changeState(transaction, change))) return false
  if (!person) return true
  await transaction
    .updateTable('appointment_person')
    .set((set) => ({ wants_earlier: false, changes: set('changes', '+', 1) }))
    .where('person_id', '=', person.person_id)
    .execute()
  const kind: MessageKind = step === 'excuse' ? 'cancellation' : 'revocation'
  await addMessages(transaction, person, [{ kind, occasion: appointmentId, appointmentId, dueAt: now }])
  return true
}

/** @throws RequestProblem `unknown-appointment`, `appointment-ended`. */
export async function cancelOwn(ports: AppointmentPorts, secret: string): Promise<OwnAppointment> {
  const own = await asHolder(ports, secret, async (transaction, person, at) => {
    const row = await appointmentOf(transaction, person)
    // Asked twice, because the first answer was lost.
    if (row?.state === 'excused') return
    if (!row || !isChangeable(row.state, row.start_at, at)) throw new RequestProblem('appointment-ended')
    const ended = { appointmentId: row.appointment_id, step: 'excuse' as const, person, now: at }
    if (!(await endAppointment(transaction, ended))) throw new RequestProblem('appointment-ended')
  })
  ports.wake()
  return own
}

/**
 * Takes another slot in the place of the one a person has, or the first one for whom there was none. The old one is given
 * back and the new one taken in one transaction: whoever fails to get the new one still has the old one.
 * @throws RequestProblem `unknown-appointment`, `appointment-ended`, `not-bookable`, `slot-taken`, `contact-cap`.
 */
export async function moveOwn(
  ports: AppointmentPorts,
  { secret, siteId, start }: { readonly secret: string; readonly siteId: SiteId; readonly start: Instant },
): Promise<OwnAppointment> {
  const move: Work = async (transaction, person, at) => {
    const { service_id: serviceId, commune } = person
    const site = await siteServing(transaction, { siteId, serviceId, commune })
    const old = await appointmentOf(transaction, person)
    // Asked twice, because the first answer was lost.
    if (old?.state === 'booked' && old.site_id === siteId && old.start_at === start) return
    if (old) await giveBack(transaction, old, at)
    // A move keeps what there is; whoever cancelled and books again by the same link adds to it.
    const isLiving = old ? old.state === 'booked' : person.wants_earlier
    if (!isLiving)
      await assertWithinCap(transaction, { contact: contactOf(person), serviceId, now: at }, [site.appointments])
    const row = await claimDesk(transaction, { site, serviceId, start, now: at, bookedBy: 'visitor' })
    const moved = await transaction
      .updateTable('appointment_person')
      .set((set) => ({
        appointment_id: row.appointment_id,
        wants_earlier: false,
        changes: set('changes', '+', 1),
        expires_at: personalDataEnd(site.appointments, row.start_at, site.timeZone),
      }))
      .where('person_id', '=', person.person_id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const kind = old ? 'change' : 'confirmation'
    await tellBooking(transaction, { person: moved, row, site, kind, now: at })
  }
  const own = await underCap(ports, () => asHolder(ports, secret, move))
  ports.wake()
  return own
}

/** A cancelled one is replaced as well: whoever cancelled by mistake books again by the same link. */
async function giveBack(
  transaction: Transaction<Tables>,
  old: NonNullable<Awaited<ReturnType<typeof appointmentOf>>>,
  at: Instant,
): Promise<void> {
  if (old.state === 'excused' || old.state === 'revoked') return
  if (!isChangeable(old.state, old.start_at, at)) throw new RequestProblem('appointment-ended')
  const change = { from: statesBefore('reschedule'), to: stateAfter('reschedule'), now: at }
  const isGiven = await changeState(transaction, { appointmentId: old.appointment_id, ...change })
  if (!isGiven) throw new RequestProblem('appointment-ended')
}

/** @throws RequestProblem `unknown-appointment`; `channel-unavailable` for whoever left no way of being written to. */
export async function askForEarlier(
  ports: AppointmentPorts,
  { secret, wantsEarlier }: { readonly secret: string; readonly wantsEarlier: boolean },
): Promise<OwnAppointment> {
  const own = await asHolder(ports, secret, async (transaction, person) => {
    if (wantsEarlier && (person.channel === 'none' || !ports.channels[person.channel]))
      throw new RequestProblem('channel-unavailable')
    await transaction
      .updateTable('appointment_person')
      .set({ wants_earlier: wantsEarlier })
      .where('person_id', '=', person.person_id)
      .execute()
  })
  ports.wake()
  return own
}
