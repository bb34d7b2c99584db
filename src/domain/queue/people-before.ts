/** How many people will be called before one: the only forecast a ticket makes as long as no wait is measured. */
import type { LegId } from '../values/ids.ts'
import { findLeg, mayReceive, type QueueState } from './queue-state.ts'
import { compareRank } from './rank.ts'
import { waitingLegs } from './waiting.ts'

/**
 * How many people will be called before this one by a desk that could call this one; undefined when the ticket is not
 * waiting. People whose service shares no desk with it are not counted: they are in another line.
 */
export function peopleBefore(state: QueueState, legId: LegId): number | undefined {
  const leg = findLeg(state, legId)
  if (leg?.state !== 'waiting') return undefined
  const desks = state.site.desks.filter((desk) => mayReceive(state.site, desk, leg))
  return waitingLegs(state, leg.businessDay).filter(
    (other) => compareRank(other, leg) < 0 && desks.some((desk) => mayReceive(state.site, desk, other)),
  ).length
}
