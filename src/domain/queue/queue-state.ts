/**
 * What a site's log says at one sequence: every ticket, by business day. Only `evolve` makes a new one; days that do not
 * change are shared between states, so keeping an old state costs nothing.
 */
import type { DeskId, LegId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { Desk, Site } from './place.ts'
import type { Leg } from './ticket.ts'

export type DayLegs = ReadonlyMap<LegId, Leg>

export interface QueueState {
  readonly site: Site
  /** Of the last event folded in; 0 for an empty log. */
  readonly siteSequence: number
  readonly days: ReadonlyMap<LocalDate, DayLegs>
}

/** The state of a site whose log is empty. */
export const emptyQueue = (site: Site): QueueState => ({ site, siteSequence: 0, days: new Map() })

/** A ticket of any day. */
export function findLeg(state: QueueState, legId: LegId): Leg | undefined {
  for (const legs of state.days.values()) {
    const found = legs.get(legId)
    if (found) return found
  }
  return undefined
}

/** The tickets of one business day, in the order they reached the site. */
export const legsOfDay = (state: QueueState, day: LocalDate): readonly Leg[] => [
  ...(state.days.get(day)?.values() ?? []),
]

/** Whom the desk has called or is receiving on that day; nobody left over from the day before keeps a desk busy. */
export const legAtDesk = (state: QueueState, deskId: DeskId, day: LocalDate): Leg | undefined =>
  legsOfDay(state, day).find((leg) => leg.deskId === deskId && (leg.state === 'called' || leg.state === 'serving'))

export const findDesk = (site: Site, deskId: DeskId): Desk | undefined => site.desks.find((desk) => desk.id === deskId)

/**
 * May this desk receive people for this service? A service that no desk lists any more may be received by every desk:
 * a change of settings must not make the site forget people who already hold a ticket.
 */
export function mayReceive(site: Site, desk: Desk, leg: Pick<Leg, 'serviceId'>): boolean {
  const isListed = site.desks.some((each) => each.serviceIds.includes(leg.serviceId))
  return desk.serviceIds.includes(leg.serviceId) || !isListed
}
