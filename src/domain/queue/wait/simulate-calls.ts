/**
 * The day ahead, played forward: each open desk becomes free in its turn and calls whom the one order says. What a person is
 * told and what will happen come from the same function.
 */
import type { ServiceId } from '../../values/ids.ts'
import { instant, type Instant } from '../../values/instant.ts'
import { turnAfter, type Turn } from '../desk-session.ts'
import type { Desk } from '../place.ts'
import { deskSessionAt, legAtDesk, receivesNow, turnOf, type QueueState } from '../queue-state.ts'
import { businessDayAt } from '../business-day.ts'
import type { Leg } from '../ticket.ts'
import { firstOf, isCallableAt, isWaitingAt } from '../waiting.ts'
import type { ServiceTime } from './service-times.ts'

export interface ForeseenCall {
  readonly at: Instant
  /** People called before, by any desk. */
  readonly callsBefore: number
  /** Of the time of the call, square seconds: interviews last longer or shorter than their mean. */
  readonly variance: number
}

interface DeskAhead {
  readonly desk: Desk
  /** Whom it may receive, called or not: said once, since the desks' sessions do not change while the day is played. */
  readonly mine: readonly Leg[]
  freeAt: number
  turn: Turn
  variance: number
}

interface Ahead {
  readonly state: QueueState
  readonly legs: readonly Leg[]
  readonly now: Instant
  readonly timeOf: (serviceId: ServiceId) => ServiceTime
  /** Of those called, the share that comes to the desk; all when absent. */
  readonly answering?: number
}

/** Between two people: one leaves, the next is called, which ends their wait, rises and walks. */
const [beforeCallSeconds, walkingSeconds] = [20, 40]
export const handoverSeconds = beforeCallSeconds + walkingSeconds
/** What a desk loses by somebody who was called and is not there. */
const absentSeconds = 90
/** Of an interview that has already lasted its mean: how much of a mean is still expected. */
const leastRemainder = 0.35

/** Desks that receive now: open, or with somebody there. A pause has no known end. */
export const openDesks = (state: QueueState, now: Instant): readonly Desk[] =>
  state.site.desks.filter(
    (desk) =>
      deskSessionAt(state, desk.id, now)?.state === 'open' ||
      legAtDesk(state, desk.id, businessDayAt(state.site, now)) !== undefined,
  )

function legsFor({ state, legs, now }: Ahead, desk: Desk): readonly Leg[] {
  const services = new Set(legs.map(({ serviceId }) => serviceId))
  const received = new Set(
    [...services].filter((serviceId) => receivesNow(state, desk, { leg: { serviceId }, at: now })),
  )
  return legs.filter(({ serviceId }) => received.has(serviceId))
}

function deskAhead(ahead: Ahead, desk: Desk): DeskAhead {
  const { state, now, timeOf } = ahead
  const [turn, mine] = [turnOf(state, desk.id), legsFor(ahead, desk)]
  const present = legAtDesk(state, desk.id, businessDayAt(state.site, now))
  if (!present) return { desk, mine, turn, freeAt: now, variance: 0 }
  const { meanSeconds, spreadSeconds } = timeOf(present.serviceId)
  const spent = (now - (present.startedAt ?? now)) / 1000
  const rest = Math.max(meanSeconds - spent, meanSeconds * leastRemainder)
  const walking = present.startedAt === undefined ? walkingSeconds : 0
  const freeAt = now + (walking + rest + beforeCallSeconds) * 1000
  return { desk, mine, turn, freeAt, variance: spreadSeconds ** 2 }
}

/** When somebody in line, whom nobody may call yet, may be: the end of an absence, or of a time out of the line. */
const callableFrom = ({ parking, notBefore }: Leg): number => Math.max(parking?.returnAt ?? 0, notBefore ?? 0)

/** Who the desk would call when it is free; or from when it is worth looking again. */
function lookAhead({ state, now }: Ahead, { mine, freeAt, turn }: DeskAhead, calls: ReadonlySet<Leg>) {
  const at = instant(Math.round(Math.max(freeAt, now)))
  const left = mine.filter((leg) => !calls.has(leg))
  const callable = left.filter((leg) => isCallableAt(leg, at))
  const line = { ...state, callsGranted: state.callsGranted + calls.size }
  const next = firstOf(callable, { state: line, now: at, turn })
  return next ? { next, at } : { later: Math.min(...left.map(callableFrom).filter((from) => from > at)) }
}

/**
 * The calls to come for those in line, until the last is called. Nobody is foreseen whom no open desk receives.
 * @param legs everybody in line or away until a known time.
 */
export function simulateCalls(ahead: Ahead): ReadonlyMap<Leg, ForeseenCall> {
  const { answering = 1 } = ahead
  const foreseen = new Map<Leg, ForeseenCall>()
  const called = new Set<Leg>()
  let desks = openDesks(ahead.state, ahead.now).map((desk) => deskAhead(ahead, desk))
  const count = desks.length
  while (desks.length > 0 && called.size < ahead.legs.length) {
    desks.sort((a, b) => a.freeAt - b.freeAt || a.desk.number - b.desk.number)
    const [desk] = desks as [DeskAhead]
    const { next, at, later } = lookAhead(ahead, desk, called)
    if (next) {
      const { meanSeconds, spreadSeconds } = ahead.timeOf(next.leg.serviceId)
      // The first free of several desks: the luck of one interview weighs less than at a lone desk.
      foreseen.set(next.leg, { at, callsBefore: called.size, variance: desk.variance / Math.max(1, count) })
      called.add(next.leg)
      const seconds = answering * (meanSeconds + handoverSeconds) + (1 - answering) * absentSeconds
      desk.freeAt = at + seconds * 1000
      desk.variance += spreadSeconds ** 2
      desk.turn = turnAfter(desk.turn, next.reason)
    } else if (Number.isFinite(later)) desk.freeAt = later
    else desks = desks.filter((each) => each !== desk)
  }
  return foreseen
}

/** In line, or away until a time that will come today. */
export const isAhead = (leg: Leg, now: Instant): boolean =>
  isWaitingAt(leg, now) || (leg.state === 'parked' && leg.parking?.returnAt !== undefined)
