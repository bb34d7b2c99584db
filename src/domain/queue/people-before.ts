/** How many people will be called before one. Never a promise of time: that is `wait/`. */
import type { Instant } from '../values/instant.ts'
import type { LegId } from '../values/ids.ts'
import { currentLeg, mayReceive, turnOf, type QueueState } from './queue-state.ts'
import { callingOrder, isWaitingAt, waitingLegs } from './waiting.ts'

/**
 * How many people will be called before this one by a desk that could call this one; undefined when the ticket is not in
 * line. People whose service shares no desk with it are not counted: they are in another line.
 */
export function peopleBefore(state: QueueState, legId: LegId, now: Instant): number | undefined {
  const leg = currentLeg(state, legId)
  if (!leg || !isWaitingAt(leg, now)) return undefined
  const desks = state.site.desks.filter((desk) => mayReceive(state.site, desk, leg))
  const line = waitingLegs(state, now).filter((other) => desks.some((desk) => mayReceive(state.site, desk, other)))
  const [desk] = desks
  const turn = desk ? turnOf(state, desk.id) : { appointmentsInRow: 0 }
  const place = callingOrder(line, { state, now, turn }).findIndex((call) => call.leg.legId === leg.legId)
  return place < 0 ? undefined : place
}
