/**
 * Which unknown facts can still change the declared total. A group already topped asks nothing more: once the best member
 * of a `max` is sure, an answer about violence that could only tie with it is never asked for (GDPR art. 5.1.c). A proof
 * still awaited does not reopen a question: what is asked serves the declared total only.
 */
import type { FactId } from '../values/ids.ts'
import type { CompiledGrid } from './compile-grid.ts'
import { conditionFacts } from './compiled/condition-facts.ts'
import type { View } from './compiled/condition-state.ts'
import { factRows } from './facts/fact-rows.ts'
import type { CompiledCriterion, CompiledGroup, CompiledNode } from './compiled/nodes.ts'
import { canBeMet, isSure } from './compiled/possible.ts'
import { run } from './compiled/run.ts'
import type { Trace } from './compiled/trace.ts'
import type { Situation } from './situation.ts'

interface Walk {
  readonly compiled: CompiledGrid
  readonly view: View
  readonly trace: Trace
  /** By stated slot: the points that hang on it, at most. */
  readonly stakes: Map<number, number>
}

/**
 * Unknown facts that may still change the total, in the grid's order; empty when the total is settled.
 * Every fact left out is proved not to matter, whatever the others turn out to be.
 */
export const openFacts = (compiled: CompiledGrid, situation: Situation): readonly FactId[] => [
  ...pointsAtStake(compiled, situation).keys(),
]

/** The same with the most points that hang on each fact, taken criterion by criterion. */
export function pointsAtStake(compiled: CompiledGrid, situation: Situation): ReadonlyMap<FactId, number> {
  const rows = factRows(compiled.slots, situation)
  const view: View = { rows, barred: rows.refused }
  const walk: Walk = { compiled, view, trace: run(compiled, view), stakes: new Map() }
  if (walk.trace.broughtLow[0] !== walk.trace.broughtHigh[0]) walkNode(walk, 0)
  const inOrder = compiled.slots.stated.map((fact, slot) => [fact.id, walk.stakes.get(slot)] as const)
  return new Map(inOrder.filter((entry): entry is [FactId, number] => entry[1] !== undefined))
}

function walkNode(walk: Walk, index: number): void {
  const node = walk.compiled.nodes[index] as CompiledNode
  if (isSettled(walk, node)) return
  if (node.kind === 'criterion') openCriterion(walk, node)
  else for (const member of liveMembers(walk, node)) walkNode(walk, member)
}

/** Nothing unknown can change what this node is worth, nor whether it is met. */
function isSettled({ trace }: Walk, { index }: CompiledNode): boolean {
  const possible = trace.possible[index] as number
  return !canBeMet(possible) || (isSure(possible) && trace.low[index] === trace.high[index])
}

function liveMembers({ trace }: Walk, group: CompiledGroup): readonly number[] {
  return group.members.filter((member) => (trace.beatenBy[member] as number) < 0)
}

function openCriterion(walk: Walk, node: CompiledCriterion): void {
  const { trace, view, compiled } = walk
  const highest = Math.max(trace.high[node.index] as number, 0)
  const stake = Math.max(1, highest - Math.min(trace.low[node.index] as number, 0))
  const isCertain = trace.low[node.index] === trace.high[node.index]
  const context = { slots: compiled.slots, parameters: compiled.parameters, needsProof: node.definition.needsProof }
  const slots = node.when ? conditionFacts(node.when, context, view) : []
  const { points } = node.definition
  const ruleSlots = points.kind === 'fixed' || (isCertain && isAlwaysWorth(node, view)) ? [] : [points.fact]
  const looked = [...slots, ...ruleSlots.map((fact) => compiled.slots.indexOf.get(fact) as number)]
  for (const slot of looked.flatMap((each) => compiled.slots.statedBehind[each] ?? []))
    if (!view.rows.isKnown[slot]) walk.stakes.set(slot, (walk.stakes.get(slot) ?? 0) + stake)
}

/** True when the point rule is met whatever its fact turns out to be. */
function isAlwaysWorth(node: CompiledCriterion, view: View): boolean {
  const worth = { possible: 0, low: 0, high: 0 }
  node.worth(view, worth)
  return isSure(worth.possible)
}
