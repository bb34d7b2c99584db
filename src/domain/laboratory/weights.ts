/**
 * The numbers of a grid that a council may move: points, points a unit, of a band or of a stretch, caps and floors. A moved grid is
 * a grid like any other: it is checked, compared, told and exported as such, and nothing else about it changes.
 */
import type { Grid, GridNode, Group } from '../scoring/grid.ts'
import type { PointRule } from '../scoring/point-rule.ts'
import type { CriterionId, GroupId } from '../values/ids.ts'

/** `<node>/points`, `<node>/bands/<rank>`, `<node>/stretches/<rank>`, `<node>/cap`, `<node>/floor`. */
export type WeightId = string

export interface Weight {
  readonly id: WeightId
  readonly node: CriterionId | GroupId
  readonly kind: 'points' | 'per-unit' | 'band' | 'stretch' | 'cap' | 'floor'
  /** Of a band or a stretch: its rank, from 0. */
  readonly rank?: number
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
  const listed = (
    name: 'bands' | 'stretches',
    kind: 'band' | 'stretch',
    items: readonly { readonly points: number }[],
  ) => items.map(({ points }, rank): Weight => ({ id: `${node}/${name}/${rank}`, node, kind, rank, value: points }))
  if (rule.kind === 'bands') return listed('bands', 'band', rule.bands)
  if (rule.kind === 'stretches') return listed('stretches', 'stretch', rule.stretches)
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
  const each = <Item extends { readonly points: number }>(name: 'bands' | 'stretches', items: readonly Item[]) =>
    items.map((item, rank) => ({ ...item, points: moved[`${node}/${name}/${rank}`] ?? item.points }))
  if (rule.kind === 'bands') return { ...rule, bands: each('bands', rule.bands) }
  if (rule.kind === 'stretches') return { ...rule, stretches: each('stretches', rule.stretches) }
  return { ...rule, points: moved[`${node}/points`] ?? rule.points }
}
