/**
 * How requests are put in order, as data: classes of requests, then keys looked at one after the other, each only between
 * requests the earlier ones leave equal. The order helps a commission (CCH R441-2-10, 11°); it decides nothing.
 */
import type { EffectId, FactId, LevelId } from '../values/ids.ts'
import type { Condition } from './condition.ts'

/** A request is in the first level whose condition it meets; the last level has none, so that every request is in one. */
export interface PriorityLevel {
  readonly id: LevelId
  readonly label: string
  readonly when?: Condition
}

/**
 * `level`: in the order of the levels. `total`: the most points first. `effect`: those that have it first, or last. `fact`: the lowest
 * number or the oldest date first, or the highest.
 */
export type RankingKey =
  | { readonly kind: 'level' }
  | { readonly kind: 'total' }
  | { readonly kind: 'effect'; readonly effect: EffectId; readonly place: 'first' | 'last' }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly first: 'lowest' | 'highest' }

export interface Ranking {
  readonly levels: readonly PriorityLevel[]
  readonly order: readonly RankingKey[]
}
