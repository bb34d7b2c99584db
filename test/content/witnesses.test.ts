import { describe, expect, test } from 'vitest'
import { loadGrids } from '../../src/build/grids/load-grids.ts'
import { moveWeights, weightsOf } from '../../src/domain/laboratory/weights.ts'
import { compileGrid } from '../../src/domain/scoring/compile-grid.ts'
import { contradictionsOf } from '../../src/domain/scoring/lint/contradicted-example.ts'

const loaded = loadGrids('content')
const files = (loaded.ok ? loaded.value : []).filter(({ witnesses }) => witnesses !== undefined)

test('some grid has witness cases beside it, and the demonstration grid has twenty at least', () => {
  const cases = files.find(({ grid }) => grid.id === 'clermont-auvergne/2024-06-03')?.witnesses?.cases
  expect(cases?.length).toBeGreaterThanOrEqual(20)
})

describe.each(files.map(({ grid, witnesses }) => [grid.id, grid, witnesses!] as const))(
  'beside %s',
  (_, grid, { cases, status, signed }) => {
    const compiled = compileGrid(grid)
    if (!compiled.ok) throw new Error('The grid cannot be used.')

    test.each(cases.map((each) => [each.name, each] as const))('the grid gives: %s', (_name, each) => {
      expect(contradictionsOf(compiled.value, each)).toEqual([])
    })

    test('every case has a name of its own and a sum that ends with its total', () => {
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
      for (const { name, sum, expected } of cases)
        if (typeof expected.total === 'number')
          expect([name, sum]).toEqual([name, expect.stringContaining(`${expected.total}`)])
    })

    test('invented cases are nobody’s to sign, and say so', () => {
      if (grid.status === 'fictitious') expect([status, signed]).toEqual(['fictitious', null])
    })

    test('would turn red if every line of the grid gave one point more', () => {
      const lines = weightsOf(grid).filter(({ kind, value }) => kind !== 'cap' && kind !== 'floor' && value > 0)
      const moved = compileGrid(moveWeights(grid, Object.fromEntries(lines.map(({ id, value }) => [id, value + 1]))))
      const red = cases.filter((each) => moved.ok && contradictionsOf(moved.value, each).length > 0)
      expect(red.length).toBeGreaterThan(cases.length / 2)
    })
  },
)
