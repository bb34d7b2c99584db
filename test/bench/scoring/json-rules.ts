/** A plan for json-rules-engine: a rule a criterion or band; it says which hold, the rest is reckoned beside it. */
import type { ConditionProperties, NestedCondition, TopLevelCondition } from 'json-rules-engine'
import { Engine } from 'json-rules-engine'
import type { Plan, PlanCriterion } from '../../../src/domain/scoring/batch/plan.ts'
import { planNodes } from '../../../src/domain/scoring/batch/plan.ts'
import type { PlanTest } from '../../../src/domain/scoring/batch/plan-test.ts'
import { firstCounted } from '../../../src/domain/scoring/compiled/worth.ts'
import type { BandEnd } from '../../../src/domain/scoring/point-rule.ts'
import { metTotal } from './met-total.ts'
import { unitPoints } from './unit-points.ts'

/** Facts of one household by slot: `f0`, `f1` … */
export type SlotFacts = Readonly<Record<string, number>>

interface Held {
  readonly index: number
  readonly weight: number
}

const is = (slot: number, operator: string, value: unknown): ConditionProperties => ({
  fact: `f${slot}`,
  operator,
  value,
})

interface Ends {
  readonly slot: number
  readonly lower?: BandEnd
  readonly upper?: BandEnd
}

const between = ({ slot, lower, upper }: Ends): readonly ConditionProperties[] => [
  ...(lower ? [is(slot, lower.isIncluded ? 'greaterThanInclusive' : 'greaterThan', lower.at)] : []),
  ...(upper ? [is(slot, upper.isIncluded ? 'lessThanInclusive' : 'lessThan', upper.at)] : []),
]

function condition(test: PlanTest): NestedCondition {
  if (test.kind === 'among') return is(test.slot, 'in', test.ranks)
  if (test.kind !== 'stretch') return { [test.kind]: test.of.map(condition) } as unknown as NestedCondition
  if (test.isOutside) return is(test.slot, 'notEqual', test.lower?.at)
  return { all: [...between(test)] }
}

function rulesOf({ index, when, points }: PlanCriterion) {
  const own = when ? [condition(when)] : []
  const rule = (held: readonly NestedCondition[], weight: number) => ({
    conditions: { all: [...own, ...held] } as TopLevelCondition,
    event: { type: 'met', params: { index, weight } },
  })
  if (points.kind === 'fixed') return [rule([], points.weight)]
  if (points.kind === 'per-unit')
    return [rule([is(points.slot, 'greaterThanInclusive', firstCounted(points))], points.weight)]
  if (points.kind === 'stretches') throw new Error('The bench compares grids that every engine can say.')
  return points.bands.map((band) => rule(between({ ...band, slot: points.slot }), band.weight))
}

export function jsonRulesTotal(plan: Plan): (facts: SlotFacts) => Promise<number> {
  const engine = new Engine()
  const nodes = planNodes(plan.root)
  for (const node of nodes) if (node.kind === 'criterion') for (const rule of rulesOf(node)) engine.addRule(rule)
  return async (facts) => {
    const { events } = await engine.run(facts)
    const met = events.map(({ params }): [number, number] => {
      const { index, weight } = params as unknown as Held
      return [index, unitPoints(nodes[index] as PlanCriterion, facts, plan.weights[weight]?.points ?? 0)]
    })
    return metTotal(plan.root, new Map(met)) ?? 0
  }
}
