/**
 * What a situation brings beside points: a request that goes before all others, is rehoused without being scored (rehousing by
 * right, agreements on priority households), or is set aside for a while. It changes no point and is said beside the total: yes, no,
 * or not known yet. Which effects there are, and their conditions, is a local choice voted with the grid.
 */
import type { EffectId } from '../values/ids.ts'
import type { Condition } from './condition.ts'
import type { LegalBasis } from './grid.ts'

/**
 * `absolute-priority`: before every other request, whatever the points. `bypass`: dealt with outside the scoring, the total
 * then says nothing. `suspension`: not proposed for a dwelling while it lasts.
 */
export const effectKinds = ['absolute-priority', 'bypass', 'suspension'] as const
export type EffectKind = (typeof effectKinds)[number]

export interface Effect {
  readonly kind: EffectKind
  readonly id: EffectId
  readonly label: string
  readonly basis: LegalBasis
  /** True when it is confirmed only once every fact it uses is confirmed by a document. */
  readonly needsProof: boolean
  readonly document?: string
  readonly when: Condition
}
