/**
 * What is known of a household at a date: the input of every rule. A fact that is absent is unknown, which is never the
 * same as "no", and is expected to be declared one day: a refusal of its document would be news that no bound foresees.
 * Each fact says how far it is established. It names nobody and keeps nothing.
 */
import type { FactId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'

/** `declared` by the person; `confirmed` by a document that was checked; `refused` when the document does not show it. */
export const proofStates = ['declared', 'confirmed', 'refused'] as const
export type ProofState = (typeof proofStates)[number]

/**
 * By the fact's kind: boolean; integer in the fact's unit; a date `YYYY-MM-DD`; the id of a choice; an INSEE code, or several with
 * commas between; events as `2025-03-01 adapted, 2026-01-10`, or `none`.
 */
export type FactValue = boolean | number | string

export interface StatedFact {
  readonly value: FactValue
  readonly proof: ProofState
}

export interface Situation {
  /** The day durations are reckoned to; always handed in. */
  readonly referenceDate: LocalDate
  readonly facts: Readonly<Partial<Record<FactId, StatedFact>>>
}

/** Why a stated fact could not be used; the score then treats it as unknown and says so. */
export interface IgnoredFact {
  readonly fact: string
  readonly why: 'not-in-grid' | 'derived' | 'wrong-kind' | 'not-a-choice' | 'out-of-range'
}
