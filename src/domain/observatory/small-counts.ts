/**
 * Counts of people, shown without letting anybody be found: a count above zero and below a threshold is hidden, and so are as
 * many others as it takes for no difference with a total to give it away. Only whole tables go through: what is shown
 * beside a table (its totals) must be the totals made here, or a subtraction could undo the hiding.
 */
import type { LocalDate } from '../values/local-date.ts'
import type { Status } from '../values/status.ts'
import type { KnownCell } from './known-cell.ts'
import { knownCell } from './known-cell.ts'

/** From how many on a count may be shown: decided by somebody, on a day, for a reason. */
export interface SmallCountPolicy {
  readonly name: string
  readonly threshold: number
  readonly decidedOn: LocalDate
  readonly status: Status
}

/**
 * A cautious draft: which threshold binds these counts has not been read in a text, and is the métropole's to decide.
 * The manual of INSEE sends to the rules of each source: https://inseefrlab.github.io/manuel-protection-tableaux, read 2026-11-25.
 */
export const elevenHouseholds: SmallCountPolicy = {
  name: 'eleven-households',
  threshold: 11,
  decidedOn: '2026-11-25' as LocalDate,
  status: 'draft',
}

/** A count, or `null` where it is hidden. */
export type ShownCount = number | null

/** Rows by columns, each count shown or hidden; every total is shown. */
export interface ShownTable {
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  readonly total: number
  /** True when a zero had to be hidden as well: a hidden count is then not said to be at least one. */
  readonly mayHideZero: boolean
}

type Counts = readonly (readonly number[])[]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/**
 * Hides what must be in a table whose totals may be shown as they are: each is zero or reaches the threshold (`mergeNeighbours`
 * and `mergeRest` make it so). @throws RangeError when a total is too small to be shown.
 */
export function hideSmallCounts(counts: Counts, { threshold }: SmallCountPolicy): ShownTable {
  const rowTotals = counts.map(sum)
  const columnTotals = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] as number)))
  const isSmall = (count: number) => count > 0 && count < threshold
  const tooSmall = [...rowTotals, ...columnTotals].find(isSmall)
  if (tooSmall !== undefined) throw new RangeError(`A total of ${tooSmall} is below the threshold of ${threshold}.`)
  const hidden = counts.map((row) => row.map(isSmall))
  const mayHideZero = hideMore(counts, hidden)
  return {
    cells: counts.map((row, at) => row.map((count, column) => (hidden[at]?.[column] ? null : count))),
    rowTotals,
    columnTotals,
    total: sum(rowTotals),
    mayHideZero,
  }
}

type Hidden = readonly boolean[][]

/**
 * Hides three more counts around each hidden one that subtraction would give, which make a rectangle with it, until there is
 * none. With everything hidden none is left, so it ends: no table of two rows and two columns with totals above zero has
 * a count that its totals alone decide. @returns true when a zero had to be hidden.
 */
function hideMore(counts: Counts, hidden: Hidden): boolean {
  let mayHideZero = false
  for (;;) {
    const known = knownCell(counts, hidden, mayHideZero ? 0 : 1)
    if (!known) return mayHideZero
    const added = rectangleWith(known, counts, hidden)
    if (added.length === 0) mayHideZero = hideEverything(counts, hidden)
    for (const { row, column } of added) {
      ;(hidden[row] as boolean[])[column] = true
      mayHideZero ||= counts[row]?.[column] === 0
    }
  }
}

/** The last resort. */
function hideEverything(counts: Counts, hidden: Hidden): true {
  for (const [at, row] of hidden.entries()) for (const column of row.keys()) row[column] = isInUse(counts, at, column)
  return true
}

/** False in a row or a column of zeros: its total says so, and there is nothing to hide. */
const isInUse = (counts: Counts, at: number, column: number): boolean =>
  (counts[at] ?? []).some((count) => count > 0) && counts.some((row) => (row[column] as number) > 0)

/** Stands above any count: a zero is hidden only when nothing else does. */
const costOfZero = 1e9

/** The shown counts to hide with a known one whose loss costs least; none when every rectangle is hidden already. */
function rectangleWith({ row, column }: KnownCell, counts: Counts, hidden: Hidden): readonly KnownCell[] {
  let [best, least]: [readonly KnownCell[], number] = [[], Infinity]
  for (const other of counts.keys())
    for (const across of (counts[row] ?? []).keys()) {
      if (other === row || across === column || !isInUse(counts, other, across)) continue
      const corners = [
        { row, column: across },
        { row: other, column },
        { row: other, column: across },
      ].filter((corner) => !hidden[corner.row]?.[corner.column])
      const cost = sum(corners.map((corner) => counts[corner.row]?.[corner.column] || costOfZero))
      if (corners.length > 0 && cost < least) [best, least] = [corners, cost]
    }
  return best
}
