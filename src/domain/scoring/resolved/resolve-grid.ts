/**
 * A grid in the few plain words every way of scoring knows: communes become boxes, implication and exclusion become
 * conditions. What was voted is untouched beside it, and is what people are shown.
 */
import type { Criterion, Grid, GridNode, Group } from '../grid.ts'
import type { CommuneBoxes } from './commune-boxes.ts'
import { communeBoxes, withBoxes } from './commune-boxes.ts'
import type { Relations } from './relations.ts'
import { countedCondition, relationsOf } from './relations.ts'

export interface ResolvedGrid {
  /** The plain grid: no commune fact, no relation between criteria. */
  readonly plain: Grid
  /** By criterion, where there are some. */
  readonly relations: ReadonlyMap<string, Relations>
}

/** @param grid without problems. Resolving twice changes nothing more. */
export function resolveGrid(grid: Grid): ResolvedGrid {
  const boxed = withCommuneBoxes(grid)
  const relations = relationsOf(boxed.root)
  if (relations.size === 0) return { plain: boxed, relations }
  return { plain: { ...boxed, root: eachCriterion(boxed.root, (each) => unrelated(each, relations)) }, relations }
}

/** The tree with every criterion changed. */
function eachCriterion(root: Group, change: (criterion: Criterion) => Criterion): Group {
  const changed = (node: GridNode): GridNode => (node.kind === 'group' ? eachCriterion(node, change) : change(node))
  return { ...root, members: root.members.map(changed) }
}

function unrelated(criterion: Criterion, relations: ReadonlyMap<string, Relations>): Criterion {
  const { impliedBy: _, excludedBy: __, when: ___, ...rest } = criterion
  const when = countedCondition(criterion, relations.get(criterion.id))
  return { ...rest, ...(when ? { when } : {}) }
}

function withCommuneBoxes(grid: Grid): Grid {
  const boxes = communeBoxes(grid.facts, grid.communeLists ?? [])
  if (boxes.size === 0) return grid
  const { effects, ranking } = grid
  return {
    ...grid,
    facts: grid.facts.map((fact) => boxes.get(fact.id) ?? fact),
    root: eachCriterion(grid.root, (criterion) => boxedWhen(criterion, boxes)),
    ...(effects ? { effects: effects.map((effect) => boxedWhen(effect, boxes)) } : {}),
    ...(ranking ? { ranking: { ...ranking, levels: ranking.levels.map((level) => boxedWhen(level, boxes)) } } : {}),
  }
}

const boxedWhen = <Ruled extends { readonly when?: Criterion['when'] }>(ruled: Ruled, boxes: CommuneBoxes): Ruled =>
  ruled.when ? { ...ruled, when: withBoxes(ruled.when, boxes) } : ruled
