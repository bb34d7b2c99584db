/**
 * A checked grid lowered to the little that a batch needs: tests of numbered slots, thresholds as numbers, points as places
 * in a list of weights. Both back ends read it, so a new feature of the format is lowered once; a weight that moves is
 * another list, never another plan. It holds no words.
 */
import type { CriterionId, GridId, GroupId } from '../../values/ids.ts'
import type { Slots } from '../facts/slots.ts'
import type { CompiledGrid } from '../compile-grid.ts'
import type { Factor, GridNode } from '../grid.ts'
import type { BandEnd, PointRule, PointsPerUnit, Rounding, Stretch } from '../point-rule.ts'
import { allOf, among, planTest } from './plan-test.ts'
import type { PlanTest } from './plan-test.ts'

/** Where the points stand in the list of weights. */
export type WeightPlace = number

export type PlanPoints =
  | { readonly kind: 'fixed'; readonly weight: WeightPlace }
  | (Pick<PointsPerUnit, 'kind' | 'start' | 'step' | 'until' | 'rounding'> & {
      readonly slot: number
      readonly weight: WeightPlace
    })
  | {
      readonly kind: 'stretches'
      readonly slot: number
      readonly rounding: Rounding
      readonly stretches: readonly PlanStretch[]
    }
  | { readonly kind: 'bands'; readonly slot: number; readonly bands: readonly PlanBand[] }

/** Whole steps between two values; each stretch begins where the one before it ends. */
export interface PlanStretch extends Omit<Stretch, 'points'> {
  readonly weight: WeightPlace
}

export interface PlanBand {
  readonly lower?: BandEnd
  readonly upper?: BandEnd
  readonly weight: WeightPlace
}

interface PlanNodeBase {
  /** Its rank in the grid read from top to bottom, as in `CompiledGrid.nodes`; the total is 0. */
  readonly index: number
  /** Of a group: multiplies its points before they are limited. */
  readonly factor?: Factor
  readonly cap?: number
  readonly floor?: number
}

export interface PlanCriterion extends PlanNodeBase {
  readonly kind: 'criterion'
  /** What must hold, the boxes of the groups around it included; absent when it always does. */
  readonly when?: PlanTest
  readonly points: PlanPoints
}

/** A group with boxes keeps the first met: at most one member has its box ticked. */
export type PlanCombination =
  | { readonly kind: 'sum' | 'max' | 'first-match' }
  | { readonly kind: 'mean'; readonly rounding: Rounding }

export interface PlanGroup extends PlanNodeBase {
  readonly kind: 'group'
  readonly combination: PlanCombination
  readonly members: readonly PlanNode[]
}

export type PlanNode = PlanCriterion | PlanGroup

/** Points that may move: of a criterion, by the unit when it counts units, or of one of its bands. */
export interface Weight {
  readonly criterion: CriterionId
  /** Rank of the band or stretch, from the lowest; absent when the criterion has none. */
  readonly band?: number
  /** As the grid says. */
  readonly points: number
}

export interface Plan {
  readonly gridId: GridId
  readonly root: PlanGroup
  readonly weights: readonly Weight[]
  /** Ids by index. */
  readonly ids: readonly (CriterionId | GroupId)[]
  readonly slotCount: number
}

interface Planning {
  readonly slots: Slots
  readonly parameters: ReadonlyMap<string, number>
  readonly weights: Weight[]
  readonly ids: (CriterionId | GroupId)[]
}

function planPoints({ slots, weights }: Planning, criterion: CriterionId, rule: PointRule): PlanPoints {
  const place = (points: number, band?: number): WeightPlace =>
    weights.push({ criterion, points, ...(band === undefined ? {} : { band }) }) - 1
  if (rule.kind === 'fixed') return { kind: 'fixed', weight: place(rule.points) }
  const slot = slots.indexOf.get(rule.fact) as number
  if (rule.kind === 'bands') {
    const bands = rule.bands.map(({ points, ...ends }, rank) => ({ ...ends, weight: place(points, rank) }))
    return { kind: 'bands', slot, bands }
  }
  if (rule.kind === 'stretches') {
    const stretches = rule.stretches.map(({ points, ...stretch }, rank) => ({
      ...stretch,
      weight: place(points, rank),
    }))
    return { kind: 'stretches', slot, rounding: rule.rounding, stretches }
  }
  const { kind, start, step, until, rounding, points } = rule
  return { kind, start, step, rounding, ...(until === undefined ? {} : { until }), slot, weight: place(points) }
}

function planNode(planning: Planning, node: GridNode, boxes: readonly PlanTest[]): PlanNode {
  const index = planning.ids.push(node.id) - 1
  const { cap, floor } = node
  const limits = { ...(cap === undefined ? {} : { cap }), ...(floor === undefined ? {} : { floor }) }
  if (node.kind === 'criterion') {
    const when = allOf([...boxes, ...(node.when ? [planTest(node.when, planning)] : [])])
    return { kind: 'criterion', index, points: planPoints(planning, node.id, node.points), ...when, ...limits }
  }
  const { combination } = node
  const by = combination.kind === 'selected' ? combination.by : undefined
  const members = node.members.map((member) =>
    planNode(planning, member, by ? [...boxes, among(planning.slots, by, member.selectedBy ?? [])] : boxes),
  )
  const kept: PlanCombination = combination.kind === 'selected' ? { kind: 'first-match' } : combination
  return {
    kind: 'group',
    index,
    combination: kept,
    members,
    ...(node.factor ? { factor: node.factor } : {}),
    ...limits,
  }
}

/** A compiled grid lowered for batches. */
export function planOf({ plain, slots, parameters }: CompiledGrid): Plan {
  const planning: Planning = { slots, parameters, weights: [], ids: [] }
  const root = planNode(planning, plain.root, []) as PlanGroup
  return { gridId: plain.id, root, weights: planning.weights, ids: planning.ids, slotCount: slots.count }
}

/** The weights as the grid says, to be copied and moved. */
export const weightsOf = ({ weights }: Pick<Plan, 'weights'>): Int32Array =>
  Int32Array.from(weights, ({ points }) => points)

/** True when something is done with the points of a node once they are counted. */
export const isAdjusted = ({ factor, cap, floor }: PlanNode): boolean => (factor ?? cap ?? floor) !== undefined

/** Every node from top to bottom: the place of each is its index. */
export const planNodes = (node: PlanNode): readonly PlanNode[] =>
  node.kind === 'group' ? [node, ...node.members.flatMap(planNodes)] : [node]

/** True for a group that keeps one member and leaves the others. */
export const isChoosing = ({ combination: { kind } }: PlanGroup): boolean => kind === 'max' || kind === 'first-match'
