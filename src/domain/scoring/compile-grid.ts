/**
 * A grid made ready to score: facts in numbered slots, nodes laid flat, conditions as closures. Nothing is generated
 * or evaluated as text, so the strictest content policy of a browser lets it run. A grid with a problem is never run.
 */
import type { Outcome } from '../values/outcome.ts'
import { passed, refused } from '../values/outcome.ts'
import { checkGrid } from './check/check-grid.ts'
import { checkReach } from './check/check-reach.ts'
import type { ExactNode } from './exact/exact-node.ts'
import { exactNode } from './exact/exact-node.ts'
import type { BesidePoints } from './compiled/beside-points.ts'
import { layBesidePoints } from './compiled/beside-points.ts'
import type { CompiledNode } from './compiled/nodes.ts'
import { layNodes } from './compiled/nodes.ts'
import type { Split } from './compiled/splits.ts'
import { splitsOf } from './compiled/splits.ts'
import type { Slots } from './facts/slots.ts'
import { layOutSlots } from './facts/slots.ts'
import type { Grid } from './grid.ts'
import type { GridProblem } from './grid-problem.ts'
import { resolveGrid } from './resolved/resolve-grid.ts'

export interface CompiledGrid extends BesidePoints {
  /** As it was voted: what people are shown. */
  readonly grid: Grid
  /** The same points in plain conditions: what every way of scoring reads. */
  readonly plain: Grid
  readonly slots: Slots
  readonly nodes: readonly CompiledNode[]
  /** Every node, children before their groups. */
  readonly order: readonly number[]
  /** What is tried answer by answer while it is not known. */
  readonly splits: readonly Split[]
  /** Named thresholds by id. */
  readonly parameters: ReadonlyMap<string, number>
  /** The whole grid over a row where every fact is known. */
  readonly exact: ExactNode
}

/** Checks a grid and makes it ready. Refuses with every problem found, each saying where, why and what to do. */
export function compileGrid(grid: Grid): Outcome<CompiledGrid, GridProblem> {
  const problems = checkGrid(grid)
  if (problems[0]) return refused(problems[0], ...problems.slice(1))
  const { plain, relations } = resolveGrid(grid)
  const slots = layOutSlots(plain.facts)
  const parameters = new Map(grid.parameters.map((parameter) => [parameter.id, parameter.value] as const))
  const nodes = layNodes({ grid, plain, relations }, slots, parameters)
  const order = nodes.map(({ index }) => index).toReversed()
  const runnable = { nodes, order, slots, splits: splitsOf(nodes, slots) }
  const impossible = checkReach(grid, runnable)
  if (impossible[0]) return refused(impossible[0], ...impossible.slice(1))
  const beside = layBesidePoints(plain, slots, parameters)
  return passed({
    grid,
    plain,
    ...runnable,
    ...beside,
    parameters,
    exact: exactNode(plain.root, { slots, parameters }),
  })
}
