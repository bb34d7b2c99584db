/** What a machine of a site asks: the day of its desks, bookings for people on the phone, the check-in of a kiosk. */
import * as v from 'valibot'
import {
  bookingOptionsSchema,
  foundSlotsSchema,
  type BookingOptions,
  type Booked,
  type FoundSlots,
  type SlotWish,
} from '../../domain/appointments/booking-messages.ts'
import {
  checkInAnswerSchema,
  deskBookedSchema,
  siteDaySchema,
  type CheckInAnswer,
  type CheckInRequest,
  type DeskBooking,
  type DeskStep,
  type SiteAppointment,
} from '../../domain/appointments/site-messages.ts'
import {
  expectedAppointmentsSchema,
  type ExpectedAppointments,
} from '../../domain/appointments/expected-appointments.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { ask, type Answer, type AskPorts } from './ask.ts'

export interface SiteAppointments {
  options(): Promise<Answer<BookingOptions>>
  day(day: LocalDate): Promise<Answer<readonly SiteAppointment[]>>
  slots(wish: SlotWish): Promise<Answer<FoundSlots>>
  book(booking: DeskBooking): Promise<Answer<Booked>>
  take(step: { readonly appointmentId: string; readonly step: DeskStep }): Promise<Answer<unknown>>
  checkIn(request: CheckInRequest): Promise<Answer<CheckInAnswer>>
  /** The appointments of today, as times and services. */
  expected(): Promise<Answer<ExpectedAppointments>>
}

/** Who asks: undefined before the machine has its place. */
export type Speaker = () => { readonly siteId: SiteId; readonly token: string } | undefined

/** Both are asked at each question: a machine enrolled anew speaks with its new secret. */
export function openSiteAppointments(ports: () => AskPorts, speaker: Speaker): SiteAppointments {
  const askAs = async <Value>(
    path: string,
    body: unknown,
    schema: v.GenericSchema<unknown, Value>,
  ): Promise<Answer<Value>> => {
    const who = speaker()
    if (!who) return { ok: false, code: 'not-enrolled' }
    return ask({ ...ports(), token: who.token }, { path: `sites/${who.siteId}/appointments/${path}`, body }, schema)
  }
  return {
    options: () => ask(ports(), { path: 'appointments/options' }, bookingOptionsSchema),
    async day(day) {
      const answer = await askAs('day', { day }, siteDaySchema)
      return answer.ok ? { ok: true, value: answer.value.appointments } : answer
    },
    slots: (wish) => askAs('slots', wish, foundSlotsSchema),
    book: (booking) => askAs('bookings', booking, deskBookedSchema),
    take: (step) => askAs('step', step, v.object({})),
    checkIn: (request) => askAs('check-in', request, checkInAnswerSchema),
    expected: () => askAs('expected', {}, expectedAppointmentsSchema),
  }
}
