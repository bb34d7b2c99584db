/** The tree of a grid laid flat, children right after their group's own number, each with what it needs to be evaluated. */
import type { Condition } from '../condition.ts'
import type { Combination, Criterion, Grid, GridNode, Group } from '../grid.ts'
import type { Combine } from './combine.ts'
import { firstMatch, max, meanRounded, selected, sum } from './combine.ts'
import type { ConditionState, View } from './condition-state.ts'
import { conditionState } from './condition-state.ts'
import { allOf, anyOf, canBeMet, isSure, no, yes } from './possible.ts'
import type { Possible } from './possible.ts'
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
  /** The condition with the boxes its groups require ticked; absent when it always holds. */
  readonly when?: Condition
  readonly state: ConditionState
  readonly worth: WorthOf
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

const joined = (conditions: readonly Condition[]): Condition | undefined =>
  conditions.length > 1 ? { kind: 'all', of: conditions } : conditions[0]

interface Laying {
  readonly slots: Slots
  readonly parameters: ReadonlyMap<string, number>
  readonly nodes: CompiledNode[]
}

function layCriterion(laying: Laying, definition: Criterion, parent: number, boxes: readonly Condition[]): number {
  const when = joined([...boxes, ...(definition.when ? [definition.when] : [])])
  const context = { ...laying, needsProof: definition.needsProof }
  const facts = [...factsOfCondition(when), ...(definition.points.kind === 'fixed' ? [] : [definition.points.fact])]
  const index = laying.nodes.length
  laying.nodes.push({
    kind: 'criterion',
    index,
    parent,
    definition,
    ...(when ? { when } : {}),
    state: when ? conditionState(when, context) : () => yes,
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
    definition: node,
    members,
    combine: combineOf(node.combination),
  }
  laying.nodes.push(group)
  const by = node.combination.kind === 'selected' ? node.combination.by : undefined
  for (const member of node.members) {
    const box: readonly Condition[] = by ? [{ kind: 'in', fact: by, values: member.selectedBy ?? [] }] : []
    members.push(layNode(laying, member, index, [...boxes, ...box]))
  }
  return index
}

/** Lays a checked grid flat; node 0 is its root. */
export function layNodes(grid: Grid, slots: Slots, parameters: ReadonlyMap<string, number>): readonly CompiledNode[] {
  const laying: Laying = { slots, parameters, nodes: [] }
  layNode(laying, grid.root, -1, [])
  return laying.nodes
}

const clamp = (value: number, { cap = Infinity, floor = -Infinity }: GridNode): number =>
  Math.max(floor, Math.min(cap, value))

function limit(trace: Trace, node: CompiledNode): void {
  const { index, definition } = node
  const isPossible = canBeMet(trace.possible[index] as Possible)
  if (!isPossible) trace.rawLow[index] = trace.rawHigh[index] = 0
  trace.low[index] = isPossible ? clamp(trace.rawLow[index] as number, definition) : 0
  trace.high[index] = isPossible ? clamp(trace.rawHigh[index] as number, definition) : 0
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
