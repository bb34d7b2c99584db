import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Laboratory, Trial } from '../../../src/domain/laboratory/laboratory.ts'
import { openLaboratory } from '../../../src/domain/laboratory/laboratory.ts'
import type { RequestTable } from '../../../src/domain/laboratory/request-table.ts'
import { orderedPositions, requestView, situationOf } from '../../../src/domain/laboratory/request-view.ts'
import { resultHeadings, resultLines } from '../../../src/domain/laboratory/result-lines.ts'
import { moveWeights, weightsOf } from '../../../src/domain/laboratory/weights.ts'
import { elevenHouseholds } from '../../../src/domain/observatory/small-counts.ts'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { totalBounds } from '../../../src/domain/scoring/total.ts'
import { isCertain } from '../../../src/domain/values/points.ts'
import { loadedGrid } from '../scoring/demonstration-grid.ts'
import { grids } from '../scoring/random-grid.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { compiled, is, today } from '../scoring/small-grid.ts'
import { madeUpTable } from './requests.ts'

const grid = loadedGrid('clermont-auvergne')
const ready = compiled(grid)
const table = madeUpTable([grid], 1500)

const opened = (before: CompiledGrid, requests: RequestTable): Laboratory =>
  openLaboratory({ table: requests, before, on: today, policy: elevenHouseholds })

/** Reckons the bounds to their end. */
function finished(trial: Trial) {
  const reckoning = trial.open()
  let step = reckoning.next()
  while (!step.done) step = reckoning.next()
  return step.value
}

const laboratory = opened(ready, table)
const positions = [...table.ids.keys()]

