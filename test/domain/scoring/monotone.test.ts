import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import { completeFacts, loadedGrid } from './demonstration-grid.ts'
import { compiled, household } from './small-grid.ts'

const grid = loadedGrid('clermont-auvergne')
const ready = compiled(grid)
const total = (facts: Readonly<Record<string, FactValue>>): number => evaluate(ready, household(facts)).declared.min
const runs = { numRuns: 150 }

describe('in the demonstration grid, which averages nothing,', () => {
  const yesses = grid.facts.filter((fact) => fact.kind === 'boolean').map(({ id }) => id as string)

  it.each(yesses)('to say "%s" never takes a point away', (fact) => {
    fc.assert(
      fc.property(completeFacts(grid), (facts) => {
        expect(total({ ...facts, [fact]: true })).toBeGreaterThanOrEqual(total({ ...facts, [fact]: false }))
      }),
      runs,
    )
  })

  it('an older request never has fewer points, nor a household with less to live on', () => {
    const pair = fc.record({ facts: completeFacts(grid), less: fc.nat({ max: 2000 }) })
    fc.assert(
      fc.property(pair, ({ facts, less }) => {
        const poorer = { ...facts, resources: Math.max(0, (facts['resources'] as number) - less) }
        expect(total(poorer)).toBeGreaterThanOrEqual(total(facts))
        const older = { ...facts, 'filed-on': '2018-01-01' }
        expect(total(older)).toBeGreaterThanOrEqual(total(facts))
      }),
      runs,
    )
  })

  it('one more refusal of a suited dwelling never adds a point', () => {
    fc.assert(
      fc.property(completeFacts(grid), (facts) => {
        const more = { ...facts, 'suitable-refusals': (facts['suitable-refusals'] as number) + 1 }
        expect(total(more)).toBeLessThanOrEqual(total(facts))
      }),
      runs,
    )
  })
})
