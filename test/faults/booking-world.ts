/** Small made-up places, one a history, and what people and desks do to their few slots at the same instant. */
import * as fc from 'fast-check'
import type { AppointmentPolicy, Blackout } from '../../src/domain/appointments/appointment-policy.ts'
import type { Site } from '../../src/domain/queue/place.ts'
import type { DeskId, ServiceId, SiteId } from '../../src/domain/values/ids.ts'
import type { Instant } from '../../src/domain/values/instant.ts'
import { localDate } from '../../src/domain/values/local-date.ts'
import { localTime } from '../../src/domain/values/local-time.ts'
import { clermont, monday } from '../server/appointments/world.ts'
import { centre } from '../world/places.ts'

export type Act =
  | { readonly kind: 'hold' | 'hold-instead' | 'book-by-desk'; readonly service: number; readonly nth: number }
  | { readonly kind: 'confirm' | 'cancel' | 'revoke'; readonly who: number }
  | { readonly kind: 'move'; readonly who: number; readonly nth: number }
  | { readonly kind: 'close-desk'; readonly desk: number; readonly nth: number }

/** Acts that meet at one instant, some minutes after those before: a hold may have run out meanwhile. */
export interface Meeting {
  readonly minutesLater: number
  readonly acts: readonly Act[]
}

export interface BookingHistory {
  /** Minutes each of two services takes. */
  readonly minutes: readonly number[]
  /** Which of the two services each desk receives for. */
  readonly desks: readonly (readonly number[])[]
  readonly stepMinutes: number
  readonly meetings: readonly Meeting[]
}

const service = fc.nat({ max: 1 })
const nth = fc.nat({ max: 3 })
const who = fc.nat({ max: 9 })
const of = <Kind extends Act['kind']>(...kinds: readonly Kind[]) => fc.constantFrom(...kinds)
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: of('hold', 'hold-instead', 'book-by-desk'), service, nth }) },
  { weight: 4, arbitrary: fc.record({ kind: of('confirm', 'confirm', 'cancel', 'revoke'), who }) },
  { weight: 3, arbitrary: fc.record({ kind: of('move'), who, nth }) },
  { weight: 1, arbitrary: fc.record({ kind: of('close-desk'), desk: service, nth }) },
) as fc.Arbitrary<Act>

export const bookingHistory: fc.Arbitrary<BookingHistory> = fc.record({
  minutes: fc.tuple(fc.constantFrom(15, 30, 45), fc.constantFrom(30, 60)),
  desks: fc.array(fc.constantFrom([0, 1], [0, 1], [0], [1]), { minLength: 1, maxLength: 2 }),
  stepMinutes: fc.constantFrom(15, 30),
  meetings: fc.array(
    fc.record({
      minutesLater: fc.constantFrom(1, 2, 11),
      acts: fc.array(act, { minLength: 2, maxLength: 5, size: 'max' }),
    }),
    { minLength: 2, maxLength: 3, size: 'max' },
  ),
})

const names = ['first-information', 'my-request'] as readonly string[] as readonly ServiceId[]
export const serviceAt = (index: number): ServiceId => names[index] as ServiceId
export const deskAt = (siteId: SiteId, index: number): DeskId => `${siteId}-desk-${index + 1}` as DeskId
const morning = localDate('2026-12-07')

/** Half hours from nine on Monday: what lasts longer meets the next. */
export const startAt = (index: number): Instant => (monday('09:00') + index * 30 * 60_000) as Instant

/** A desk that is away for the half hour. */
export const closure = (siteId: SiteId, { desk, nth: half }: { desk: number; nth: number }): Blackout => ({
  date: morning,
  deskId: deskAt(siteId, desk),
  from: localTime(['09:00', '09:30', '10:00', '10:30'][half] ?? '09:00'),
  to: localTime(['09:30', '10:00', '10:30', '11:00'][half] ?? '09:30'),
})

/** The place of one history; fictitious like all that is made for trials. */
export function placeOf(siteId: SiteId, { minutes, desks, stepMinutes }: BookingHistory): Site {
  const appointments: AppointmentPolicy = {
    hours: { weekly: { monday: [{ from: localTime('09:00'), to: localTime('11:00') }] }, exceptions: [], closures: [] },
    communes: [clermont],
    services: names.map((serviceId, index) => ({ serviceId, minutes: minutes[index] ?? 30, skills: [] })),
    desks: desks.map((_, index) => ({ deskId: deskAt(siteId, index), skills: [] })),
    blackouts: [],
    stepMinutes,
    soonestHours: 1,
    latestDays: 10,
    holdMinutes: 10,
    reminderDays: [],
    reminderTime: localTime('09:00'),
    personalDataDays: 30,
    checkIn: { earliestMinutesBefore: 15, toleranceMinutes: 15, latestMinutesAfter: 60 },
  }
  return {
    ...centre,
    id: siteId,
    // Every act reads every place: one of few words costs the trial less.
    services: [],
    desks: desks.map((served, index) => ({
      id: deskAt(siteId, index),
      number: index + 1,
      serviceIds: served.map(serviceAt),
    })),
    appointments,
  }
}
