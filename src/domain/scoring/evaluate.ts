/**
 * The score of a situation under a grid, with its whole explanation. Unknown facts widen bounds, they never fail.
 * Two totals: on what was declared, and on what needs no proof or is proved today.
 */
import type { CriterionId, GroupId } from '../values/ids.ts'
import type { PointBounds } from '../values/points.ts'
import type { CompiledGrid } from './compile-grid.ts'
import type { FactRows } from './facts/fact-rows.ts'
import { factRows } from './facts/fact-rows.ts'
import type { CompiledCriterion, CompiledGroup, CompiledNode } from './compiled/nodes.ts'
import type { View } from './compiled/condition-state.ts'
import { barred, canBeMet, isSure } from './compiled/possible.ts'
import { scaled } from './compiled/nodes.ts'
import { effectScores, levelScore } from './evaluate-beside-points.ts'
import { run } from './compiled/run.ts'
import type { Trace } from './compiled/trace.ts'
import { missingFacts } from './facts/missing-facts.ts'
import { usedFacts } from './facts/used-facts.ts'
import type { Confirmation, CriterionScore, GroupScore, NodeOutcome, NodeScore, Score } from './score.ts'
import type { Situation } from './situation.ts'

interface Evaluation {
  readonly compiled: CompiledGrid
  readonly situation: Situation
  readonly rows: FactRows
  readonly declared: Trace
  readonly confirmed: Trace
}

const brought = (trace: Trace, node: number): PointBounds => ({
  min: (trace.broughtLow[node] as number) + 0,
  max: (trace.broughtHigh[node] as number) + 0,
})

const nodeAt = ({ compiled }: Evaluation, index: number): CompiledNode => compiled.nodes[index] as CompiledNode

const parentOf = (evaluation: Evaluation, node: CompiledNode): CompiledGroup | undefined =>
  node.parent < 0 ? undefined : (nodeAt(evaluation, node.parent) as CompiledGroup)

/** The value ticked on the form when it does not choose this member. */
function otherBox(evaluation: Evaluation, node: CompiledNode): string | undefined {
  const combination = parentOf(evaluation, node)?.definition.combination
  if (combination?.kind !== 'selected') return undefined
  const { rows, compiled } = evaluation
  const slot = compiled.slots.indexOf.get(combination.by) as number
  const fact = compiled.slots.stated[slot]
  if (!rows.isKnown[slot] || fact?.kind !== 'choice') return undefined
  const ticked = fact.values[rows.low[slot] as number]?.id
  return ticked === undefined || node.definition.selectedBy?.includes(ticked) ? undefined : ticked
}

const declaredView = ({ rows }: Evaluation): View => ({ rows, barred: rows.refused })

/** What excludes a criterion that would otherwise be met: the first sure one, or the first that may be. */
function excluderOf(evaluation: Evaluation, { relations }: CompiledCriterion): CriterionId | GroupId | undefined {
  const view = declaredView(evaluation)
  if (!relations || !canBeMet(relations.claimed(view))) return undefined
  const { excludedBy } = relations
  const excluding = excludedBy.find(({ state }) => isSure(state(view)))
  return (excluding ?? excludedBy.find(({ state }) => canBeMet(state(view))))?.by
}

/** What makes a criterion count that its own condition does not. */
function implierOf(evaluation: Evaluation, { relations }: CompiledCriterion): Pick<CriterionScore, 'impliedBy'> {
  const view = declaredView(evaluation)
  if (!relations || canBeMet(relations.alone(view)) || !isSure(relations.claimed(view))) return {}
  const by = relations.impliedBy.find(({ state }) => isSure(state(view)))?.by
  return by === undefined ? {} : { impliedBy: by }
}

function outcomeWhenUnmet(evaluation: Evaluation, node: CompiledNode): NodeOutcome {
  const selected = otherBox(evaluation, node)
  if (selected !== undefined) return { kind: 'not-selected', selected }
  const excluder = node.kind === 'criterion' ? excluderOf(evaluation, node) : undefined
  if (excluder) return { kind: 'excluded', by: excluder }
  const isRefused = ((evaluation.declared.possible[node.index] as number) & barred) !== 0
  return isRefused ? { kind: 'refused' } : { kind: 'not-met' }
}

