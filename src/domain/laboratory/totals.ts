/** The totals of all requests under one grid: one sweep for those that have a total, bounds for the others. */
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import { run } from '../scoring/compiled/run.ts'
import { columnScorer } from '../scoring/batch/columns/column-scorer.ts'
import type { Plan } from '../scoring/batch/plan.ts'
import { planOf } from '../scoring/batch/plan.ts'
import type { Scorer } from '../scoring/batch/scorer.ts'
import type { PreparedRequests } from './prepared-requests.ts'
import { emptyRows } from './prepared-requests.ts'

/** Declared points, least and most, by position; equal where the request has a total. */
export interface Totals {
  readonly low: Int32Array
  readonly high: Int32Array
  /** 1 where the request has a total whatever the weights. */
  readonly isExact: Uint8Array
  /** True once the other requests have their bounds; what stands for them before means nothing. */
  areBoundsReckoned: boolean
}

/** Totals of the requests that have one. @param scorerOf what runs the grid: by columns, or in Node by its code. */
export function exactTotals(
  { situations, isExact }: PreparedRequests,
  compiled: CompiledGrid,
  scorerOf: (plan: Plan) => Scorer = columnScorer,
): Totals {
  const low = scorerOf(planOf(compiled)).totals(situations)
  return { low, high: low.slice(), isExact, areBoundsReckoned: false }
}

/**
 * Reckons the bounds of the requests that have no total, some at a time: each step of the generator is a moment to look
 * whether anybody still waits for the answer. @yields the number reckoned so far.
 */
export function* boundTotals(
  prepared: PreparedRequests,
  compiled: CompiledGrid,
  totals: Totals,
): Generator<number, void, void> {
  const scratch = emptyRows(prepared.width)
  let reckoned = 0
  for (let position = 0; position < prepared.table.count; position += 1) {
    if (prepared.isExact[position]) continue
    prepared.fill(position, scratch)
    const trace = run(compiled, { rows: scratch, barred: scratch.refused })
    totals.low[position] = trace.broughtLow[0] as number
    totals.high[position] = trace.broughtHigh[0] as number
    reckoned += 1
    if (reckoned % 100 === 0) yield reckoned
  }
  totals.areBoundsReckoned = true
  yield reckoned
}
