/**
 * When somebody who left an address is written to: once when it is soon their turn, once when they are called. Read from the
 * state alone, so that a server which starts again, or a second one, comes to the same answer. What is no longer true is
 * not said: "soon" that comes after the call sends a person to the wrong place.
 */
import type { LegId } from '../values/ids.ts'
import { secondsBetween, type Instant } from '../values/instant.ts'
import { peopleBefore } from './people-before.ts'
import { currentLeg, findDesk, policyOf, type QueueState } from './queue-state.ts'
import { hasEnded } from './ticket.ts'
import { defaultTurnNotices, type TurnNoticePolicy } from './turn-notice-policy.ts'
import { desksFor } from './wait/estimate-wait.ts'
import { isWaitingAt } from './waiting.ts'

export const turnNoticeKinds = ['soon', 'called'] as const
export type TurnNoticeKind = (typeof turnNoticeKinds)[number]

export const turnNoticesOf = ({ site }: Pick<QueueState, 'site'>): TurnNoticePolicy => ({
  ...defaultTurnNotices,
  ...site.turnNotices,
})

interface OfLeg {
  /** Where the visit is now: each wait of a visit is told of on its own. */
  readonly legId: LegId
  readonly label: string
}

export type DueTurnNotice =
  | ({ readonly kind: 'soon'; readonly peopleBefore: number } & OfLeg)
  | ({ readonly kind: 'called'; readonly deskNumber: number } & OfLeg)

/** What the holder of a ticket is to be told at this instant, whether it was told already or not; undefined for nothing. */
export function dueTurnNotice(state: QueueState, legId: LegId, now: Instant): DueTurnNotice | undefined {
  const leg = currentLeg(state, legId)
  if (!leg) return undefined
  const policy = turnNoticesOf(state)
  const of = { legId: leg.legId, label: leg.label }
  if (leg.state === 'called') {
    const desk = leg.deskId && findDesk(state.site, leg.deskId)
    const isFresh = leg.lastCalledAt !== undefined && secondsBetween(leg.lastCalledAt, now) <= policy.latestSeconds
    return desk && isFresh ? { kind: 'called', deskNumber: desk.number, ...of } : undefined
  }
  if (!isWaitingAt(leg, now) || desksFor(state, leg.serviceId, now).length === 0) return undefined
  const before = peopleBefore(state, leg.legId, now)
  return before === undefined || before > policy.peopleBefore
    ? undefined
    : { kind: 'soon', peopleBefore: before, ...of }
}

/**
 * May the holder still be called, now or after they were parked or sent on? Once not, what they left is erased. Whoever missed a
 * call may present themselves again for a while.
 */
export function mayStillBeCalled(state: QueueState, legId: LegId, now: Instant): boolean {
  const leg = currentLeg(state, legId)
  if (leg?.state !== 'no-show') return leg !== undefined && !hasEnded(leg)
  return leg.endedAt !== undefined && secondsBetween(leg.endedAt, now) <= policyOf(state).presentAgainSeconds
}
