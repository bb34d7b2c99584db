/** What an advisor does with appointments: book for somebody on the phone, cancel, mark absent, receive. */
import { stateAfter, statesBefore } from '../../../domain/appointments/appointment-state.ts'
import type { Booked } from '../../../domain/appointments/booking-messages.ts'
import type { DeskBooking, DeskStep } from '../../../domain/appointments/site-messages.ts'
import type { SiteId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { localDateAt } from '../../../domain/values/local-date.ts'
import type { Transaction } from 'kysely'
import type { Tables } from '../../database/schema.ts'
import { RequestProblem } from '../../http/error-table.ts'
import type { AppointmentPorts } from '../appointment-ports.ts'
import { giveTo } from '../booking/book.ts'
import { bookableSites, siteServing } from '../booking/bookable-sites.ts'
import { endAppointment } from '../booking/change-own.ts'
import { changeState, claimDesk, type AppointmentRow } from '../booking/claim-desk.ts'
import { inTransaction } from '../booking/in-transaction.ts'
import { ownAppointment } from '../booking/own-appointment.ts'
import { assertReachable, onceFor } from '../booking/person.ts'

/** Books at once: there is nothing to hold while two people speak. @throws RequestProblem `slot-taken`, `not-bookable`. */
export async function bookForCaller(ports: AppointmentPorts, siteId: SiteId, booking: DeskBooking): Promise<Booked> {
  assertReachable(ports.channels, booking.contact)
  const booked = await inTransaction(ports.database, async (transaction) => {
    const now = ports.now()
    const { serviceId, start } = booking
    const site = await siteServing(transaction, { ...booking, siteId })
    const { person, secret } = await onceFor(transaction, booking.requestToken, async () => {
      const row = await claimDesk(transaction, { site, serviceId, start, now, bookedBy: 'desk' })
      return giveTo(transaction, row, { site, person: booking, now })
    })
    return { secret, own: await ownAppointment(transaction, person, now) }
  })
  ports.wake()
  return booked
}

interface Act {
  readonly siteId: SiteId
  readonly appointmentId: string
  readonly step: DeskStep
}

/** Nobody is absent before their time, and nobody is here for an appointment of another day. */
async function isUntimely(transaction: Transaction<Tables>, step: DeskStep, row: AppointmentRow, now: Instant) {
  if (step === 'markNoShow') return now < row.start_at
  if (step !== 'checkIn') return false
  const site = (await bookableSites(transaction)).find(({ id }) => id === row.site_id)
  return site !== undefined && localDateAt(row.start_at, site.timeZone) !== localDateAt(now, site.timeZone)
}

/** @throws RequestProblem `unknown-appointment` for another site's, `appointment-ended` when the step is no more possible. */
export async function actOnAppointment(ports: AppointmentPorts, { siteId, appointmentId, step }: Act): Promise<void> {
  await inTransaction(ports.database, async (transaction) => {
    const now = ports.now()
    const row = await transaction
      .selectFrom('appointment')
      .selectAll()
      .where('appointment_id', '=', appointmentId)
      .where('site_id', '=', siteId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new RequestProblem('unknown-appointment')
    const person = await transaction
      .selectFrom('appointment_person')
      .selectAll()
      .where('appointment_id', '=', appointmentId)
      .executeTakeFirst()
    const isDone =
      !(await isUntimely(transaction, step, row, now)) &&
      (step === 'excuse' || step === 'revoke'
        ? await endAppointment(transaction, { appointmentId, step, person, now })
        : await changeState(transaction, { appointmentId, from: statesBefore(step), to: stateAfter(step), now }))
    if (!isDone) throw new RequestProblem('appointment-ended')
  })
  ports.wake()
}
