/** Does a site receive for a service now? What whoever sends somebody there must know first, and what the site answers to it. */
import type { ServiceId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { businessDayAt } from './business-day.ts'
import { deskSessionAt, receivesNow, type QueueState } from './queue-state.ts'

/** `closed`: no desk has opened for it today, or each has closed again. `paused`: those that have are all away for a while. */
export const receptions = ['open', 'paused', 'closed'] as const
export type Reception = (typeof receptions)[number]

/** A desk that has somebody has opened: calling opens it. */
export function receptionOf(state: QueueState, serviceId: ServiceId, now: Instant): Reception {
  const desks = state.site.desks.filter((desk) => receivesNow(state, desk, { leg: { serviceId }, at: now }))
  const standing = new Set(desks.map(({ id }) => deskSessionAt(state, id, now)?.state))
  return standing.has('open') ? 'open' : standing.has('paused') ? 'paused' : 'closed'
}

/** Nobody is expected any more on a day that was ended. */
export const hasEndedDay = ({ endedDay, site }: Pick<QueueState, 'endedDay' | 'site'>, now: Instant): boolean =>
  endedDay !== undefined && endedDay >= businessDayAt(site, now)
