/**
 * The numbers of a grid that a council may move: points, points a unit, points of a band, caps and floors. A moved grid is
 * a grid like any other: it is checked, compared, told and exported as such, and nothing else about it changes.
 */
import type { Grid, GridNode, Group } from '../scoring/grid.ts'
import type { PointRule } from '../scoring/point-rule.ts'
import type { CriterionId, GroupId } from '../values/ids.ts'

/** `<node>/points`, `<node>/bands/<rank>`, `<node>/cap`, `<node>/floor`. */
export type WeightId = string

export interface Weight {
  readonly id: WeightId
  readonly node: CriterionId | GroupId
  readonly kind: 'points' | 'per-unit' | 'band' | 'cap' | 'floor'
  /** Rank of the band, from 0. */
  readonly band?: number
  /** The grid's own number. */
  readonly value: number
}

/** Whole points by weight; what is not named stays as the grid has it. */
export type MovedWeights = Readonly<Record<WeightId, number>>

/** Every weight of a grid, from top to bottom. */
export const weightsOf = (grid: Grid): readonly Weight[] => weightsUnder(grid.root)

function weightsUnder(node: GridNode): readonly Weight[] {
  const base = { node: node.id }
  const limits = (['cap', 'floor'] as const).flatMap((kind): readonly Weight[] => {
    const value = node[kind]
    return value === undefined ? [] : [{ id: `${node.id}/${kind}`, ...base, kind, value }]
  })
  if (node.kind === 'group') return [...limits, ...node.members.flatMap(weightsUnder)]
  return [...rulesWeights(node.points, node.id), ...limits]
}

function rulesWeights(rule: PointRule, node: CriterionId): readonly Weight[] {
  if (rule.kind === 'bands')
    return rule.bands.map(({ points }, band) => ({
      id: `${node}/bands/${band}`,
      node,
      kind: 'band',
      band,
      value: points,
    }))
  const kind = rule.kind === 'fixed' ? 'points' : 'per-unit'
  return [{ id: `${node}/points`, node, kind, value: rule.points }]
}

/** The grid with some of its numbers moved. Names nobody has are passed over; `compileGrid` says whether it still holds. */
export const moveWeights = (grid: Grid, moved: MovedWeights): Grid => ({
  ...grid,
  root: movedNode(grid.root, moved) as Group,
})

function movedNode(node: GridNode, moved: MovedWeights): GridNode {
  const limit = (kind: 'cap' | 'floor') => {
    const value = moved[`${node.id}/${kind}`]
    return node[kind] === undefined || value === undefined ? {} : { [kind]: value }
  }
  const limited = { ...node, ...limit('cap'), ...limit('floor') }
  if (limited.kind === 'group') return { ...limited, members: limited.members.map((each) => movedNode(each, moved)) }
  return { ...limited, points: movedRule(limited.points, limited.id, moved) }
}

function movedRule(rule: PointRule, node: CriterionId, moved: MovedWeights): PointRule {
  if (rule.kind !== 'bands') return { ...rule, points: moved[`${node}/points`] ?? rule.points }
  const bands = rule.bands.map((band, rank) => ({ ...band, points: moved[`${node}/bands/${rank}`] ?? band.points }))
  return { ...rule, bands }
}
