/** Who waits, in the order they will be called. People of another business day do not wait today. */
import type { Instant } from '../values/instant.ts'
import { businessDayAt } from './business-day.ts'
import { turnAfter, type Turn } from './desk-session.ts'
import type { Desk } from './place.ts'
import { legsOfDay, policyOf, receivesNow, turnOf, type QueueState } from './queue-state.ts'
import { LineByKind } from './line-by-kind.ts'
import { compareRank, rankContext, reasonOf } from './rank.ts'
import type { CallReason } from './call-reason.ts'
import type { Leg } from './ticket.ts'

/** In line at that instant: waiting, or away until a time that has come. */
export const isWaitingAt = (leg: Leg, at: Instant): boolean =>
  leg.state === 'waiting' ||
  (leg.state === 'parked' && leg.parking?.returnAt !== undefined && leg.parking.returnAt <= at)

/** In line, and not sent back to it a moment ago: whom a "next" may call. */
export const isCallableAt = (leg: Leg, at: Instant): boolean =>
  isWaitingAt(leg, at) && (leg.notBefore === undefined || leg.notBefore <= at)

/** Everybody in line at the site, in the order they reached it. */
export const waitingLegs = (state: QueueState, at: Instant): readonly Leg[] =>
  legsOfDay(state, businessDayAt(state.site, at)).filter((leg) => isWaitingAt(leg, at))

export interface NextCall {
  readonly leg: Leg
  readonly reason: CallReason
}

interface Line {
  readonly state: Pick<QueueState, 'policy' | 'site' | 'callsGranted'>
  readonly now: Instant
  readonly turn: Turn
}

/** The first of these people by the one order; undefined when there is nobody. */
export function firstOf(legs: readonly Leg[], { state, now, turn }: Line): NextCall | undefined {
  const context = rankContext(legs, { now, turn, policy: policyOf(state), callsGranted: state.callsGranted })
  const [first, ...others] = legs
  if (!first) return undefined
  const leg = others.reduce((best, each) => (compareRank(each, best, context) < 0 ? each : best), first)
  return { leg, reason: reasonOf(leg, context) }
}

/** Whom a "next" of this desk calls now. */
export function nextForDesk(state: QueueState, desk: Desk, now: Instant): NextCall | undefined {
  const legs = waitingLegs(state, now).filter(
    (leg) => isCallableAt(leg, now) && receivesNow(state, desk, { leg, at: now }),
  )
  return firstOf(legs, { state, now, turn: turnOf(state, desk.id) })
}

/** The order in which one desk would call these people, one after the other, if nobody else came. */
export function callingOrder(legs: readonly Leg[], { state, now, turn }: Line): readonly NextCall[] {
  const order: NextCall[] = []
  const policy = policyOf(state)
  const line = new LineByKind(legs, { now, policy })
  let turnNow = turn
  for (let first = line.heads(); first.length > 0; first = line.heads()) {
    const callsGranted = state.callsGranted + order.length
    const next = firstOf(first, { state: { ...state, callsGranted }, now, turn: turnNow }) as NextCall
    order.push(next)
    line.call(next.leg)
    turnNow = turnAfter(turnNow, next.reason)
  }
  return order
}

/** Those the desk may call, first to be called first; those it has just sent back to the line come last. */
export function waitingForDesk(state: QueueState, desk: Desk, now: Instant): readonly Leg[] {
  const legs = waitingLegs(state, now).filter((leg) => receivesNow(state, desk, { leg, at: now }))
  const line = { state, now, turn: turnOf(state, desk.id) }
  const [callable, later] = [
    legs.filter((leg) => isCallableAt(leg, now)),
    legs.filter((leg) => !isCallableAt(leg, now)),
  ]
  return [...callingOrder(callable, line), ...callingOrder(later, line)].map(({ leg }) => leg)
}
