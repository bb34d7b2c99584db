/** The tree of a grid laid flat, children right after their group's own number, each with what it needs to be evaluated. */
import type { Condition } from '../condition.ts'
import type { Combination, Criterion, Grid, GridNode, Group } from '../grid.ts'
import type { Combine } from './combine.ts'
import { firstMatch, max, meanRounded, selected, sum } from './combine.ts'
import type { ConditionState, View } from './condition-state.ts'
import type { RelationStates } from './relation-states.ts'
import { relationStates, stateOf } from './relation-states.ts'
import { boxesOf } from '../resolved/relations.ts'
import { allOfConditions } from '../resolved/met-condition.ts'
import type { ResolvedGrid } from '../resolved/resolve-grid.ts'
import { allOf, anyOf, canBeMet, isSure, no, yes } from './possible.ts'
import type { Possible } from './possible.ts'
import { roundedQuotient } from './rounding.ts'
import type { Slots } from '../facts/slots.ts'
import type { Trace } from './trace.ts'
import { bring, leastOf, mostOf } from './trace.ts'
import type { Worth, WorthOf } from './worth.ts'
import { worthOf } from './worth.ts'

export interface CompiledCriterion {
  readonly kind: 'criterion'
  readonly index: number
  readonly parent: number
  readonly definition: Criterion
  /** The condition with the boxes its groups require ticked and its relations; absent when it always holds. */
  readonly when?: Condition
  readonly state: ConditionState
  readonly worth: WorthOf
  /** Absent when no other criterion implies or excludes it. */
  readonly relations?: RelationStates
  /** Slots it looks at, in the order it names them, without repeats. */
  readonly slots: readonly number[]
}

export interface CompiledGroup {
  readonly kind: 'group'
  readonly index: number
  readonly parent: number
  readonly definition: Group
  readonly members: readonly number[]
  readonly combine: Combine
}

export type CompiledNode = CompiledCriterion | CompiledGroup

const combineOf = (combination: Combination): Combine => {
  if (combination.kind === 'mean') return meanRounded(combination.rounding)
  return { sum, max, 'first-match': firstMatch, selected }[combination.kind]
}

/** Facts a condition names, in order. */
export function factsOfCondition(condition: Condition | undefined): readonly string[] {
  if (!condition) return []
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(factsOfCondition)
  return condition.kind === 'not' ? factsOfCondition(condition.condition) : [condition.fact]
}

/** A grid as voted, with what was resolved of it. */
type Layable = ResolvedGrid & { readonly grid: Grid }

interface Laying extends Layable {
  /** As voted, by id. */
  readonly definitions: ReadonlyMap<string, GridNode>
  readonly slots: Slots
  readonly parameters: ReadonlyMap<string, number>
  readonly nodes: CompiledNode[]
}

function layCriterion(laying: Laying, plain: Criterion, parent: number, boxes: readonly Condition[]): number {
  const definition = laying.definitions.get(plain.id) as Criterion
  const when = allOfConditions([...boxes, ...(plain.when ? [plain.when] : [])])
  const context = { ...laying, needsProof: definition.needsProof }
  const related = laying.relations.get(plain.id)
  const relations = related && relationStates(related, { boxes, points: plain.points }, context)
  const facts = [...factsOfCondition(when), ...(definition.points.kind === 'fixed' ? [] : [definition.points.fact])]
  const index = laying.nodes.length
  laying.nodes.push({
    kind: 'criterion',
    index,
    parent,
    definition,
    ...(when ? { when } : {}),
    state: stateOf(when, relations, context),
    ...(relations ? { relations } : {}),
    worth: worthOf(definition.points, context),
    slots: [...new Set(facts.map((fact) => laying.slots.indexOf.get(fact as never) as number))],
  })
  return index
}

function layNode(laying: Laying, node: GridNode, parent: number, boxes: readonly Condition[]): number {
  if (node.kind === 'criterion') return layCriterion(laying, node, parent, boxes)
  const index = laying.nodes.length
  const members: number[] = []
  const group: CompiledGroup = {
    kind: 'group',
    index,
    parent,
    definition: laying.definitions.get(node.id) as Group,
    members,
    combine: combineOf(node.combination),
  }
  laying.nodes.push(group)
  for (const member of node.members) members.push(layNode(laying, member, index, [...boxes, ...boxesOf(node, member)]))
  return index
}

const nodesUnder = (node: GridNode): readonly GridNode[] =>
  node.kind === 'group' ? [node, ...node.members.flatMap(nodesUnder)] : [node]

/** Lays a checked grid flat; node 0 is its root. */
export function layNodes(
  layable: Layable,
  slots: Slots,
  parameters: ReadonlyMap<string, number>,
): readonly CompiledNode[] {
  const definitions = new Map(nodesUnder(layable.grid.root).map((node) => [node.id as string, node]))
  const laying: Laying = { ...layable, definitions, slots, parameters, nodes: [] }
  layNode(laying, layable.plain.root, -1, [])
  return laying.nodes
}

const clamp = (value: number, { cap = Infinity, floor = -Infinity }: GridNode): number =>
  Math.max(floor, Math.min(cap, value))

/** Points of a group after its factor. */
export const scaled = (points: number, node: GridNode): number =>
  node.kind === 'group' && node.factor
    ? roundedQuotient(points * node.factor.times, node.factor.over, node.factor.rounding)
    : points

function limit(trace: Trace, node: CompiledNode): void {
  const { index, definition } = node
  const isPossible = canBeMet(trace.possible[index] as Possible)
  if (!isPossible) trace.rawLow[index] = trace.rawHigh[index] = 0
  trace.low[index] = isPossible ? clamp(scaled(trace.rawLow[index] as number, definition), definition) : 0
  trace.high[index] = isPossible ? clamp(scaled(trace.rawHigh[index] as number, definition), definition) : 0
}

function runCriterion(node: CompiledCriterion, view: View, trace: Trace, worth: Worth): void {
  node.worth(view, worth)
  trace.possible[node.index] = allOf(node.state(view), worth.possible)
  trace.rawLow[node.index] = worth.low
  trace.rawHigh[node.index] = worth.high
  limit(trace, node)
}

function runGroup(node: CompiledGroup, trace: Trace): void {
  let possible: Possible = no
  for (const member of node.members) possible = anyOf(possible, trace.possible[member] as Possible)
  trace.possible[node.index] = isSure(possible) ? yes : canBeMet(possible) ? yes | no : no
  node.combine(trace, node.index, node.members)
  limit(trace, node)
}

/** Which nodes to evaluate, for which view, and where to put it. */
export interface Pass {
  readonly view: View
  readonly trace: Trace
  /** Children before their groups. */
  readonly order: readonly number[]
}

/** Fills the trace for the nodes of a pass; every group above them must be among them. */
export function runNodes(nodes: readonly CompiledNode[], { view, trace, order }: Pass): void {
  const worth: Worth = { possible: yes, low: 0, high: 0 }
  for (const index of order) {
    const node = nodes[index] as CompiledNode
    if (node.kind === 'criterion') runCriterion(node, view, trace, worth)
    else runGroup(node, trace)
  }
  bring(trace, 0, leastOf(trace, 0), mostOf(trace, 0))
}
