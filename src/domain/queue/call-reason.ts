/** The small words that travel with calls and tickets: why somebody was called, why a ticket is void, what wait was shown. */
import type { Instant } from '../values/instant.ts'

/** Why a desk called somebody out of turn: of the work, never of the person. */
export const pickReasons = ['known-to-desk', 'language', 'short-question', 'emergency', 'parked-here'] as const
export type PickReason = (typeof pickReasons)[number]

/** Why a ticket counts for nothing. */
export const voidReasons = ['wrong-touch', 'test', 'duplicate'] as const
export type VoidReason = (typeof voidReasons)[number]

/** The rules of `rank.ts`, and `picked` for a person called out of turn. */
export const callRules = [
  'legal-priority',
  'presented-again',
  'overdue',
  'appointment-due',
  'arrival-order',
  'appointment-early',
  'picked',
] as const
export type CallRule = (typeof callRules)[number]

/** Why this person was called now: stored with the call, so that a screen can say it and the order can be replayed. */
export interface CallReason {
  readonly rule: CallRule
  /** The time of the appointment that decided. */
  readonly slotAt?: Instant
  /** A person without an appointment, who came before, let this one pass: counted, so that it stays bounded. */
  readonly passesWalkIn?: true
  readonly pick?: PickReason
}

/** What a person was told when the ticket was taken, whole minutes; compared later with the wait that came. */
export interface ShownWait {
  readonly fromMinutes: number
  readonly toMinutes: number
}
