/**
 * What a site's log says at one sequence: every ticket, by business day, every desk, what is closed and the rules in force.
 * Only `evolve` makes a new one; what does not change is shared between states, so keeping an old state costs nothing.
 */
import type { AppointmentId, DeskId, LegId, ServiceId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { SetThresholds } from './board-thresholds.ts'
import { businessDayAt } from './business-day.ts'
import { firstTurn, type DeskSession, type Turn } from './desk-session.ts'
import type { Forgetting } from './forget.ts'
import type { Desk, Site } from './place.ts'
import { outlastsItsDay, type QueueClosure } from './queue-closure.ts'
import { defaultQueuePolicy, type QueuePolicy } from './queue-policy.ts'
import type { Leg } from './ticket.ts'

export type DayLegs = ReadonlyMap<LegId, Leg>

export interface QueueState {
  readonly site: Site
  /** Of the last event folded in; 0 for an empty log. */
  readonly siteSequence: number
  readonly days: ReadonlyMap<LocalDate, DayLegs>
  readonly desks: ReadonlyMap<DeskId, DeskSession>
  readonly closedQueues: ReadonlyMap<ServiceId, QueueClosure>
  /** The rules that the log has set since, and how often it did: 0 for those of the site's settings. */
  readonly policyVersion: number
  readonly policy?: QueuePolicy
  /** The last day that was ended; absent until one was. */
  readonly endedDay?: LocalDate
  /** From when on managers are told, as the log last set it. */
  readonly thresholds?: SetThresholds
  /** Calls granted so far, without recalls. */
  readonly callsGranted: number
  /** What the site has forgotten; absent until it first did. */
  readonly forgotten?: Forgetting
}

/** The state of a site whose log is empty. */
export const emptyQueue = (site: Site): QueueState => ({
  site,
  siteSequence: 0,
  days: new Map(),
  desks: new Map(),
  closedQueues: new Map(),
  policyVersion: 0,
  callsGranted: 0,
})

/** The rules of calling in force. Rules of an earlier version say nothing of what came since: the site's settings hold for it. */
export const policyOf = ({ policy, site }: Pick<QueueState, 'policy' | 'site'>): QueuePolicy => ({
  ...defaultQueuePolicy,
  ...site.queuePolicy,
  ...policy,
})

/** A ticket of any day. */
export function findLeg(state: QueueState, legId: LegId): Leg | undefined {
  for (const legs of state.days.values()) {
    const found = legs.get(legId)
    if (found) return found
  }
  return undefined
}

/** A ticket that an appointment gave, of any day; one that was cancelled gave no place. */
export function legOfAppointment(state: QueueState, appointmentId: AppointmentId): Leg | undefined {
  for (const legs of state.days.values())
    for (const leg of legs.values()) if (leg.appointmentId === appointmentId && leg.state !== 'cancelled') return leg
  return undefined
}

/** The leg in which a person is now, for whoever holds an earlier leg of the same visit. */
export function currentLeg(state: QueueState, legId: LegId): Leg | undefined {
  let leg = findLeg(state, legId)
  while (leg?.transferredTo) leg = findLeg(state, leg.transferredTo)
  return leg
}

/** The tickets of one business day, in the order they reached the site. */
export const legsOfDay = (state: QueueState, day: LocalDate): readonly Leg[] => [
  ...(state.days.get(day)?.values() ?? []),
]

/** Whom the desk has called or is receiving on that day; nobody left over from the day before keeps a desk busy. */
export const legAtDesk = (state: QueueState, deskId: DeskId, day: LocalDate): Leg | undefined =>
  legsOfDay(state, day).find((leg) => leg.deskId === deskId && (leg.state === 'called' || leg.state === 'serving'))

export const findDesk = (site: Site, deskId: DeskId): Desk | undefined => site.desks.find((desk) => desk.id === deskId)

/** What the desk does on that day; undefined when it has not opened yet. Nobody is at a desk because they were yesterday. */
export function deskSessionAt(state: QueueState, deskId: DeskId, at: Instant): DeskSession | undefined {
  const session = state.desks.get(deskId)
  return session && businessDayAt(state.site, session.since) === businessDayAt(state.site, at) ? session : undefined
}

/** Why a queue gives no tickets at that instant; undefined when it does. */
export function closureAt(
  { closedQueues, site }: Pick<QueueState, 'closedQueues' | 'site'>,
  serviceId: ServiceId,
  at: Instant,
): QueueClosure | undefined {
  const closure = closedQueues.get(serviceId)
  if (!closure || outlastsItsDay(closure)) return closure
  return businessDayAt(site, closure.since) === businessDayAt(site, at) ? closure : undefined
}

export const turnOf = (state: QueueState, deskId: DeskId): Turn => state.desks.get(deskId)?.turn ?? firstTurn

/**
 * May this desk receive people for this service? A service that no desk lists any more may be received by every desk:
 * a change of settings must not make the site forget people who already hold a ticket.
 */
export function mayReceive(site: Site, desk: Desk, leg: Pick<Leg, 'serviceId'>): boolean {
  const isListed = site.desks.some((each) => each.serviceIds.includes(leg.serviceId))
  return desk.serviceIds.includes(leg.serviceId) || !isListed
}

/** The same, within the services that the desk has opened for today. */
export function receivesNow(
  state: QueueState,
  desk: Desk,
  { leg, at }: { leg: Pick<Leg, 'serviceId'>; at: Instant },
): boolean {
  const chosen = deskSessionAt(state, desk.id, at)?.serviceIds
  if (!mayReceive(state.site, desk, leg)) return false
  return chosen === undefined || chosen.includes(leg.serviceId) || !desk.serviceIds.includes(leg.serviceId)
}
