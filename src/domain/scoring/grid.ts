/**
 * A scoring grid (*cotation de la demande*, CCH L441-2-8 and R441-2-10, 11°) as data: nested groups of criteria, the facts
 * they use, their legal basis, and examples a jurist can check by hand. It applies uniformly to every request of its
 * territory; it is an aid to decision and allocates nothing by itself. Invented figures carry `status: fictitious`.
 */
import type { CriterionId, FactId, GridId, GroupId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { Status } from '../values/status.ts'
import type { Condition } from './condition.ts'
import type { Effect } from './effect.ts'
import type { FactDefinition } from './fact-definition.ts'
import type { AcceptedWarning } from './grid-warning.ts'
import type { PointRule, Rounding } from './point-rule.ts'
import type { Ranking } from './ranking.ts'
import type { RequestKind } from './request.ts'
import type { Answer } from './score.ts'
import type { ProofState } from './situation.ts'

export interface Grid {
  /** `<territory>/<version>`, and the kind of request when the grid is for one kind only. */
  readonly id: GridId
  readonly territory: string
  /** The name of its file: the first day in force, or the day it was read when that day is not known. */
  readonly version: string
  /** The one kind of request it scores; absent when it scores them all. */
  readonly requests?: RequestKind
  readonly status: Status
  /** True when criteria are missing because they could not be read: its total is then a part of the real one. */
  readonly isPartial: boolean
  readonly title: string
  /** What a reader must know before any figure, shown beside every total. */
  readonly notice: string
  readonly inForce: { readonly from: LocalDate | null; readonly to: LocalDate | null }
  readonly deliberation: Deliberation | null
  readonly sources: readonly GridSource[]
  readonly parameters: readonly GridParameter[]
  /** Communes a condition may name together. */
  readonly communeLists?: readonly CommuneList[]
  readonly facts: readonly FactDefinition[]
  readonly root: Group
  /** What a situation brings beside points. */
  readonly effects?: readonly Effect[]
  /** How requests are put in order; absent: the highest total first. */
  readonly ranking?: Ranking
  readonly examples: readonly GridExample[]
  /** Warnings of `lintGrid` that somebody looked at and keeps, each with its reason. */
  readonly accepted?: readonly AcceptedWarning[]
}

/** The vote of the territory's council. */
export interface Deliberation {
  readonly reference: string
  readonly adoptedOn: LocalDate
  /** Where the text that was voted can be read. */
  readonly url?: string
}

export interface CommuneList {
  readonly id: string
  readonly label: string
  /** INSEE codes. */
  readonly communes: readonly string[]
}

export interface GridSource {
  readonly title: string
  readonly url: string
  readonly readOn: LocalDate
  readonly note?: string
}

/** A figure with a name, used as a threshold; it has its own status so that one invented figure is not hidden in a real grid. */
export interface GridParameter {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly status: Status
}

/**
 * How a group makes one number of its members: `sum`; `max`, the best of those met; `mean` of those met, rounded as said
 * (adding a fact may then lower it); `first-match`, the first met in order; `selected`, the one whose box is ticked.
 */
export type Combination =
  | { readonly kind: 'sum' }
  | { readonly kind: 'max' }
  | { readonly kind: 'mean'; readonly rounding: Rounding }
  | { readonly kind: 'first-match' }
  | { readonly kind: 'selected'; readonly by: FactId }

interface NodeBase {
  readonly label: string
  /** At most, at least: applied to this node's own points once it is met. */
  readonly cap?: number
  readonly floor?: number
  /** Within a `selected` group: the values of the ticked fact that choose this member. */
  readonly selectedBy?: readonly string[]
}

/** Multiplies the points of a group once combined, before its cap and floor: `times` over `over`, rounded to whole points. */
export interface Factor {
  readonly times: number
  readonly over: number
  readonly rounding: Rounding
}

export interface Group extends NodeBase {
  readonly kind: 'group'
  readonly id: GroupId
  readonly combination: Combination
  readonly factor?: Factor
  readonly members: readonly GridNode[]
}

/** A paragraph letter of CCH L441-1, or `local` for a criterion the territory added. */
export type LegalBasis = { readonly kind: 'L441-1'; readonly letter: string | null } | { readonly kind: 'local' }

export interface Criterion extends NodeBase {
  readonly kind: 'criterion'
  readonly id: CriterionId
  readonly basis: LegalBasis
  /** True when it counts in the confirmed total only once every fact it uses is confirmed by a document. */
  readonly needsProof: boolean
  /** The document that proves it, in French, when it needs one. */
  readonly document?: string
  readonly when?: Condition
  /** Criteria or groups: when one of them is met, this criterion counts as met too, with no condition of its own to fulfil. */
  readonly impliedBy?: readonly (CriterionId | GroupId)[]
  /**
   * Criteria or groups: when one of them is met, this criterion does not count. What is said decides, proved or not: a household
   * that claims the one does not claim the other.
   */
  readonly excludedBy?: readonly (CriterionId | GroupId)[]
  readonly points: PointRule
}

export type GridNode = Group | Criterion

/** A witness case: what a jurist reckons by hand for a household, which the engine must find. */
export interface GridExample {
  readonly name: string
  readonly referenceDate: LocalDate
  readonly facts: Readonly<Record<string, ExampleFact>>
  readonly expected: {
    readonly total: number | { readonly min: number; readonly max: number }
    readonly confirmed?: number
    /** Points a criterion or group brings to its group; absent means unchecked. */
    readonly points: Readonly<Record<string, number>>
    /** On what was said, by effect. */
    readonly effects?: Readonly<Record<string, Answer>>
    readonly level?: string
  }
}

export interface ExampleFact {
  readonly value: boolean | number | string
  readonly proof: ProofState
}