function outcomeOf(evaluation: Evaluation, node: CompiledNode): NodeOutcome {
  const { declared } = evaluation
  const possible = declared.possible[node.index] as number
  if (!canBeMet(possible)) return outcomeWhenUnmet(evaluation, node)
  const winner = declared.beatenBy[node.index] as number
  if (winner >= 0) return { kind: 'beaten', beatenBy: nodeAt(evaluation, winner).definition.id }
  const { min, max } = brought(declared, node.index)
  if (!isSure(possible) || declared.contested[node.index] || min !== max) return unknownOutcome(evaluation, node)
  return { kind: parentOf(evaluation, node)?.definition.combination.kind === 'mean' ? 'averaged' : 'counted' }
}

/** What is missing in the node itself or, when it is known, among the members that may yet take its place. */
function unknownOutcome({ compiled, rows }: Evaluation, node: CompiledNode): NodeOutcome {
  const own = missingFacts(compiled, rows, node.index)
  return { kind: 'unknown', missing: own.length > 0 ? own : missingFacts(compiled, rows, Math.max(0, node.parent)) }
}

function confirmationOf({ declared, confirmed }: Evaluation, { definition, index }: CompiledCriterion): Confirmation {
  if (!definition.needsProof) return 'not-needed'
  if (isSure(confirmed.possible[index] as number)) return 'confirmed'
  const possible = declared.possible[index] as number
  return !canBeMet(possible) && possible & barred ? 'refused' : 'awaiting'
}

function limitOf({ declared }: Evaluation, { index, definition }: CompiledNode): Pick<NodeScore, 'limit'> {
  const [low, high] = [declared.rawLow[index] as number, declared.rawHigh[index] as number]
  const before = { min: scaled(low, definition), max: scaled(high, definition) }
  const { cap, floor } = definition
  if (cap !== undefined && before.max > cap) return { limit: { kind: 'cap', points: cap, before } }
  if (floor !== undefined && before.min < floor) return { limit: { kind: 'floor', points: floor, before } }
  return {}
}

function factorOf({ declared }: Evaluation, { index, definition }: CompiledGroup): Pick<GroupScore, 'factor'> {
  const before = { min: declared.rawLow[index] as number, max: declared.rawHigh[index] as number }
  return definition.factor ? { factor: { ...definition.factor, before } } : {}
}

function nodeBase(evaluation: Evaluation, node: CompiledNode) {
  const { declared, confirmed } = evaluation
  return {
    declared: brought(declared, node.index),
    confirmed: brought(confirmed, node.index),
    worth: { min: declared.low[node.index] as number, max: declared.high[node.index] as number },
    outcome: outcomeOf(evaluation, node),
    ...limitOf(evaluation, node),
  }
}

function criterionScore(evaluation: Evaluation, node: CompiledCriterion): CriterionScore {
  const { compiled, rows, situation } = evaluation
  return {
    kind: 'criterion',
    id: node.definition.id as CriterionId,
    ...nodeBase(evaluation, node),
    confirmation: confirmationOf(evaluation, node),
    ...implierOf(evaluation, node),
    facts: usedFacts(compiled.slots, { rows, situation }, node.slots),
  }
}

function groupScore(evaluation: Evaluation, node: CompiledGroup): GroupScore {
  return {
    kind: 'group',
    id: node.definition.id as GroupId,
    combination: node.definition.combination,
    ...factorOf(evaluation, node),
    ...nodeBase(evaluation, node),
    children: node.members.map((member) => {
      const child = nodeAt(evaluation, member)
      return child.kind === 'group' ? groupScore(evaluation, child) : criterionScore(evaluation, child)
    }),
  }
}

/** Evaluates a situation. What it holds that the grid cannot use is treated as unknown and listed in `ignored`. */
export function evaluate(compiled: CompiledGrid, situation: Situation): Score {
  const rows = factRows(compiled.slots, situation)
  const declared = run(compiled, { rows, barred: rows.refused })
  const confirmed = run(compiled, { rows, barred: rows.unproved })
  const { grid } = compiled
  const level = levelScore(compiled, rows)
  return {
    gridId: grid.id,
    version: grid.version,
    status: grid.status,
    isPartial: grid.isPartial,
    referenceDate: situation.referenceDate,
    declared: brought(declared, 0),
    confirmed: brought(confirmed, 0),
    root: groupScore({ compiled, situation, rows, declared, confirmed }, compiled.nodes[0] as CompiledGroup),
    effects: effectScores(compiled, situation, rows),
    ...(level ? { level } : {}),
    ignored: rows.ignored,
  }
}
