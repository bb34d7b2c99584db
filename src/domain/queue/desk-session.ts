/**
 * What a desk is doing: open, paused, closed, and for which services. Closing a desk never closes a queue, closing a
 * queue never sends an advisor home. Beside it, what the order must remember of the desk's calls, and its last gesture.
 */
import type { CommandId, DeskId, LegId, ServiceId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { CallReason } from './call-reason.ts'
import type { Leg } from './ticket.ts'

/** What bounds the interleave of appointments and walk-ins at one desk (`rank.ts`). */
export interface Turn {
  /** Appointments called one after the other while somebody without one waited. */
  readonly appointmentsInRow: number
  /** Calls since somebody was called for having waited too long; absent when that never happened. */
  readonly callsSinceOverdue?: number
}

export const firstTurn: Turn = { appointmentsInRow: 0 }

/** A gesture that its own desk may take back within a minute. */
export interface LastGesture {
  readonly commandId: CommandId
  readonly at: Instant
  /** What each leg was before; absent for a leg that the gesture opened. `revision` is that of the leg since. */
  readonly legs: readonly { readonly legId: LegId; readonly before?: Leg; readonly revision: number }[]
  readonly turn: Turn
  readonly isCall: boolean
}

export interface DeskSession {
  readonly deskId: DeskId
  readonly state: 'open' | 'paused' | 'closed'
  readonly since: Instant
  /** The services received now; all those of the desk when absent. */
  readonly serviceIds?: readonly ServiceId[]
  readonly turn: Turn
  readonly last?: LastGesture
}

/** The turn after a call, by the reason stored with it. */
export function turnAfter(turn: Turn, { rule, passesWalkIn }: CallReason): Turn {
  const since = rule === 'overdue' ? 0 : turn.callsSinceOverdue === undefined ? undefined : turn.callsSinceOverdue + 1
  const kept = rule === 'appointment-due' || rule === 'arrival-order' || rule === 'overdue' ? 0 : turn.appointmentsInRow
  return {
    appointmentsInRow: passesWalkIn ? turn.appointmentsInRow + 1 : kept,
    ...(since === undefined ? {} : { callsSinceOverdue: since }),
  }
}
