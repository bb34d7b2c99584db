/**
 * A state of a site as it travels and as it is stored: what its log says up to a sequence, so that nobody reads the log before it.
 * `stateFromSnapshot` gives back the very state that was folded; the site's own settings are not part of it.
 */
import type { LogSnapshot } from '../sync/envelope.ts'
import type { SetThresholds } from './board-thresholds.ts'
import type { DeskSession } from './desk-session.ts'
import type { Forgetting } from './forget.ts'
import type { Site } from './place.ts'
import type { QueueClosure } from './queue-closure.ts'
import type { QueuePolicy } from './queue-policy.ts'
import type { QueueState } from './queue-state.ts'
import type { Leg } from './ticket.ts'
import type { LegId, ServiceId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'

export interface QueueSnapshot {
  /** Every ticket, day after day, in the order they reached the site. */
  readonly legs: readonly Leg[]
  readonly desks: readonly DeskSession[]
  readonly closedQueues: readonly (QueueClosure & { readonly serviceId: ServiceId })[]
  readonly policyVersion: number
  readonly policy?: QueuePolicy
  readonly endedDay?: LocalDate
  readonly thresholds?: SetThresholds
  readonly callsGranted: number
  readonly forgotten?: Forgetting
}

/** What stands for the log up to the sequence of `state`. */
export const snapshotOf = ({ days, desks, closedQueues, ...state }: QueueState): QueueSnapshot => ({
  legs: [...days.values()].flatMap((legs) => [...legs.values()]),
  desks: [...desks.values()],
  closedQueues: [...closedQueues].map(([serviceId, closure]) => ({ ...closure, serviceId })),
  policyVersion: state.policyVersion,
  ...(state.policy && { policy: state.policy }),
  ...(state.endedDay && { endedDay: state.endedDay }),
  ...(state.thresholds && { thresholds: state.thresholds }),
  callsGranted: state.callsGranted,
  ...(state.forgotten && { forgotten: state.forgotten }),
})

/** The state of a site whose log starts from a snapshot. */
export function stateFromSnapshot(site: Site, { siteSequence, state }: LogSnapshot<QueueSnapshot>): QueueState {
  const { legs, desks, closedQueues, ...rest } = state
  const days = new Map<LocalDate, Map<LegId, Leg>>()
  for (const leg of legs)
    days.set(leg.businessDay, (days.get(leg.businessDay) ?? new Map<LegId, Leg>()).set(leg.legId, leg))
  return {
    site,
    siteSequence,
    days,
    desks: new Map(desks.map((session) => [session.deskId, session])),
    closedQueues: new Map(closedQueues.map(({ serviceId, ...closure }) => [serviceId, closure])),
    ...rest,
  }
}
