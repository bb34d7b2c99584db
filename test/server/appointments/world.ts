/** A week of the demonstration sites, on a clock of the test’s own, and the requests of a visitor’s phone. */
import type {
  Booked,
  BookingRequest,
  FoundSlots,
  HoldRequest,
} from '../../../src/domain/appointments/booking-messages.ts'
import { bookedSchema, foundSlotsSchema, holdSchema } from '../../../src/domain/appointments/booking-messages.ts'
import type { ServiceId, SiteId } from '../../../src/domain/values/ids.ts'
import type { Instant } from '../../../src/domain/values/instant.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { instantAt, localTime } from '../../../src/domain/values/local-time.ts'
import * as v from 'valibot'
import { post } from '../machine.ts'

/** Winter time in Clermont-Ferrand. */
export const at = (date: string, time: string): Instant => instantAt(localDate(date), localTime(time), 'Europe/Paris')

/** A Friday; the sites are open on Monday 7 December from nine. */
export const friday = at('2026-12-04', '10:00')
export const monday = (time: string): Instant => at('2026-12-07', time)

export const centreId = 'demo-centre' as SiteId
/** Only desk two explains points: one seat, 45 minutes. */
export const points = 'my-points' as ServiceId
export const request = 'my-request' as ServiceId
export const clermont = '63113'

export const amina = { name: 'Amina', contact: { channel: 'none' }, variant: 'fr' } as const
export const aminaByMail = { ...amina, contact: { channel: 'email', address: 'amina@example.org' } } as const

/** A phone that speaks to a server. */
export class Phone {
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  ask(path: string, body: unknown): Promise<Response> {
    return post(`${this.origin}/api/appointments/${path}`, body)
  }

  async slots(serviceId: ServiceId, commune = clermont): Promise<FoundSlots> {
    return v.parse(foundSlotsSchema, await (await this.ask('slots', { serviceId, commune })).json())
  }

  hold(wish: Partial<HoldRequest> = {}): Promise<Response> {
    return this.ask('holds', {
      siteId: centreId,
      serviceId: points,
      commune: clermont,
      start: monday('09:00'),
      ...wish,
    })
  }

  async book(wish: Partial<HoldRequest> = {}, person: Partial<BookingRequest> = {}): Promise<Booked> {
    const held = await this.hold(wish)
    if (!held.ok) throw new Error(`The slot was refused: ${await held.text()}`)
    const { holdToken } = v.parse(holdSchema, await held.json())
    const booked = await this.ask('bookings', { holdToken, commune: wish.commune ?? clermont, ...amina, ...person })
    if (!booked.ok) throw new Error(`The booking was refused: ${await booked.text()}`)
    return v.parse(bookedSchema, await booked.json())
  }
}
