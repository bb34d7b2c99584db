/**
 * One thing that differs between two versions of a grid, as whoever votes it would name it: a criterion, its points, a cap,
 * a condition; never a line of text. Ids and numbers only: what is read aloud is made elsewhere from these.
 */
import type { CriterionId, EffectId, FactId, GroupId } from '../../values/ids.ts'
import type { Status } from '../../values/status.ts'
import type { Condition } from '../condition.ts'
import type { Effect } from '../effect.ts'
import type { Combination, Factor, LegalBasis } from '../grid.ts'
import type { PointRule } from '../point-rule.ts'
import type { Ranking } from '../ranking.ts'
import type { Relation } from './tell-node.ts'

/** `from` is in the earlier version, `to` in the later one; null where that version has none. */
interface Turned<Value> {
  readonly from: Value
  readonly to: Value
}

type NodeId = CriterionId | GroupId

interface InGroup {
  readonly group: GroupId
}

/** What of a fact is no longer the same; its words do not count. */
export const factAspects = ['kind', 'range', 'values', 'formula', 'sensitivity', 'recording'] as const
export type FactAspect = (typeof factAspects)[number]

export type GridChange =
  | ({ readonly kind: 'criterion-added' | 'criterion-removed'; readonly criterion: CriterionId } & InGroup & {
        readonly points: PointRule
      })
  | { readonly kind: 'group-added' | 'group-removed'; readonly id: GroupId; readonly group: GroupId }
  | ({ readonly kind: 'moved'; readonly node: NodeId } & Turned<GroupId>)
  | ({ readonly kind: 'points-changed'; readonly criterion: CriterionId } & Turned<PointRule>)
  | ({ readonly kind: 'cap-changed' | 'floor-changed'; readonly node: NodeId } & Turned<number | null>)
  | ({ readonly kind: 'condition-changed'; readonly criterion: CriterionId } & Turned<Condition | null>)
  /** The values of the ticked fact that choose a member of a `selected` group. */
  | ({ readonly kind: 'boxes-changed'; readonly node: NodeId } & Turned<readonly string[]>)
  | ({ readonly kind: 'proof-changed'; readonly criterion: CriterionId } & Turned<boolean>)
  | ({ readonly kind: 'basis-changed'; readonly criterion: CriterionId } & Turned<LegalBasis>)
  | ({ readonly kind: 'combination-changed'; readonly group: GroupId } & Turned<Combination>)
  /** Criteria or groups that imply or exclude one. */
  | ({ readonly kind: 'relation-changed'; readonly criterion: CriterionId; readonly relation: Relation } & Turned<
      readonly NodeId[]
    >)
  | ({ readonly kind: 'factor-changed'; readonly group: GroupId } & Turned<Factor | null>)
  /** What is given beside points; null in the version that has no such effect. */
  | ({ readonly kind: 'effect-changed'; readonly effect: EffectId } & Turned<Effect | null>)
  /** How requests are put in order; null where the highest total goes first and nothing else is said. */
  | ({ readonly kind: 'ranking-changed' } & Turned<Ranking | null>)
  /** INSEE codes in or out of a list both versions have. */
  | {
      readonly kind: 'communes-changed'
      readonly list: string
      readonly added: readonly string[]
      readonly removed: readonly string[]
    }
  /** Only where the first one met counts: elsewhere order changes no point. */
  | ({ readonly kind: 'order-changed'; readonly group: GroupId } & Turned<readonly NodeId[]>)
  | { readonly kind: 'fact-added' | 'fact-removed'; readonly fact: FactId }
  | { readonly kind: 'fact-changed'; readonly fact: FactId; readonly aspect: FactAspect }
  /** A named figure, with the criteria of either version that hang on it. */
  | ({
      readonly kind: 'parameter-changed'
      readonly parameter: string
      readonly criteria: readonly CriterionId[]
    } & Turned<number | null>)
  | ({ readonly kind: 'status-changed' } & Turned<Status>)
