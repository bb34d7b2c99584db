/**
 * One grid over many situations: the same interface whether the grid is run as columns (no text is evaluated, so a browser
 * allows it) or as code generated from it. Every fact is known, so totals are numbers; tests hold them equal to `evaluate`.
 */
import type { Plan } from './plan.ts'
import type { SituationTable } from './situation-table.ts'

/** What a scorer says of its grid. */
export type ScoredGrid = Pick<Plan, 'gridId' | 'weights' | 'ids'>

export interface Scorer {
  readonly scored: ScoredGrid
  /** Declared totals, in the order of the table. */
  readonly totals: (table: SituationTable, options?: TotalsOptions) => Int32Array
  /** What every line of the grid brings, and who wins each group. */
  readonly trace: (table: SituationTable, options?: Weighted) => BatchTrace
}

export interface Weighted {
  /** One a place of `scored.weights`, in place of the grid's own; whole points. */
  readonly weights?: Int32Array
}

export interface TotalsOptions extends Weighted {
  /** Written to and returned, so that a slider that moves allocates nothing; at least as long as the table. */
  readonly into?: Int32Array
}

/** Both lists by node, then by situation: node `index` of situation `n` stands at `index * count + n`. */
export interface BatchTrace {
  readonly count: number
  /** Points brought to its group, as `NodeScore.declared`: 0 when beaten, not met or not selected. */
  readonly brought: Int32Array
  /**
   * Of a group that keeps one member: which one, by its rank in the group, -1 when none is met. The first of equals wins.
   * Always -1 for a criterion, and for a group that adds or averages.
   */
  readonly winner: Int16Array
}