describe('the laboratory', () => {
  it('gives every request the points it has when it is scored alone, before and after a weight moved', () => {
    const moved = compiled(
      moveWeights(grid, { 'unfit/points': 12, 'heavy-rent/bands/1': 9, 'months-of-waiting/points': 2 }),
    )
    const trial = laboratory.tryWeights(moved)
    finished(trial)
    for (const position of positions) {
      const { before, after, ranks } = requestView(table, trial.outcomes, position)
      const situation = situationOf(table, position, today)
      expect([position, before]).toEqual([position, totalBounds(ready, situation)])
      expect([position, after]).toEqual([position, totalBounds(moved, situation)])
      if (ranks) expect(isCertain(before!) && isCertain(after!)).toBe(true)
    }
  })

  it('counts a request as exact only when no unknown fact could change it under any weights', () => {
    const { outcomes } = laboratory.tryWeights(ready)
    const without = positions.filter((position) =>
      [...table.facts.values()].some(({ numbers }) => Number.isNaN(numbers[position])),
    )
    const exact = without.filter((position) => outcomes.isExact[position])
    expect(without.length).toBeGreaterThan(80)
    expect(exact.length).toBeGreaterThan(5)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 60, maxLength: 60 }), (draws) => {
        const weights = weightsOf(grid).filter(({ kind, value }) => kind !== 'cap' && kind !== 'floor' && value > 0)
        const moved = compileGrid(
          moveWeights(grid, Object.fromEntries(weights.map(({ id }, rank) => [id, draws[rank] as number]))),
        )
        if (!moved.ok) return
        for (const position of exact)
          expect(isCertain(totalBounds(moved.value, situationOf(table, position, today)))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  it('moves nobody when no weight moves', () => {
    const { summary } = laboratory.tryWeights(ready).outcomes
    expect(summary).toMatchObject({ winners: 0, losers: 0, unchanged: summary.exact, meanChange: 0 })
    expect(summary.ranks).toMatchObject({ up: 0, down: 0, same: summary.exact })
  })

  it('counts winners, losers and the mean change as one would by hand', () => {
    const trial = laboratory.tryWeights(
      compiled(moveWeights(grid, { 'dalo-recognised/points': 90, 'disabled/points': 10 })),
    )
    const { isExact, before, after, summary } = trial.outcomes
    const changes = positions
      .filter((position) => isExact[position])
      .map((position) => (after.low[position] as number) - (before.low[position] as number))
    expect(summary.winners).toBe(changes.filter((change) => change > 0).length)
    expect(summary.losers).toBe(changes.filter((change) => change < 0).length)
    expect(summary.winners).toBeGreaterThan(0)
    expect(summary.losers).toBeGreaterThan(0)
    expect(summary.meanChange).toBeCloseTo(changes.reduce((sum, change) => sum + change, 0) / changes.length)
    expect([summary.greatestGain, summary.greatestLoss]).toEqual([Math.max(...changes), Math.min(...changes)])
  })

  it('says of a request without a total only what is sure: it gains when its least is above its most before', () => {
    const trial = laboratory.tryWeights(compiled(moveWeights(grid, { 'months-of-waiting/points': 30 })))
    const open = finished(trial)
    const bounds = positions
      .filter((position) => !trial.outcomes.isExact[position])
      .map((position) => requestView(table, trial.outcomes, position))
    expect(open.count).toBe(bounds.length)
    expect(open.sureWinners).toBe(bounds.filter(({ before, after }) => after!.min > before!.max).length)
    expect(open.sureWinners).toBeGreaterThan(0)
    expect(open.sureLosers).toBe(0)
  })

  it('shows no bounds before they are reckoned', () => {
    const { outcomes } = opened(ready, table).tryWeights(ready)
    const open = positions.find((position) => !outcomes.isExact[position]) as number
    expect(requestView(table, outcomes, open).before).toBeUndefined()
  })

  it('compares any two grids, and a request is exact when it is under both', () => {
    const other = compiled({
      ...grid,
      root: { ...grid.root, members: grid.root.members.slice(0, 2) },
      facts: grid.facts.filter(({ id }) => ['filed-on', 'months-waiting', 'housing'].includes(id)),
    })
    const trial = laboratory.tryGrid(other)
    finished(trial)
    for (const position of positions.slice(0, 300))
      expect(requestView(table, trial.outcomes, position).after).toEqual(
        totalBounds(other, situationOf(table, position, today)),
      )
  })

  it('writes one line a request, with a total or its bounds', () => {
    const trial = laboratory.tryWeights(ready)
    finished(trial)
    const lines = [...resultLines(table, trial.outcomes)]
    expect(lines).toHaveLength(table.count)
    for (const line of lines) expect(line).toHaveLength(resultHeadings.length)
    expect(lines.some(([, , , , before]) => /^\d+\.\.\d+$/.test(before as string))).toBe(true)
  })

  it('holds for grids of any make', () => {
    fc.assert(
      fc.property(grids, fc.integer(), (random, seed) => {
        fc.pre(random.slots.stated.length > 0)
        const requests = madeUpTable([random.grid], 40, seed)
        const trial = opened(random, requests).tryWeights(random)
        finished(trial)
        for (const position of requests.ids.keys())
          expect(requestView(requests, trial.outcomes, position).after).toEqual(
            totalBounds(random, situationOf(requests, position, today)),
          )
      }),
      { numRuns: 40 },
    )
  })
})

describe('ranks', () => {
  const trial = laboratory.tryWeights(ready)
  const ranked = orderedPositions(trial.outcomes, 'rank')
  const points = (position: number) => trial.outcomes.after.low[position] as number
  const filed = (position: number) =>
    Number.isNaN(table.filedOn[position]) ? Infinity : (table.filedOn[position] as number)

  it('go by points, then by the oldest filing, and are shared by requests equal in both', () => {
    expect(ranked.length).toBe(trial.outcomes.summary.exact)
    ranked.forEach((position, place) => {
      const ahead = ranked.filter(
        (other) =>
          points(other) > points(position) || (points(other) === points(position) && filed(other) < filed(position)),
      )
      if (place % 50 === 0) expect(trial.outcomes.ranksAfter[position]).toBe(ahead.length + 1)
    })
  })

  it('follow the grid’s own order where it has one: levels first, then points, then the oldest filing', () => {
    const levels = [
      { id: 'urgent', label: 'urgent', when: is('dalo') },
      { id: 'other', label: 'other' },
    ]
    const order = [{ kind: 'level' }, { kind: 'total' }]
    const leveled = compiled({ ...grid, ranking: { levels, order } } as never)
    const { outcomes } = opened(leveled, table).tryWeights(leveled)
    const inOrder = orderedPositions(outcomes, 'rank')
    const isUrgent = (position: number) => table.facts.get('dalo' as FactId)?.numbers[position] === 1
    const urgent = inOrder.filter(isUrgent)
    expect(urgent.length).toBeGreaterThan(20)
    expect(inOrder.slice(0, urgent.length)).toEqual(urgent)
    expect(inOrder.some((position) => Number.isNaN(table.facts.get('dalo' as FactId)?.numbers[position]))).toBe(false)
    const totals = urgent.map((position) => outcomes.after.low[position] as number)
    expect(totals).toEqual(totals.toSorted((one, other) => other - one))
  })

  it('of requests without a total are not invented', () => {
    for (const position of positions)
      expect(trial.outcomes.ranksAfter[position] === 0).toBe(trial.outcomes.isExact[position] === 0)
  })
})

describe('distributions', () => {
  const { distributions, exact } = laboratory.tryWeights(compiled(moveWeights(grid, { 'hosted/points': 45 }))).outcomes
    .summary

  it('count every exact request once, in the same steps before and after, by commune and by type', () => {
    for (const { before, after, lines } of [distributions!.byCommune, distributions!.byDwellingType])
      for (const shown of [before, after]) {
        expect(shown.total).toBe(exact)
        expect(shown.columnTotals).toHaveLength(distributions!.steps.length)
        expect(shown.rowTotals).toHaveLength(lines.length)
      }
    expect(distributions!.byCommune.after.columnTotals).toEqual(distributions!.byDwellingType.after.columnTotals)
  })

  it('show no count from one to ten', () => {
    const shown = [distributions!.byCommune, distributions!.byDwellingType].flatMap(({ before, after }) => [
      before,
      after,
    ])
    for (const { cells, rowTotals, columnTotals } of shown)
      for (const count of [...cells.flat(), ...rowTotals, ...columnTotals])
        if (count !== null) expect(count === 0 || count >= 11).toBe(true)
    expect(shown.some(({ cells }) => cells.flat().includes(null))).toBe(true)
  })

  it('are not shown at all of a handful of requests', () => {
    const few = opened(ready, madeUpTable([grid], 8)).tryWeights(ready)
    expect(few.outcomes.summary.distributions).toBeUndefined()
  })
})
