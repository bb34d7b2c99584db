/**
 * What a site announced and what came, as it publishes it: today, and over all the days whose tickets it remembers, for each service
 * and for all. Means and shares of groups; nobody is in it.
 */
import type { ServiceId } from '../../values/ids.ts'
import type { Instant } from '../../values/instant.ts'
import { businessDayAt } from '../business-day.ts'
import { legsOfDay, type QueueState } from '../queue-state.ts'
import type { Leg } from '../ticket.ts'
import { waitQuality, type WaitQuality } from './wait-quality.ts'

/** Fewer say nothing of a forecast: one in two is no share. */
export const fewestWaits = 5

export interface WaitReport {
  readonly today: WaitQuality
  /** Every day that the site remembers, today among them. */
  readonly remembered: WaitQuality
  readonly days: number
  /** Over the same days; every service of the site, in its order. */
  readonly services: readonly { readonly serviceId: ServiceId; readonly quality: WaitQuality }[]
}

/** The quality of the waits announced, from the state of a site. */
export function waitReport(state: QueueState, now: Instant): WaitReport {
  const today = businessDayAt(state.site, now)
  const days = [...state.days.keys()].filter((day) => day <= today)
  const legs: readonly Leg[] = days.flatMap((day) => legsOfDay(state, day))
  return {
    today: waitQuality(legsOfDay(state, today)),
    remembered: waitQuality(legs),
    days: days.length,
    services: state.site.services.map(({ id }) => ({
      serviceId: id,
      quality: waitQuality(legs.filter(({ serviceId }) => serviceId === id)),
    })),
  }
}
