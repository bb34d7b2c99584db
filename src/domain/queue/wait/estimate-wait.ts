/**
 * How long somebody will still wait: a range in whole five minutes, and how many people come before. Never a number that
 * nothing stands behind: none while no desk is open, none from data that are no longer fresh.
 */
import type { ExpectedAppointments } from '../../appointments/expected-appointments.ts'
import type { LegId, ServiceId, VisitId } from '../../values/ids.ts'
import { secondsBetween, type Instant } from '../../values/instant.ts'
import { businessDayAt } from '../business-day.ts'
import type { ShownWait } from '../call-reason.ts'
import { peopleBefore } from '../people-before.ts'
import { currentLeg, legsOfDay, receivesNow, type QueueState } from '../queue-state.ts'
import type { Leg, PriorityClass } from '../ticket.ts'
import { isWaitingAt, waitingLegs } from '../waiting.ts'
import { isAhead, openDesks, simulateCalls, type ForeseenCall } from './simulate-calls.ts'
import { delayedCalls, peopleToCome } from './people-to-come.ts'
import { answeringShare, serviceTimes } from './service-times.ts'

/** `no-desk-open`: nobody receives for this service now. `stale`: the site has not been heard of. `away`: not in line. */
export type NoWaitReason = 'no-desk-open' | 'stale' | 'away'

export type WaitEstimate =
  | ({ readonly kind: 'range'; readonly peopleBefore: number } & ShownWait)
  /** Longer than anybody can foresee; only that it is long is said. */
  | { readonly kind: 'long'; readonly fromMinutes: number; readonly peopleBefore: number }
  | { readonly kind: 'unknown'; readonly why: NoWaitReason; readonly peopleBefore?: number }

/** Beyond this, "more than an hour and a half". */
export const longestShownMinutes = 90
/** A kiosk cut from its site for longer says no number. */
export const staleWaitSeconds = 120
const stepMinutes = 5

/** How far below and above the foreseen time, in standard deviations: people forgive a call that comes early. */
const [below, above] = [1, 1.15]

function rangeOf({ at, variance }: ForeseenCall, now: Instant): ShownWait {
  const [minutes, spread] = [(at - now) / 60_000, Math.sqrt(variance) / 60]
  const from = Math.floor(Math.max(0, minutes - below * spread) / stepMinutes) * stepMinutes
  const to = Math.ceil((minutes + above * spread) / stepMinutes) * stepMinutes
  return { fromMinutes: from, toMinutes: Math.max(to, from + stepMinutes) }
}

function estimated(call: ForeseenCall, before: number, now: Instant): WaitEstimate {
  const range = rangeOf(call, now)
  const isLong = (call.at - now) / 60_000 > longestShownMinutes
  return isLong
    ? { kind: 'long', fromMinutes: longestShownMinutes, peopleBefore: before }
    : { kind: 'range', ...range, peopleBefore: before }
}

/** When one asks, and what the site knows of those who are still to come; without it, waits are told as if nobody were. */
export interface Moment {
  readonly now: Instant
  readonly expected?: ExpectedAppointments | undefined
}

/** The calls to come, for everybody in line; counted once for all of them. */
function foresee(state: QueueState, { now, expected }: Moment): ReadonlyMap<Leg, ForeseenCall> {
  const legs = legsOfDay(state, businessDayAt(state.site, now)).filter((leg) => isAhead(leg, now))
  const ahead = { state, now, timeOf: serviceTimes(state) }
  const calls = simulateCalls({ ...ahead, legs, answering: answeringShare(state) })
  return expected ? delayedCalls(calls, peopleToCome(state, expected, now), ahead) : calls
}

/** What everybody in line is told at one moment. */
export function estimateWaits(state: QueueState, moment: Moment): ReadonlyMap<LegId, WaitEstimate> {
  const { now } = moment
  const calls = foresee(state, moment)
  return new Map(
    waitingLegs(state, now).map((leg) => [leg.legId, estimateOf(state, { leg, call: calls.get(leg), now })]),
  )
}

interface Told {
  readonly leg: Leg
  readonly call: ForeseenCall | undefined
  readonly now: Instant
}

function estimateOf(state: QueueState, { leg, call, now }: Told): WaitEstimate {
  const before = peopleBefore(state, leg.legId, now) ?? 0
  if (call) return estimated(call, before, now)
  return { kind: 'unknown', why: 'no-desk-open', peopleBefore: before }
}

export interface Asking extends Moment {
  /** The last time the site was heard of; undefined when never. */
  readonly lastContactAt: Instant | undefined
}

const isStaleFor = ({ now, lastContactAt }: Asking): boolean =>
  lastContactAt === undefined || secondsBetween(lastContactAt, now) > staleWaitSeconds

/** What one person is told, wherever their visit has gone; undefined for a ticket the site does not know. */
export function estimateWait(state: QueueState, legId: LegId, asking: Asking): WaitEstimate | undefined {
  const leg = currentLeg(state, legId)
  if (!leg) return undefined
  if (!isWaitingAt(leg, asking.now)) return { kind: 'unknown', why: 'away' }
  if (isStaleFor(asking)) return { kind: 'unknown', why: 'stale' }
  const { now } = asking
  return estimateOf(state, { leg, call: foresee(state, asking).get(leg), now })
}

const newcomer = { legId: 'newcomer' as LegId, visitId: 'newcomer' as VisitId, label: '~' }

/** What somebody would be told who took a ticket now. */
export function estimateForNewcomer(
  state: QueueState,
  { serviceId, priority, ...asking }: Asking & { readonly serviceId: ServiceId; readonly priority: PriorityClass },
): WaitEstimate {
  const { now } = asking
  const businessDay = businessDayAt(state.site, now)
  const leg: Leg = {
    ...newcomer,
    businessDay,
    serviceId,
    priority,
    arrivedAt: now,
    state: 'waiting',
    callCount: 0,
    revision: 0,
  }
  const days = new Map(state.days).set(businessDay, new Map(state.days.get(businessDay)).set(leg.legId, leg))
  return estimateWait({ ...state, days }, leg.legId, asking) ?? { kind: 'unknown', why: 'no-desk-open' }
}

/** What a ticket keeps of an estimate, to be compared later with the wait that came; nothing when no number was shown. */
export function shownWaitOf(estimate: WaitEstimate): ShownWait | undefined {
  if (estimate.kind === 'range') return { fromMinutes: estimate.fromMinutes, toMinutes: estimate.toMinutes }
  return estimate.kind === 'long' ? { fromMinutes: estimate.fromMinutes, toMinutes: 24 * 60 } : undefined
}

/** Desks that receive for this service now. */
export const desksFor = (state: QueueState, serviceId: ServiceId, now: Instant) =>
  openDesks(state, now).filter((desk) => receivesNow(state, desk, { leg: { serviceId }, at: now }))
