/**
 * The ranks of all requests under a grid: by its own order (levels, effects, facts) where it has one, by points where it has none;
 * then the oldest filing first. Requests equal in all of it share a rank.
 */
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import { compareRankKeys, rankKeyOf } from '../scoring/rank-key.ts'
import type { PreparedRequests } from './prepared-requests.ts'
import type { Ranks } from './ranking.ts'
import { rankRequests, ranksInOrder } from './ranking.ts'
import type { Totals } from './totals.ts'

export interface Ordering {
  readonly laidOut: PreparedRequests
  readonly compiled: CompiledGrid
  readonly totals: Totals
  /** 1 for each request to rank: those with a total and a place whatever is not known. */
  readonly isRanked: Uint8Array
  /** Positions from the oldest filing to the latest (`byFilingDate`). */
  readonly byDate: Int32Array
}

export function rankUnder({ laidOut, compiled, totals, isRanked, byDate }: Ordering): Ranks {
  const { filedOn } = laidOut.table
  if (!compiled.plain.ranking) return rankRequests({ points: totals.low, isRanked, byDate, filedOn })
  const keyOf = rankKeyOf(compiled)
  const { data, capacity } = laidOut.situations
  const row = new Float64Array(laidOut.width)
  const keys = new Map<number, readonly number[]>()
  const positions = byDate.filter((position) => isRanked[position])
  for (const position of positions) {
    for (let slot = 0; slot < row.length; slot += 1) row[slot] = data[slot * capacity + position] as number
    keys.set(position, keyOf(row))
  }
  const compared = (one: number, other: number) => compareRankKeys(keys.get(one) ?? [], keys.get(other) ?? [])
  // Positions stand by date already, and sorting keeps the order of equals.
  return ranksInOrder(positions.sort(compared), (one, other) => compared(one, other) === 0, filedOn)
}
