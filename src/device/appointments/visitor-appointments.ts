/** What a visitor's own phone asks: slots, a booking, and with the secret of a link everything about one appointment. */
import {
  bookedSchema,
  bookingOptionsSchema,
  calendarSchema,
  foundSlotsSchema,
  holdSchema,
  ownAppointmentSchema,
  type Booked,
  type BookingOptions,
  type BookingRequest,
  type FoundSlots,
  type Hold,
  type HoldRequest,
  type OwnAppointment,
  type SlotWish,
  type WaitingRequest,
} from '../../domain/appointments/booking-messages.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import { ask, type Answer, type AskPorts } from './ask.ts'

export interface VisitorAppointments {
  options(): Promise<Answer<BookingOptions>>
  slots(wish: SlotWish): Promise<Answer<FoundSlots>>
  hold(request: HoldRequest): Promise<Answer<Hold>>
  book(request: BookingRequest): Promise<Answer<Booked>>
  wait(request: WaitingRequest): Promise<Answer<Booked>>
  own(secret: string): Promise<Answer<OwnAppointment>>
  /** An iCalendar text. */
  calendar(secret: string): Promise<Answer<{ readonly calendar: string }>>
  cancel(secret: string): Promise<Answer<OwnAppointment>>
  move(request: { secret: string; siteId: SiteId; start: Instant }): Promise<Answer<OwnAppointment>>
  askForEarlier(request: { secret: string; wantsEarlier: boolean }): Promise<Answer<OwnAppointment>>
}

const onPage = (): AskPorts => ({
  fetch: (input, init) => fetch(input, init),
  apiAddress: new URL('./api/', document.baseURI).href,
})

/** @param ports of a world of its own, in tests. */
export function openVisitorAppointments(ports: AskPorts = onPage()): VisitorAppointments {
  const at = (path: string, body?: unknown) => ({ path: `appointments/${path}`, body })
  return {
    options: () => ask(ports, at('options'), bookingOptionsSchema),
    slots: (wish) => ask(ports, at('slots', wish), foundSlotsSchema),
    hold: (request) => ask(ports, at('holds', request), holdSchema),
    book: (request) => ask(ports, at('bookings', request), bookedSchema),
    wait: (request) => ask(ports, at('waiting', request), bookedSchema),
    own: (secret) => ask(ports, at('own', { secret }), ownAppointmentSchema),
    calendar: (secret) => ask(ports, at('own/calendar', { secret }), calendarSchema),
    cancel: (secret) => ask(ports, at('own/cancel', { secret }), ownAppointmentSchema),
    move: (request) => ask(ports, at('own/move', request), ownAppointmentSchema),
    askForEarlier: (request) => ask(ports, at('own/earlier', request), ownAppointmentSchema),
  }
}
