/** Totals without a tree, for batches: simulations on thousands of anonymous requests, comparisons of two grids. */
import type { PointBounds } from '../values/points.ts'
import type { CompiledGrid } from './compile-grid.ts'
import type { Row } from './exact/exact-condition.ts'
import { unmet } from './exact/exact-node.ts'
import { factRows } from './facts/fact-rows.ts'
import { run } from './compiled/run.ts'
import type { Situation } from './situation.ts'

/**
 * A situation as a row to score again and again. @returns undefined when a fact is not known or its proof was refused:
 * such a situation has bounds, not a total.
 */
export function completeRow(compiled: CompiledGrid, situation: Situation): Row | undefined {
  const rows = factRows(compiled.slots, situation)
  return rows.isKnown.includes(false) || rows.refused.includes(true) ? undefined : Float64Array.from(rows.low)
}

/** Declared total of a row made by `completeRow` with the same grid. */
export function totalOf(compiled: CompiledGrid, row: Row): number {
  const points = compiled.exact(row)
  return points === unmet ? 0 : points
}

/** Declared bounds of any situation, without the tree. */
export function totalBounds(compiled: CompiledGrid, situation: Situation): PointBounds {
  const rows = factRows(compiled.slots, situation)
  const trace = run(compiled, { rows, barred: rows.refused })
  return { min: trace.broughtLow[0] as number, max: trace.broughtHigh[0] as number }
}
