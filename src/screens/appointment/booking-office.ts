/**
 * Who books: a visitor on their own phone, who holds a slot while writing a name, or an advisor for somebody on the phone, who
 * books at once. The same steps on the screen, handed the one or the other.
 */
import type { Answer } from '../../device/appointments/ask.ts'
import { newRequestToken } from '../../device/appointments/random-secret.ts'
import type { SiteAppointments } from '../../device/appointments/site-appointments.ts'
import type { VisitorAppointments } from '../../device/appointments/visitor-appointments.ts'
import type { Booked, BookingOptions, FoundSlots, SlotWish } from '../../domain/appointments/booking-messages.ts'
import type { Contact } from '../../domain/appointments/contact.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { TextVariant } from '../../domain/values/language.ts'

export interface ChosenSlot {
  readonly siteId: SiteId
  readonly start: Instant
}

export interface BookingPerson {
  readonly name: string
  readonly contact: Contact
  /** In which words they are written to. */
  readonly variant: TextVariant
}

/** A slot kept for a while; nothing to keep at a desk, but what makes a booking asked twice one booking. */
export interface Kept {
  readonly holdToken?: string
  readonly requestToken?: string
  readonly until?: Instant
}

export interface BookingOffice {
  options(): Promise<Answer<BookingOptions>>
  slots(wish: SlotWish): Promise<Answer<FoundSlots>>
  /** @param instead what was kept before, given back. */
  keep(wish: SlotWish, slot: ChosenSlot, instead?: Kept): Promise<Answer<Kept>>
  book(booking: { wish: SlotWish; slot: ChosenSlot; kept: Kept; person: BookingPerson }): Promise<Answer<Booked>>
  /** Puts a person on the list for whom there is no slot; absent at a desk. */
  wait?(wish: SlotWish, person: BookingPerson, requestToken: string): Promise<Answer<Booked>>
}

export const visitorOffice = (appointments: VisitorAppointments): BookingOffice => ({
  options: () => appointments.options(),
  slots: (wish) => appointments.slots(wish),
  async keep({ serviceId, commune }, slot, instead) {
    const token = instead?.holdToken
    const held = await appointments.hold({ serviceId, commune, ...slot, ...(token && { instead: token }) })
    return held.ok ? { ok: true, value: { holdToken: held.value.holdToken, until: held.value.expiresAt } } : held
  },
  book: ({ wish, kept, person }) =>
    appointments.book({ holdToken: kept.holdToken ?? '', commune: wish.commune, ...person }),
  wait: ({ serviceId, commune }, person, requestToken) =>
    appointments.wait({ requestToken, serviceId, commune, ...person }),
})

export const deskOffice = (appointments: SiteAppointments): BookingOffice => ({
  options: () => appointments.options(),
  slots: (wish) => appointments.slots(wish),
  keep: () => Promise.resolve({ ok: true, value: { requestToken: newRequestToken() } }),
  book: ({ wish: { serviceId, commune }, slot: { start }, kept: { requestToken }, person }) =>
    appointments.book({ ...(requestToken && { requestToken }), serviceId, commune, start, ...person }),
})
