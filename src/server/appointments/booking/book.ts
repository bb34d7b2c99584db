/** From a slot to an appointment: kept while a name is written, then booked; and the list for whom there is none. */
import { stateAfter, statesBefore } from '../../../domain/appointments/appointment-state.ts'
import { isServedAt } from '../../../domain/appointments/appointment-policy.ts'
import type {
  Booked,
  BookingRequest,
  Hold,
  HoldRequest,
  WaitingRequest,
} from '../../../domain/appointments/booking-messages.ts'
import { personalDataEnd } from '../../../domain/appointments/reminders.ts'
import { instant, type Instant } from '../../../domain/values/instant.ts'
import type { Transaction } from 'kysely'
import { hashOf, newToken } from '../../access/secrets.ts'
import type { Tables } from '../../database/schema.ts'
import { RequestProblem } from '../../http/error-table.ts'
import type { AppointmentPorts } from '../appointment-ports.ts'
import { addMessages, tellBooking } from '../messages/add-message.ts'
import { bookableSites, siteServing, type SiteWithAppointments } from './bookable-sites.ts'
import { assertWithinCap, underCap } from './contact-cap.ts'
import { changeState, claimDesk, type AppointmentRow } from './claim-desk.ts'
import { inTransaction } from './in-transaction.ts'
import { ownAppointment } from './own-appointment.ts'
import { addPerson, assertReachable, giveLink, onceFor, type PersonRow } from './person.ts'

const minuteMilliseconds = 60_000
const dayMilliseconds = 86_400_000

/** Who lives where is needed again when the person confirms; it stands with the hold in the phone, not here. */
export function holdSlot({ database, now }: AppointmentPorts, request: HoldRequest): Promise<Hold> {
  return inTransaction(database, async (transaction) => {
    const site = await siteServing(transaction, request)
    const { instead, serviceId, start } = request
    if (instead !== undefined)
      await transaction
        .deleteFrom('appointment')
        .where('hold_hash', '=', hashOf(instead))
        .where('state', '=', 'held')
        .execute()
    const at = now()
    const holdToken = newToken()
    const hold = {
      hash: hashOf(holdToken),
      expiresAt: instant(at + site.appointments.holdMinutes * minuteMilliseconds),
    }
    await claimDesk(transaction, { site, serviceId, start, now: at, bookedBy: 'visitor', hold })
    return { holdToken, expiresAt: hold.expiresAt }
  })
}

async function heldRow(transaction: Transaction<Tables>, holdToken: string, now: Instant): Promise<AppointmentRow> {
  const row = await transaction
    .selectFrom('appointment')
    .selectAll()
    .where('hold_hash', '=', hashOf(holdToken))
    .forUpdate()
    .executeTakeFirst()
  if (!row || (row.state === 'held' && row.start_at <= now)) throw new RequestProblem('hold-expired')
  return row
}

/** The person of a booking sent twice, because its first answer was lost. */
const personOfRow = (transaction: Transaction<Tables>, row: AppointmentRow) =>
  transaction
    .selectFrom('appointment_person')
    .selectAll()
    .where('appointment_id', '=', row.appointment_id)
    .executeTakeFirst()

async function siteOf(transaction: Transaction<Tables>, row: AppointmentRow): Promise<SiteWithAppointments> {
  const site = (await bookableSites(transaction)).find(({ id }) => id === row.site_id)
  if (!site) throw new RequestProblem('not-bookable')
  return site
}

/** A booked row becomes somebody's, who is told. */
export async function giveTo(
  transaction: Transaction<Tables>,
  row: AppointmentRow,
  given: {
    readonly site: SiteWithAppointments
    readonly person: Pick<BookingRequest, 'name' | 'contact' | 'variant'> & { readonly commune: string }
    readonly now: Instant
  },
): Promise<PersonRow> {
  const { site, person, now } = given
  const added = await addPerson(transaction, {
    ...person,
    appointmentId: row.appointment_id,
    serviceId: row.service_id,
    wantsEarlier: false,
    now,
    expiresAt: personalDataEnd(site.appointments, row.start_at, site.timeZone),
  })
  await tellBooking(transaction, { person: added, row, site, kind: 'confirmation', now })
  return added
}

/**
 * Books what was held. A hold that ran out is honoured as long as nobody else has taken the slot.
 * Over the cap of its address nothing is booked, and the hold goes on. @throws RequestProblem `hold-expired`, `channel-unavailable`,
 * `contact-cap`.
 */
export async function confirmHold(ports: AppointmentPorts, request: BookingRequest): Promise<Booked> {
  const { database, now, channels, wake } = ports
  assertReachable(channels, request.contact)
  const book = async (transaction: Transaction<Tables>): Promise<Booked> => {
    const at = now()
    const row = await heldRow(transaction, request.holdToken, at)
    const site = await siteOf(transaction, row)
    const wish = { contact: request.contact, serviceId: row.service_id, now: at }
    if (row.state === 'held') await assertWithinCap(transaction, wish, [site.appointments])
    const change = { from: statesBefore('confirm'), to: stateAfter('confirm'), now: at }
    const isFirst = await changeState(transaction, { appointmentId: row.appointment_id, ...change })
    const person = isFirst
      ? await giveTo(transaction, row, { site, person: request, now: at })
      : await personOfRow(transaction, row)
    if (!person) throw new RequestProblem('hold-expired')
    const secret = await giveLink(transaction, person.person_id)
    return { secret, own: await ownAppointment(transaction, person, at) }
  }
  const booked = await underCap(ports, () => inTransaction(database, book))
  wake()
  return booked
}

/** @throws RequestProblem `not-bookable` when nobody receives these people; `channel-unavailable`, `contact-cap`. */
export async function joinWaiting(ports: AppointmentPorts, request: WaitingRequest): Promise<Booked> {
  const { database, now, channels, wake } = ports
  if (request.contact.channel === 'none') throw new RequestProblem('channel-unavailable')
  assertReachable(channels, request.contact)
  const join = async (transaction: Transaction<Tables>): Promise<Booked> => {
    const at = now()
    const sites = (await bookableSites(transaction)).filter((site) => isServedAt(site, request))
    const days = Math.max(0, ...sites.map(({ appointments }) => appointments.latestDays))
    if (days === 0) throw new RequestProblem('not-bookable')
    const expiresAt = instant(at + days * dayMilliseconds)
    const policies = sites.map(({ appointments }) => appointments)
    const { person, secret } = await onceFor(transaction, request.requestToken, async () => {
      await assertWithinCap(transaction, { ...request, now: at }, policies)
      const added = await addPerson(transaction, { ...request, wantsEarlier: true, now: at, expiresAt })
      await addMessages(transaction, added, [{ kind: 'waiting', occasion: 'joined', appointmentId: null, dueAt: at }])
      return added
    })
    return { secret, own: await ownAppointment(transaction, person, at) }
  }
  const booked = await underCap(ports, () => inTransaction(database, join))
  wake()
  return booked
}
