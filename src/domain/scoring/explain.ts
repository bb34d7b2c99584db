/**
 * A score told line by line, as CRPA R311-3-1-2 asks: the data used, the weights, the operations, in the order they are
 * done. It only walks the evaluated tree; it reckons nothing. It gives ids and numbers: screens bring the words.
 */
import type { CriterionId, FactId, GroupId } from '../values/ids.ts'
import type { PointBounds } from '../values/points.ts'
import type { Condition } from './condition.ts'
import type { Effect } from './effect.ts'
import type { Combination, Criterion, Factor, Grid, GridNode, GridParameter, GridSource, LegalBasis } from './grid.ts'
import type { PriorityLevel } from './ranking.ts'
import type { PointRule } from './point-rule.ts'
import type { AppliedLimit, Confirmation, EffectScore, NodeOutcome, NodeScore, Score, UsedFact } from './score.ts'

export interface Explanation {
  readonly score: Score
  readonly sources: readonly GridSource[]
  readonly deliberation: Grid['deliberation']
  /** Every node, a group before its members: what a person reads from top to bottom. */
  readonly lines: readonly ExplainedLine[]
  /** Every fact that was looked at, once, with the criteria that looked at it. */
  readonly facts: readonly ExplainedFact[]
  /** Named thresholds of the grid that a criterion of it uses. */
  readonly parameters: readonly GridParameter[]
  /** What is done with the points, inner groups first. */
  readonly operations: readonly Operation[]
  /** What the situation brings beside points, each with its rule. */
  readonly effects: readonly ExplainedEffect[]
  /** The levels the request may be in, with their rules: one once settled; empty when the grid has none. */
  readonly levels: readonly PriorityLevel[]
}

interface LineBase {
  /** 0 for the whole grid. */
  readonly depth: number
  readonly declared: PointBounds
  readonly confirmed: PointBounds
  readonly worth: PointBounds
  readonly outcome: NodeOutcome
  readonly limit?: AppliedLimit
}

export interface CriterionLine extends LineBase {
  readonly kind: 'criterion'
  readonly id: CriterionId
  readonly basis: LegalBasis
  readonly rule: PointRule
  readonly when?: Condition
  readonly confirmation: Confirmation
  /** Another that is met and makes this one count. */
  readonly impliedBy?: CriterionId | GroupId
  readonly facts: readonly UsedFact[]
}

export interface GroupLine extends LineBase {
  readonly kind: 'group'
  readonly id: GroupId
  readonly combination: Combination
  readonly factor?: Factor
}

export interface ExplainedEffect extends EffectScore {
  readonly rule: Effect
}

export type ExplainedLine = CriterionLine | GroupLine

export interface ExplainedFact extends UsedFact {
  readonly criteria: readonly CriterionId[]
}

/** `of` are the members that may enter; `result` is before the factor and the limit, which are operations of their own. */
export type Operation =
  | {
      readonly kind: Combination['kind']
      readonly group: GroupId
      readonly of: readonly (CriterionId | GroupId)[]
      readonly result: PointBounds
    }
  | { readonly kind: 'factor'; readonly group: GroupId; readonly factor: Factor; readonly result: PointBounds }
  | {
      readonly kind: 'cap' | 'floor'
      readonly node: CriterionId | GroupId
      readonly points: number
      readonly result: PointBounds
    }

/** @param grid the grid the score was reckoned with. @throws RangeError when it is another one. */
export function explain(score: Score, grid: Grid): Explanation {
  if (score.gridId !== grid.id) throw new RangeError(`This score was reckoned with ${score.gridId}, not ${grid.id}.`)
  const lines = linesOf(score.root, grid.root, 0)
  return {
    score,
    sources: grid.sources,
    deliberation: grid.deliberation,
    lines,
    facts: factsOf(lines),
    parameters: usedParameters(grid, lines),
    operations: operationsOf(score.root),
    effects: effectsOf(score, grid),
    levels: (grid.ranking?.levels ?? []).filter(({ id }) => score.level?.possible.includes(id)),
  }
}

const effectsOf = ({ effects }: Score, grid: Grid): readonly ExplainedEffect[] =>
  effects.map((effect) => ({ ...effect, rule: grid.effects?.find(({ id }) => id === effect.id) as Effect }))

const lineBase = (score: NodeScore, depth: number): LineBase => ({
  depth,
  declared: score.declared,
  confirmed: score.confirmed,
  worth: score.worth,
  outcome: score.outcome,
  ...(score.limit ? { limit: score.limit } : {}),
})

function linesOf(score: NodeScore, node: GridNode, depth: number): readonly ExplainedLine[] {
  if (score.kind === 'group' && node.kind === 'group') {
    const { id, combination, factor } = score
    const own: GroupLine = { kind: 'group', id, combination, ...(factor ? { factor } : {}), ...lineBase(score, depth) }
    return [own, ...score.children.flatMap((child, rank) => linesOf(child, node.members[rank] as GridNode, depth + 1))]
  }
  const { basis, points, when } = node as Criterion
  const { id, confirmation, impliedBy, facts } = score as NodeScore & { kind: 'criterion' }
  return [
    {
      kind: 'criterion',
      id,
      basis,
      rule: points,
      ...(when ? { when } : {}),
      confirmation,
      ...(impliedBy === undefined ? {} : { impliedBy }),
      facts,
      ...lineBase(score, depth),
    },
  ]
}

const criteriaIn = (lines: readonly ExplainedLine[]) =>
  lines.filter((line): line is CriterionLine => line.kind === 'criterion')

function factsOf(lines: readonly ExplainedLine[]): readonly ExplainedFact[] {
  const found = new Map<FactId, ExplainedFact>()
  for (const line of criteriaIn(lines))
    for (const used of line.facts) {
      const criteria = [...(found.get(used.fact)?.criteria ?? []), line.id]
      found.set(used.fact, { ...used, criteria })
    }
  return [...found.values()]
}

function parametersIn(condition: Condition | undefined): readonly string[] {
  if (condition?.kind === 'all' || condition?.kind === 'any') return condition.of.flatMap(parametersIn)
  if (condition?.kind === 'not') return parametersIn(condition.condition)
  return condition?.kind === 'compare' && typeof condition.to === 'object' ? [condition.to.parameter] : []
}

function usedParameters(grid: Grid, lines: readonly ExplainedLine[]): readonly GridParameter[] {
  const beside = [...(grid.effects ?? []), ...(grid.ranking?.levels ?? [])]
  const used = new Set([...criteriaIn(lines), ...beside].flatMap(({ when }) => parametersIn(when)))
  return grid.parameters.filter((parameter) => used.has(parameter.id))
}

/** Members that bring points, or may. In a mean every member met enters, even for no points. */
const mayEnter = ({ outcome }: NodeScore): boolean => ['counted', 'averaged', 'unknown'].includes(outcome.kind)

function operationsOf(score: NodeScore): readonly Operation[] {
  const inner = score.kind === 'group' ? score.children.flatMap(operationsOf) : []
  const limited: readonly Operation[] = score.limit
    ? [{ kind: score.limit.kind, node: score.id, points: score.limit.points, result: score.worth }]
    : []
  if (score.kind === 'criterion') return limited
  const of = score.children.filter(mayEnter).map((child) => child.id)
  const after = score.limit?.before ?? score.worth
  const { factor } = score
  const multiplied: readonly Operation[] = factor ? [{ kind: 'factor', group: score.id, factor, result: after }] : []
  const result = factor?.before ?? after
  return [...inner, { kind: score.combination.kind, group: score.id, of, result }, ...multiplied, ...limited]
}
