/**
 * What subtraction gives away: the hidden counts of a table that the shown ones and the totals leave no choice for. A hidden
 * count may be another number when some are raised and others lowered by one along a closed walk, row by row and column by
 * column, that goes through it once; without such a walk it is known. Hidden counts are at least `lowest`.
 */
export interface KnownCell {
  readonly row: number
  readonly column: number
}

interface Walk {
  readonly counts: readonly (readonly number[])[]
  readonly hidden: readonly (readonly boolean[])[]
  readonly lowest: number
}

/** The first hidden count, row by row, that can be worked out; none when all keep their secret. */
export function knownCell(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  lowest: number,
): KnownCell | undefined {
  const walk: Walk = { counts, hidden, lowest }
  for (const [row, cells] of hidden.entries())
    for (const [column, isHidden] of cells.entries())
      if (isHidden && !canRise(walk, { row, column }) && !canFall(walk, { row, column })) return { row, column }
  return undefined
}

const isHiddenAt = ({ hidden }: Walk, row: number, column: number): boolean => hidden[row]?.[column] === true

const mayLower = (walk: Walk, row: number, column: number): boolean =>
  isHiddenAt(walk, row, column) && (walk.counts[row]?.[column] as number) > walk.lowest

/** True when the count can be one more: its column comes back to its row by lowering, raising, … lowering others. */
const canRise = (walk: Walk, { row, column }: KnownCell): boolean =>
  comesBack({
    from: column,
    to: row,
    steps: [walk.counts[0]?.length ?? 0, walk.counts.length],
    out: (here, other) => mayLower(walk, other, here) && !(other === row && here === column),
    back: (here, other) => isHiddenAt(walk, here, other) && !(here === row && other === column),
  })

/** True when the count can be one less. */
const canFall = (walk: Walk, cell: KnownCell): boolean =>
  mayLower(walk, cell.row, cell.column) &&
  comesBack({
    from: cell.column,
    to: cell.row,
    steps: [walk.counts[0]?.length ?? 0, walk.counts.length],
    out: (here, other) => isHiddenAt(walk, other, here) && !(other === cell.row && here === cell.column),
    back: (here, other) => mayLower(walk, here, other) && !(here === cell.row && other === cell.column),
  })

interface Search {
  /** A column, where the walk starts, and the row it must reach. */
  readonly from: number
  readonly to: number
  /** How many columns and rows there are. */
  readonly steps: readonly [columns: number, rows: number]
  /** May one go from a column to a row, and from a row to a column? */
  readonly out: (column: number, row: number) => boolean
  readonly back: (row: number, column: number) => boolean
}

function comesBack({ from, to, steps: [columnCount, rowCount], out, back }: Search): boolean {
  const seenColumns = new Set([from])
  const seenRows = new Set<number>()
  const columns = [from]
  for (const column of columns)
    for (let row = 0; row < rowCount; row += 1) {
      if (seenRows.has(row) || !out(column, row)) continue
      if (row === to) return true
      seenRows.add(row)
      for (let next = 0; next < columnCount; next += 1)
        if (!seenColumns.has(next) && back(row, next)) {
          seenColumns.add(next)
          columns.push(next)
        }
    }
  return false
}
