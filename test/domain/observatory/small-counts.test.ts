import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeNeighbours, mergeRest } from '../../../src/domain/observatory/merge-small.ts'
import type { ShownTable, SmallCountPolicy } from '../../../src/domain/observatory/small-counts.ts'
import { hideSmallCounts } from '../../../src/domain/observatory/small-counts.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

const policyOf = (threshold: number): SmallCountPolicy => ({
  name: 'test',
  threshold,
  decidedOn: localDate('2026-11-25'),
  status: 'fictitious',
})

/** Every value each hidden count may have, found by trying all tables that fit what is shown: it knows nothing of walks. */
function possibleValues({ cells, rowTotals, columnTotals, mayHideZero }: ShownTable): ReadonlyMap<string, Set<number>> {
  const hidden = cells.flatMap((row, at) => row.flatMap((cell, column) => (cell === null ? [{ at, column }] : [])))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const rows = cells.map((row, at) => (rowTotals[at] as number) - sum(row.map((cell) => cell ?? 0)))
  const columns = columnTotals.map((total, column) => total - sum(cells.map((row) => row[column] ?? 0)))
  const found = new Map(hidden.map(({ at, column }) => [`${at} ${column}`, new Set<number>()]))
  const chosen: number[] = []
  const isOver = () => [...found.values()].every((values) => values.size > 1)
  function tryFrom(rank: number): void {
    if (isOver()) return
    const cell = hidden[rank]
    if (!cell) {
      if (rows.every((left) => left === 0) && columns.every((left) => left === 0))
        hidden.forEach(({ at, column }, each) => found.get(`${at} ${column}`)?.add(chosen[each] as number))
      return
    }
    const { at, column } = cell
    const isLastOfRow = !hidden.slice(rank + 1).some((other) => other.at === at)
    const most = Math.min(rows[at] as number, columns[column] as number)
    for (let value = isLastOfRow ? (rows[at] as number) : mayHideZero ? 0 : 1; value <= most; value += 1) {
      if (!mayHideZero && value < 1) continue
      chosen[rank] = value
      rows[at] = (rows[at] as number) - value
      columns[column] = (columns[column] as number) - value
      tryFrom(rank + 1)
      rows[at] = (rows[at] as number) + value
      columns[column] = (columns[column] as number) + value
    }
  }
  tryFrom(0)
  return found
}

const threshold = 4
const tables = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })), {
      minLength: columns,
      maxLength: columns,
    }),
    {
      minLength: rows,
      maxLength: rows,
    },
  ),
)
const sums = (table: readonly (readonly number[])[]) => [
  ...table.map((row) => row.reduce((total, each) => total + each, 0)),
  ...(table[0] ?? []).map((_, column) => table.reduce((total, row) => total + (row[column] as number), 0)),
]
const showable = tables.filter((table) => sums(table).every((total) => total === 0 || total >= threshold))

describe('small counts', () => {
  it('below the threshold are hidden, and zero is no person to hide', () => {
    const shown = hideSmallCounts(
      [
        [20, 3, 0],
        [30, 40, 8],
        [5, 0, 9],
      ],
      policyOf(threshold),
    )
    expect(shown.cells[0]?.[1]).toBeNull()
    expect(shown.cells[0]?.[2]).toBe(0)
    expect(shown.rowTotals).toEqual([23, 78, 14])
  })

  it('are never left alone in a row or a column, where a subtraction would give them', () => {
    const { cells } = hideSmallCounts(
      [
        [20, 3],
        [30, 40],
        [50, 60],
      ],
      policyOf(threshold),
    )
    const hiddenIn = (line: readonly (number | null)[]) => line.filter((cell) => cell === null).length
    for (const row of cells) expect(hiddenIn(row)).not.toBe(1)
    for (const column of [0, 1]) expect(hiddenIn(cells.map((row) => row[column] as number | null))).not.toBe(1)
  })

  it('leave nothing to hide when every count reaches the threshold', () => {
    const counts = [
      [4, 5],
      [6, 0],
      [7, 8],
    ]
    expect(hideSmallCounts(counts, policyOf(threshold)).cells).toEqual(counts)
  })

  it('cannot be worked out from what is shown, whatever the table', () => {
    fc.assert(
      fc.property(showable, (counts) => {
        const shown = hideSmallCounts(counts, policyOf(threshold))
        for (const values of possibleValues(shown).values()) expect(values.size).toBeGreaterThan(1)
        shown.cells.forEach((row, at) =>
          row.forEach((cell, column) => {
            const count = counts[at]?.[column] as number
            if (cell !== null) expect(cell).toBe(count)
            if (count > 0 && count < threshold) expect(cell).toBeNull()
          }),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('could be worked out if only they were hidden: the test above can fail', () => {
    const alone = {
      cells: [
        [20, null],
        [30, 40],
      ],
      rowTotals: [23, 70],
      columnTotals: [50, 43],
      total: 93,
      mayHideZero: false,
    }
    expect([...possibleValues(alone).values()].map((values) => [...values])).toEqual([[3]])
  })

  it('are refused in a total, which is shown beside the table', () => {
    expect(() => hideSmallCounts([[1, 1]], policyOf(threshold))).toThrow('below the threshold of 4')
  })
})

describe('lines too small to stand alone', () => {
  it('join their neighbours on a scale of points, at both ends', () => {
    expect(mergeNeighbours([[1, 2, 9, 0, 8, 3]], policyOf(4))).toEqual([[0, 1, 2], [3], [4, 5]])
  })

  it('make nothing when all together are too few', () => {
    expect(mergeNeighbours([[1, 2]], policyOf(4))).toEqual([])
  })

  it('reach the threshold before and after, so that both tables have the same steps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }), (pairs) => {
        const totals = [pairs.map(([before]) => before), pairs.map(([, after]) => after)]
        const merged = mergeNeighbours(totals, policyOf(4))
        if (merged.length > 0) expect(merged.flat()).toEqual(pairs.map((_, rank) => rank))
        for (const counts of totals)
          for (const ranks of merged) {
            const total = ranks.reduce((sum, rank) => sum + (counts[rank] as number), 0)
            expect(total === 0 || total >= 4).toBe(true)
          }
      }),
    )
  })

  it('stand together under no name, with the smallest other one when they are still too few', () => {
    expect(mergeRest([50, 1, 0, 9, 2], policyOf(4))).toEqual({ own: [0], together: [1, 3, 4] })
    expect(mergeRest([50, 3, 9, 2], policyOf(4))).toEqual({ own: [0, 2], together: [1, 3] })
    expect(mergeRest([50, 9], policyOf(4))).toEqual({ own: [0, 1], together: [] })
  })
})
