/** The totals of all requests under one grid: one sweep for those that have a total, bounds for the others. */
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import { run } from '../scoring/compiled/run.ts'
import { totalOf } from '../scoring/total.ts'
import type { PreparedRequests } from './prepared-requests.ts'
import { emptyRows } from './prepared-requests.ts'

/** Declared points, least and most, by position; equal where the request has a total. */
export interface Totals {
  readonly low: Int32Array
  readonly high: Int32Array
  /** 1 where the request has a total whatever the weights. */
  readonly isExact: Uint8Array
}

/** Totals of the requests that have one; the others stay at 0 until `boundTotals`. */
export function exactTotals(prepared: PreparedRequests, compiled: CompiledGrid): Totals {
  const { rows, width, isExact, table } = prepared
  const low = new Int32Array(table.count)
  for (let position = 0; position < table.count; position += 1)
    if (isExact[position]) low[position] = totalOf(compiled, rows.subarray(position * width, (position + 1) * width))
  return { low, high: low.slice(), isExact }
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
    if (reckoned % 250 === 0) yield reckoned
  }
  yield reckoned
}
