/** The scorer that runs code generated from a plan: as fast as a hand would write it. */
import { weightsOf } from '../batch/plan.ts'
import type { ScoredGrid, Scorer } from '../batch/scorer.ts'

/** What `scorerFunctions` defines. Lists are laid out as in `SituationTable` and `BatchTrace`. */
export interface ScorerCode {
  readonly totals: (data: Float64Array, capacity: number, count: number, weights: Int32Array, into: Int32Array) => void
  readonly trace: (
    data: Float64Array,
    capacity: number,
    count: number,
    weights: Int32Array,
    brought: Int32Array,
    winner: Int16Array,
  ) => void
}

/** @param code generated from the plan of this very grid. */
export function generatedScorer(scored: ScoredGrid, code: ScorerCode): Scorer {
  const own = weightsOf(scored)
  return {
    scored,
    totals: ({ data, capacity, count }, { weights = own, into = new Int32Array(count) } = {}) => {
      code.totals(data, capacity, count, weights, into)
      return into
    },
    trace: ({ data, capacity, count }, { weights = own } = {}) => {
      const brought = new Int32Array(scored.ids.length * count)
      const winner = new Int16Array(scored.ids.length * count).fill(-1)
      code.trace(data, capacity, count, weights, brought, winner)
      return { count, brought, winner }
    },
  }
}
