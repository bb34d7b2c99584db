import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorers } from 'virtual:content/scorers'
import { loadPublished, loadScorer } from '../../../src/device/content/load-scorer.ts'
import { loadGrids } from '../../../src/device/content/scoring.ts'
import { planChecksum } from '../../../src/domain/scoring/batch/plan-checksum.ts'
import { planOf } from '../../../src/domain/scoring/batch/plan.ts'
import { tabulate } from '../../../src/domain/scoring/batch/situation-table.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import { households, unrefused } from '../../domain/scoring/random-grid.ts'
import { compiled } from '../../domain/scoring/small-grid.ts'

const grids = (await loadGrids()).map(({ grid }) => grid)

async function expectTotals(grid: Grid): Promise<void> {
  const ready = compiled(grid)
  const drawn = fc.sample(households(ready), { numRuns: 100, seed: 2026 }).map(({ situation }) => unrefused(situation))
  const { table, left } = tabulate(ready.slots, drawn)
  expect(left).toEqual([])
  const expected = drawn.map((each) => evaluate(ready, each).declared.min)
  expect([...(await loadScorer(ready)).totals(table)]).toEqual(expected)
}

async function expectPublishedTotals(grid: Grid): Promise<void> {
  const [ready, published] = [compiled(grid), await loadPublished(grid.id)]
  const drawn = fc.sample(households(ready), { numRuns: 100, seed: 2027 }).map(({ situation }) => unrefused(situation))
  const totals = published?.scorer.totals(tabulate(published.slots, drawn).table) ?? []
  expect([...totals]).toEqual(drawn.map((each) => evaluate(ready, each).declared.min))
}

describe('the code written from a grid when the app is built', () => {
  it.each(grids)('is that of $id as it is published, and gives its totals', async (grid) => {
    const code = await scorers[grid.id]?.()
    expect(code?.checksum).toBe(planChecksum(planOf(compiled(grid))))
    await expectTotals(grid)
    await expectPublishedTotals(grid)
  })

  it('is used with other points, and never for a grid with another threshold', async () => {
    const demonstration = grids.find(({ territory }) => territory === 'clermont-auvergne') as Grid
    const plan = planOf(compiled(demonstration))
    const moved = { ...demonstration, parameters: demonstration.parameters.map((each) => ({ ...each, value: 12 })) }
    expect(planChecksum({ ...plan, weights: [] })).toBe(planChecksum(plan))
    expect(planChecksum(planOf(compiled(moved)))).not.toBe(planChecksum(plan))
    await expectTotals(moved)
  })
})
