/** Small grids to test one rule at a time, and situations written the way a colleague would say them. */
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Condition } from '../../../src/domain/scoring/condition.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { FactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import type { Criterion, Grid, GridNode, Group } from '../../../src/domain/scoring/grid.ts'
import type { GridProblem } from '../../../src/domain/scoring/grid-problem.ts'
import type { PointRule } from '../../../src/domain/scoring/point-rule.ts'
import type { NodeScore, Score } from '../../../src/domain/scoring/score.ts'
import type { FactValue, ProofState, Situation, StatedFact } from '../../../src/domain/scoring/situation.ts'
import type { CriterionId, FactId, GridId, GroupId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

export const today = localDate('2026-11-24')

const spoken = (id: string) => ({ id: id as FactId, label: id, isSensitive: false, isRecordedByService: false })

export const yesOrNo = (id: string): FactDefinition => ({ kind: 'boolean', ...spoken(id) })
export const count = (id: string, max = 100): FactDefinition => ({
  kind: 'integer',
  ...spoken(id),
  unit: 'person',
  min: 0,
  max,
})
export const euros = (id: string, max = 10_000): FactDefinition => ({
  kind: 'integer',
  ...spoken(id),
  unit: 'euro',
  min: 0,
  max,
})
export const past = (id: string): FactDefinition => ({
  kind: 'date',
  ...spoken(id),
  earliest: localDate('2000-01-01'),
  latest: 'reference-date',
})
export const choice = (id: string, ...values: readonly string[]): FactDefinition => ({
  kind: 'choice',
  ...spoken(id),
  values: values.map((value) => ({ id: value, label: value })),
})
export const derived = (id: string, derivation: string, from: Readonly<Record<string, string>>): FactDefinition =>
  ({ kind: 'derived', ...spoken(id), derivation, from }) as unknown as FactDefinition

export const is = (fact: string, value = true): Condition => ({ kind: 'is', fact: fact as FactId, value })
export const among = (fact: string, ...values: readonly string[]): Condition => ({
  kind: 'in',
  fact: fact as FactId,
  values,
})

/** A criterion worth fixed points when a yes/no fact of the same name is a yes, unless said otherwise. */
export function criterion(id: string, points: number | PointRule, more: Partial<Criterion> = {}): Criterion {
  return {
    kind: 'criterion',
    id: id as CriterionId,
    label: id,
    basis: { kind: 'local' },
    needsProof: false,
    when: is(id),
    points: typeof points === 'number' ? { kind: 'fixed', points } : points,
    ...more,
  }
}

/** A criterion with no condition. */
export function always(id: string, points: number | PointRule, more: Partial<Criterion> = {}): Criterion {
  const { when: _, ...rest } = criterion(id, points, more)
  return rest
}

export function group(
  id: string,
  combination: Group['combination'] | 'sum' | 'max' | 'first-match',
  members: readonly GridNode[],
  more: Partial<Group> = {},
): Group {
  const kind = typeof combination === 'string' ? { kind: combination } : combination
  return { kind: 'group', id: id as GroupId, label: id, combination: kind, members, ...more }
}

/** A grid that adds its members, with more of its fields when a test is about them. */
export function gridOf(facts: readonly FactDefinition[], members: readonly GridNode[], more: Partial<Grid> = {}): Grid {
  return {
    id: 'test/2026-01-01' as GridId,
    territory: 'test',
    version: '2026-01-01',
    status: 'fictitious',
    isPartial: false,
    title: 'Test',
    notice: 'Test',
    inForce: { from: localDate('2026-01-01'), to: null },
    deliberation: null,
    sources: [],
    parameters: [],
    facts,
    root: group('total', 'sum', members),
    examples: [],
    ...more,
  }
}

/** @throws Error with every problem when the grid is refused. */
export function compiled(grid: Grid): CompiledGrid {
  const outcome = compileGrid(grid)
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ where, why }) => `${where}: ${why}`).join('\n'))
}

export function problemsOf(grid: Grid): readonly GridProblem[] {
  const outcome = compileGrid(grid)
  return outcome.ok ? [] : outcome.problems
}

/** Facts as said today, all declared unless listed as confirmed or refused. */
export function household(
  facts: Readonly<Record<string, FactValue>>,
  proofs: { readonly confirmed?: readonly string[]; readonly refused?: readonly string[] } = {},
): Situation {
  const proofOf = (id: string): ProofState =>
    proofs.refused?.includes(id) ? 'refused' : proofs.confirmed?.includes(id) ? 'confirmed' : 'declared'
  const stated = Object.entries(facts).map(([id, value]): [string, StatedFact] => [id, { value, proof: proofOf(id) }])
  return { referenceDate: today, facts: Object.fromEntries(stated) as Situation['facts'] }
}

export const scoreOf = (grid: Grid, facts: Readonly<Record<string, FactValue>>): Score =>
  evaluate(compiled(grid), household(facts))

/** The total when it is certain. @throws Error when it is not, so that no test mistakes a range for a total. */
export function totalOf(grid: Grid, facts: Readonly<Record<string, FactValue>>): number {
  const { declared } = scoreOf(grid, facts)
  if (declared.min !== declared.max) throw new Error(`Between ${declared.min} and ${declared.max}`)
  return declared.min
}

export const allNodes = (node: NodeScore): readonly NodeScore[] =>
  node.kind === 'group' ? [node, ...node.children.flatMap(allNodes)] : [node]

export function nodeOf(score: Score, id: string): NodeScore {
  const found = allNodes(score.root).find((node) => node.id === id)
  if (!found) throw new Error(`No node ${id}`)
  return found
}
