/** One request in the results, and pages of them: what a list, an explanation and a file of results show. */
import type { FactValue, Situation, StatedFact } from '../scoring/situation.ts'
import { localDateOf } from '../scoring/facts/date-number.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { PointBounds } from '../values/points.ts'
import { absent, type FactColumn, type LabelColumn, type RequestTable } from './request-table.ts'
import type { Outcomes } from './summary.ts'
import type { Totals } from './totals.ts'

export interface RequestView {
  readonly position: number
  readonly id: string
  readonly commune: string | undefined
  readonly dwellingType: string | undefined
  readonly filedOn: LocalDate | undefined
  /** Absent while the bounds of a request without a total are not reckoned. */
  readonly before?: PointBounds
  readonly after?: PointBounds
  /** Absent for a request without a total. */
  readonly ranks?: { readonly before: number; readonly after: number }
}

/** How a page is ordered: by rank after the move, or by what changed most; `file` is the order of the file. */
export const requestOrders = ['rank', 'gain', 'loss', 'rise', 'fall', 'file'] as const
export type RequestOrder = (typeof requestOrders)[number]

/** The label of a request in a column; nothing where the file has none. */
export const labelAt = ({ values, ranks }: LabelColumn, position: number): string | undefined =>
  ranks[position] === absent ? undefined : values[ranks[position] as number]

/** A column's date as people write it; nothing where it is not known. */
export const writtenDate = (numbers: Float64Array, position: number): LocalDate | undefined =>
  Number.isNaN(numbers[position]) ? undefined : localDateOf(numbers[position] as number)

export function requestView(table: RequestTable, outcomes: Outcomes, position: number): RequestView {
  const { before, after, ranksBefore, ranksAfter, isExact } = outcomes
  const bounds = ({ low, high }: Totals): PointBounds => ({
    min: low[position] as number,
    max: high[position] as number,
  })
  const isKnown = isExact[position] || (before.areBoundsReckoned && after.areBoundsReckoned)
  return {
    position,
    id: table.ids[position] as string,
    commune: labelAt(table.communes, position),
    dwellingType: labelAt(table.dwellingTypes, position),
    filedOn: writtenDate(table.filedOn, position),
    ...(isKnown ? { before: bounds(before), after: bounds(after) } : {}),
    ...(isExact[position]
      ? { ranks: { before: ranksBefore[position] as number, after: ranksAfter[position] as number } }
      : {}),
  }
}

/** Positions in an order; equal ones stay in the order of the file. Requests without a total are in `file` only. */
export function orderedPositions(outcomes: Outcomes, order: RequestOrder): readonly number[] {
  const { before, after, ranksBefore, ranksAfter, isExact } = outcomes
  const positions = [...isExact.keys()]
  if (order === 'file') return positions
  const at = (numbers: Int32Array, position: number) => numbers[position] as number
  const change = (position: number) => at(after.low, position) - at(before.low, position)
  const rise = (position: number) => at(ranksBefore, position) - at(ranksAfter, position)
  const key: Readonly<Record<typeof order, (position: number) => number>> = {
    rank: (position) => at(ranksAfter, position),
    gain: (position) => -change(position),
    loss: change,
    rise: (position) => -rise(position),
    fall: rise,
  }
  const keys = positions.map(key[order])
  return positions
    .filter((position) => isExact[position])
    .sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
}

/** What the file says of a request, for `evaluate` and `explain`. */
export function situationOf(table: RequestTable, position: number, referenceDate: LocalDate): Situation {
  const facts = [...table.facts].flatMap(([id, column]): readonly (readonly [string, StatedFact])[] => {
    const value = valueOf(column, column.numbers[position] as number)
    return value === undefined ? [] : [[id, { value, proof: 'declared' }]]
  })
  return { referenceDate, facts: Object.fromEntries(facts) }
}

function valueOf({ kind, texts }: FactColumn, number: number): FactValue | undefined {
  if (Number.isNaN(number)) return undefined
  if (kind === 'boolean') return number === 1
  if (kind === 'integer') return number
  return kind === 'date' ? localDateOf(number) : texts[number]
}
