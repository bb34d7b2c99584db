import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { toPublicodesSituation } from '../../../src/domain/scoring/to-publicodes.ts'
import { featureGrids } from '../../content/feature-grids.ts'
import { everyGrid, loadedGrid } from './demonstration-grid.ts'
import { mistakesOf } from './grid-mistakes.ts'
import type { Lines } from './publicodes-oracle.ts'
import { linesOf, oracleOf } from './publicodes-oracle.ts'
import { anyHousehold, unrefused } from './random-grid.ts'
import { compiled, household } from './small-grid.ts'
import { turningSituations } from './turning-situations.ts'

/** Enough on a real grid: on its thresholds, and at random. The other engine takes a few milliseconds for each. */
const situationCount = 1200
/** Enough on an example of one feature. */
const exampleCount = 300

const read = [
  ...everyGrid().map((grid) => ({ id: grid.id, grid, situationCount })),
  ...featureGrids.flatMap(({ grid }) => (grid ? [{ id: grid.id, grid, situationCount: exampleCount }] : [])),
]

describe.each(read)('another engine, reading the exported rules of $id', ({ grid, situationCount: atLeast }) => {
  const ours = compiled(grid)
  const situations = turningSituations(ours, atLeast)
  let lines: readonly Lines[] | undefined
  /** Read once for both tests. */
  const theirs = (): readonly Lines[] => (lines ??= situations.map(oracleOf(grid)))

  it('gives every household the same total and the same points, line by line', () => {
    const expected = theirs()
    expect(situations.length).toBeGreaterThanOrEqual(atLeast)
    situations.forEach((situation, rank) => expect(linesOf(ours, situation)).toEqual(expected[rank]))
  }, 240_000)

  it('notices every single mistake that could be made in the grid', () => {
    const expected = theirs()
    const isNoticed = (mistaken: typeof grid): boolean => {
      const outcome = compileGrid(mistaken)
      if (!outcome.ok) return true
      // From the last: households at random notice most mistakes at once, those on a threshold the few others.
      return (
        situations.findLast((situation, rank) => {
          const [mistakenly, rightly] = [linesOf(outcome.value, situation), expected[rank] as Lines]
          return Object.keys(rightly).some((id) => id in mistakenly && mistakenly[id] !== rightly[id])
        }) !== undefined
      )
    }
    const mistakes = mistakesOf(grid)
    expect(mistakes.length).toBeGreaterThan(2)
    expect(mistakes.filter((mistake) => !isNoticed(mistake.grid)).map(({ name }) => name)).toEqual([])
  }, 240_000)
})

describe('another engine', () => {
  it('agrees on grids made at random, whatever way of combining is nested in another', () => {
    fc.assert(
      fc.property(anyHousehold, ({ grid: random, situation }) => {
        const said = unrefused(situation)
        expect(linesOf(random, said)).toEqual(oracleOf(random.grid)(said))
      }),
      { numRuns: 60 },
    )
  }, 240_000)

  it('is not asked about a household that is not fully known: it has no bounds', () => {
    const grid = loadedGrid('clermont-auvergne')
    expect(() => toPublicodesSituation(grid, household({ dalo: true }))).toThrow('is not known')
  })
})
