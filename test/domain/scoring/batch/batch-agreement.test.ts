import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scorer } from '../../../../src/domain/scoring/batch/scorer.ts'
import { columnScorer } from '../../../../src/domain/scoring/batch/columns/column-scorer.ts'
import { tabulate } from '../../../../src/domain/scoring/batch/situation-table.ts'
import type { Plan } from '../../../../src/domain/scoring/batch/plan.ts'
import { planOf, weightsOf } from '../../../../src/domain/scoring/batch/plan.ts'
import type { CompiledGrid } from '../../../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../../../src/domain/scoring/evaluate.ts'
import type { Grid, GridNode, Group } from '../../../../src/domain/scoring/grid.ts'
import type { PointRule } from '../../../../src/domain/scoring/point-rule.ts'
import type { NodeScore, Score } from '../../../../src/domain/scoring/score.ts'
import type { Situation } from '../../../../src/domain/scoring/situation.ts'
import { compileScorer } from '../../../../src/command-line/scoring/compile-scorer.ts'
import { featureGrids } from '../../../content/feature-grids.ts'
import { loadedGrid, witnessSituations } from '../demonstration-grid.ts'
import { grids, households, unrefused } from '../random-grid.ts'
import { allNodes, compiled } from '../small-grid.ts'
import { turningSituations } from '../turning-situations.ts'

const scorers = (plan: Plan): readonly Scorer[] => [columnScorer(plan), compileScorer(plan)]

/** The member that carries the points of a group, as the tree tells it; -1 when none does, or when several do. */
function winnerIn(node: NodeScore): number {
  if (node.kind === 'criterion' || node.combination.kind === 'sum' || node.combination.kind === 'mean') return -1
  return node.children.findIndex(({ outcome }) => outcome.kind === 'counted')
}

function lines(score: Score): readonly (readonly [brought: number, winner: number])[] {
  return allNodes(score.root).map((node) => [node.declared.min, winnerIn(node)])
}

function expectSame(grid: CompiledGrid, situations: readonly Situation[]): void {
  const { table, left } = tabulate(grid.slots, situations)
  expect(left).toEqual([])
  const scores = situations.map((situation) => evaluate(grid, situation))
  for (const scorer of scorers(planOf(grid))) {
    expect([...scorer.totals(table)]).toEqual(scores.map(({ declared }) => declared.min))
    const { brought, winner, count } = scorer.trace(table)
    const traced = scores.map((_, at) =>
      scorer.scored.ids.map((__, index) => [brought[index * count + at], winner[index * count + at]]),
    )
    expect(traced).toEqual(scores.map(lines))
  }
}

describe('a batch gives what the tree gives, by columns and by generated code', () => {
  it('on grids made at random: every total, what every line brings, and who wins each group', () => {
    const withHouseholds = grids.chain((grid) =>
      fc.array(households(grid), { minLength: 1, maxLength: 20 }).map((drawn) => ({ grid, drawn })),
    )
    fc.assert(
      fc.property(withHouseholds, ({ grid, drawn }) =>
        expectSame(
          grid,
          drawn.map(({ situation }) => unrefused(situation)),
        ),
      ),
      { numRuns: 120 },
    )
  }, 60_000)

  it.each(featureGrids)('on the example of a feature, $name', ({ grid }) => {
    const ready = compiled(grid as Grid)
    expectSame(ready, turningSituations(ready, 100))
  })

  it('on the demonstration grid: on each of its thresholds and at random, over several blocks', () => {
    const grid = loadedGrid('clermont-auvergne')
    expectSame(compiled(grid), witnessSituations(grid, 300))
  }, 60_000)
})

/** The grid with other points, in the order of its weights. */
function withWeights(grid: Grid, weights: Int32Array): Grid {
  let place = 0
  const next = () => weights[(place += 1) - 1] as number
  const rule = (points: PointRule): PointRule =>
    points.kind === 'bands'
      ? { ...points, bands: points.bands.map((band) => ({ ...band, points: next() })) }
      : points.kind === 'stretches'
        ? { ...points, stretches: points.stretches.map((each) => ({ ...each, points: next() })) }
        : { ...points, points: next() }
  const moved = (node: GridNode): GridNode =>
    node.kind === 'criterion' ? { ...node, points: rule(node.points) } : { ...node, members: node.members.map(moved) }
  return { ...grid, root: moved(grid.root) as Group }
}

it('a weight that moves gives what a grid with that weight gives, without compiling anything', () => {
  const drawn = grids.chain((grid) =>
    fc.record({
      grid: fc.constant(grid),
      situations: fc.array(households(grid), { minLength: 1, maxLength: 10 }),
      factors: fc.array(fc.integer({ min: 1, max: 4 }), {
        minLength: planOf(grid).weights.length,
        maxLength: planOf(grid).weights.length,
      }),
    }),
  )
  fc.assert(
    fc.property(drawn, ({ grid, situations, factors }) => {
      const weights = weightsOf(planOf(grid)).map((points, place) => points * (factors[place] as number))
      const moved = compiled(withWeights(grid.grid, weights))
      const { table } = tabulate(
        grid.slots,
        situations.map(({ situation }) => unrefused(situation)),
      )
      const [one, other] = scorers(planOf(grid)).map((scorer) => [...scorer.totals(table, { weights })])
      expect(one).toEqual([...columnScorer(planOf(moved)).totals(table)])
      expect(other).toEqual(one)
    }),
    { numRuns: 60 },
  )
}, 60_000)
