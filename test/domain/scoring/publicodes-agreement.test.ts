import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Situation } from '../../../src/domain/scoring/situation.ts'
import { toPublicodesSituation } from '../../../src/domain/scoring/to-publicodes.ts'
import { completeFacts, loadedGrid, witnessSituations } from './demonstration-grid.ts'
import { mistakesOf } from './grid-mistakes.ts'
import { linesOf, oracleOf } from './publicodes-oracle.ts'
import { anyHousehold } from './random-grid.ts'
import { compiled, household } from './small-grid.ts'

/** The same household with nothing refused: publicodes knows no proof. */
const declared = (situation: Situation): Situation => ({
  ...situation,
  facts: Object.fromEntries(
    Object.entries(situation.facts).map(([id, fact]) => [id, { ...fact, proof: 'declared' }]),
  ) as Situation['facts'],
})

describe('another engine, reading the exported rules', () => {
  const grid = loadedGrid('clermont-auvergne')
  const situations = witnessSituations(grid, 250)
  const read = oracleOf(grid)
  const expected = situations.map(read)

  it('gives every household of the demonstration grid the same points, line by line', () => {
    const ours = compiled(grid)
    situations.forEach((situation, rank) => expect(linesOf(ours, situation)).toEqual(expected[rank]))
    expect(situations.length).toBeGreaterThan(450)
  }, 60_000)

  it('notices every single mistake that could be made in the demonstration grid', () => {
    const isNoticed = (mistaken: typeof grid): boolean => {
      const outcome = compileGrid(mistaken)
      if (!outcome.ok) return true
      return situations.some((situation, rank) => {
        const [ours, theirs] = [linesOf(outcome.value, situation), expected[rank] ?? {}]
        return Object.keys(theirs).some((id) => id in ours && ours[id] !== theirs[id])
      })
    }
    const mistakes = mistakesOf(grid)
    expect(mistakes.length).toBeGreaterThan(100)
    expect(mistakes.filter((mistake) => !isNoticed(mistake.grid)).map(({ name }) => name)).toEqual([])
  }, 120_000)

  it.each(['toulouse', 'lyon'])(
    'gives the readable part of the grid of %s the same points',
    (territory) => {
      const part = loadedGrid(territory)
      const [theirs, ours] = [oracleOf(part), compiled(part)]
      for (const facts of fc.sample(completeFacts(part), { numRuns: 40, seed: 2026 })) {
        const situation = household(facts)
        expect(linesOf(ours, situation)).toEqual(theirs(situation))
      }
    },
    60_000,
  )

  it('agrees on grids made at random, whatever way of combining is nested in another', () => {
    fc.assert(
      fc.property(anyHousehold, ({ grid: random, situation }) => {
        const said = declared(situation)
        expect(linesOf(random, said)).toEqual(oracleOf(random.grid)(said))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('is not asked about a household that is not fully known: it has no bounds', () => {
    expect(() => toPublicodesSituation(grid, household({ dalo: true }))).toThrow('is not known')
  })
})
