/**
 * What the waiting room is shown: label and desk, nothing else about anybody. Projected from acknowledged events only,
 * never from a gesture that still waits for its answer: a call announced and then refused would send a person to a desk
 * that does not expect them.
 */
import { secondsBetween, type Instant } from '../values/instant.ts'
import type { LegId } from '../values/ids.ts'
import { businessDayAt } from './business-day.ts'
import { findDesk, legsOfDay, type QueueState } from './queue-state.ts'
import type { Leg } from './ticket.ts'

export interface DisplayCall {
  readonly legId: LegId
  readonly label: string
  readonly deskNumber: number
  readonly calledAt: Instant
  /** The same for one call on every display, another for each recall and each later call: nothing is announced twice. */
  readonly callKey: string
  readonly siteSequence: number
  /** Nobody has come to the desk yet. */
  readonly isPending: boolean
}

export interface DisplayBoard {
  /** The last call, as long as nobody has come. */
  readonly current?: DisplayCall
  /** The last calls, newest first, the current one included. */
  readonly recent: readonly DisplayCall[]
}

/** Calls shown on the board. */
export const recentCallCount = 5

/** A call older than this is shown and no longer spoken: a display that wakes up does not recite the morning. */
export const announceWithinSeconds = 60

function callOf(state: QueueState, leg: Leg): readonly DisplayCall[] {
  const { lastCalledAt, lastCallSequence, deskId, legId, label } = leg
  const desk = deskId && findDesk(state.site, deskId)
  if (lastCalledAt === undefined || lastCallSequence === undefined || !desk) return []
  const callKey = `${legId}:${lastCallSequence}`
  const isPending = leg.state === 'called'
  return [
    {
      legId,
      label,
      deskNumber: desk.number,
      calledAt: lastCalledAt,
      callKey,
      siteSequence: lastCallSequence,
      isPending,
    },
  ]
}

const callsOfDay = (state: QueueState, at: Instant): readonly DisplayCall[] =>
  legsOfDay(state, businessDayAt(state.site, at))
    .flatMap((leg) => callOf(state, leg))
    .sort((a, b) => b.siteSequence - a.siteSequence)

/** The board at an instant, from confirmed state. */
export function projectDisplay(state: QueueState, at: Instant): DisplayBoard {
  const calls = callsOfDay(state, at)
  const current = calls[0]?.isPending ? { current: calls[0] } : {}
  return { ...current, recent: calls.slice(0, recentCallCount) }
}

/**
 * Calls to speak, oldest first: those after `after` (the site sequence up to which this display has spoken; the head of the
 * log when it starts, so that history is not recited), not older than a minute, and whom nobody has joined yet.
 */
export const callsToAnnounce = (state: QueueState, after: number, at: Instant): readonly DisplayCall[] =>
  callsOfDay(state, at)
    .filter((call) => call.siteSequence > after && call.isPending)
    .filter((call) => secondsBetween(call.calledAt, at) <= announceWithinSeconds)
    .toReversed()
