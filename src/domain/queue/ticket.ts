/**
 * A visit is a person's stay at a site; a leg is one wait-and-serve inside it. No name, no reason, no number of a
 * housing request: a label is all the queue knows of a person.
 */
import type { DeskId, LegId, ServiceId, VisitId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'

/** Legal priority (mobility inclusion card, CASF L241-3) is strict; its cause is never asked nor stored. */
export type PriorityClass = 'legal-priority' | 'ordinary'

export type LegState = 'waiting' | 'called' | 'serving' | 'served' | 'no-show' | 'left'

/** Why this person was called now: stored with the call, so that a screen can say it. */
export interface CallReason {
  readonly rule: 'legal-priority' | 'arrival-order'
}

export interface Leg {
  readonly legId: LegId
  readonly visitId: VisitId
  readonly businessDay: LocalDate
  readonly label: string
  readonly serviceId: ServiceId
  readonly priority: PriorityClass
  readonly arrivedAt: Instant
  readonly state: LegState
  readonly deskId?: DeskId
  /** First call and recalls together; a display announces each value once. */
  readonly callCount: number
  /** The first call: the end of the wait. */
  readonly calledAt?: Instant
  /** The last call or recall, and its place in the site's log: displays order by the log, never by a clock. */
  readonly lastCalledAt?: Instant
  readonly lastCallSequence?: number
  readonly startedAt?: Instant
  readonly endedAt?: Instant
  readonly callReason?: CallReason
}
