/**
 * The evaluated tree of a grid: it *is* the explanation (CRPA R311-3-1-2: data, parameters, operations), nothing has to be
 * reckoned again to tell it. Bounds hold for whatever the unknown facts turn out to be. Words are made elsewhere.
 */
import type { CriterionId, EffectId, FactId, GridId, GroupId, LevelId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { PointBounds } from '../values/points.ts'
import type { Status } from '../values/status.ts'
import type { EffectKind } from './effect.ts'
import type { Combination, Factor } from './grid.ts'
import type { FactValue, IgnoredFact, ProofState } from './situation.ts'

export interface Score {
  readonly gridId: GridId
  readonly version: string
  readonly status: Status
  /** True when the grid lacks criteria nobody could read: the total is a part of the real one. */
  readonly isPartial: boolean
  readonly referenceDate: LocalDate
  /** From what was said, proved or not. */
  readonly declared: PointBounds
  /** From what needs no proof and what is already proved. */
  readonly confirmed: PointBounds
  readonly root: GroupScore
  /** What the situation brings beside points; empty when the grid has no effects. */
  readonly effects: readonly EffectScore[]
  /** The class the request is ranked in; absent when the grid has none. */
  readonly level?: LevelScore
  /** Facts that were given but could not be used; empty when all was in order. */
  readonly ignored: readonly IgnoredFact[]
}

/** `unknown` while some fact can still turn it. */
export type Answer = 'yes' | 'no' | 'unknown'

export interface EffectScore {
  readonly kind: EffectKind
  readonly id: EffectId
  /** On what was said; and on what needs no proof or is proved. */
  readonly declared: Answer
  readonly confirmed: Answer
  /** What would settle it, on what was said. */
  readonly missing: readonly FactId[]
  readonly facts: readonly UsedFact[]
}

/** One level once settled; the first of several is the best that may be. */
export interface LevelScore {
  readonly possible: readonly LevelId[]
  readonly missing: readonly FactId[]
}

/**
 * What became of a node, on what was said. Every one of these stays true whatever the unknown facts turn out to be,
 * except `unknown`, which says that they decide. One nicety: `beaten` means that another member brings as much or more;
 * should the two tie in the end, the line that carries the points is the first of them in the grid.
 */
export type NodeOutcome =
  | { readonly kind: 'counted' }
  | { readonly kind: 'averaged' }
  /** In a `max` or `first-match` group another member takes its place, whether this one would be met or not. */
  | { readonly kind: 'beaten'; readonly beatenBy: CriterionId | GroupId }
  | { readonly kind: 'not-met' }
  /** It would be met, but for another that excludes it. */
  | { readonly kind: 'excluded'; readonly by: CriterionId | GroupId }
  /** Another box is ticked; `selected` is the value of the fact that chooses. */
  | { readonly kind: 'not-selected'; readonly selected: string }
  /** A document it needs was examined and does not show it. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown'; readonly missing: readonly FactId[] }

/** A cap or floor that changed the number: `before` it applied. */
export interface AppliedLimit {
  readonly kind: 'cap' | 'floor'
  readonly points: number
  readonly before: PointBounds
}

/** The factor of a group: `before` it applied. */
export interface AppliedFactor extends Factor {
  readonly before: PointBounds
}

interface NodeScoreBase {
  /** Points brought to its group: 0 when beaten, not met, not selected. In a `mean`, the points that are averaged. */
  readonly declared: PointBounds
  /** The same, counting only what needs no proof or is proved. */
  readonly confirmed: PointBounds
  /** Points of the node by itself, before its group chooses, caps applied. */
  readonly worth: PointBounds
  readonly outcome: NodeOutcome
  readonly limit?: AppliedLimit
}

export interface GroupScore extends NodeScoreBase {
  readonly kind: 'group'
  readonly id: GroupId
  readonly combination: Combination
  readonly factor?: AppliedFactor
  readonly children: readonly NodeScore[]
}

/** `awaiting`: counts on what was said, not yet in the confirmed total. */
export type Confirmation = 'not-needed' | 'awaiting' | 'confirmed' | 'refused'

export interface CriterionScore extends NodeScoreBase {
  readonly kind: 'criterion'
  readonly id: CriterionId
  readonly confirmation: Confirmation
  /** Another that is met and makes this one count, whatever its own condition says. */
  readonly impliedBy?: CriterionId | GroupId
  readonly facts: readonly UsedFact[]
}

export type NodeScore = GroupScore | CriterionScore

/** A fact a criterion looked at. `value` is absent when it is not known; a rate is a number of percent, unrounded. */
export interface UsedFact {
  readonly fact: FactId
  readonly value?: FactValue
  /** For a derived fact: the weakest of the facts it comes from; absent when one of them is not known. */
  readonly proof?: ProofState
  /** The stated facts a derived one comes from. */
  readonly from?: readonly UsedFact[]
}
