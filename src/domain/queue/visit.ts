/**
 * A visit is a person's stay at a site, from arrival to departure: one label, one arrival, and one leg after the other.
 * Read out of the legs, never stored beside them: the two cannot disagree.
 */
import type { AppointmentId, VisitId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import { legsOfDay, type QueueState } from './queue-state.ts'
import { hasEnded, type Leg, type PriorityClass } from './ticket.ts'

export interface Visit {
  readonly visitId: VisitId
  readonly businessDay: LocalDate
  readonly label: string
  readonly priority: PriorityClass
  readonly arrivedAt: Instant
  readonly appointmentId?: AppointmentId
  readonly appointmentSlot?: Instant
  /** In the order they began; never empty. */
  readonly legs: readonly Leg[]
  /** A no-show may still present themselves again: their visit has not ended. */
  readonly hasEnded: boolean
}

function visitOf(first: Leg, legs: readonly Leg[]): Visit {
  const { visitId, businessDay, label, priority, arrivedAt, appointmentId, appointmentSlot } = first
  const last = legs.at(-1) ?? first
  return {
    visitId,
    businessDay,
    label,
    priority,
    arrivedAt,
    ...(appointmentId && { appointmentId }),
    ...(appointmentSlot !== undefined && { appointmentSlot }),
    legs,
    hasEnded: hasEnded(last) && last.state !== 'no-show',
  }
}

/** The visits of one business day, in the order they reached the site. */
export function visitsOfDay(state: QueueState, day: LocalDate): readonly Visit[] {
  const legs = new Map<VisitId, Leg[]>()
  for (const leg of legsOfDay(state, day)) legs.set(leg.visitId, [...(legs.get(leg.visitId) ?? []), leg])
  return [...legs.values()].flatMap((each) => (each[0] ? [visitOf(each[0], each)] : []))
}
