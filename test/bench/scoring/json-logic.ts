/** A plan as one JSON Logic expression, which gives the total: what is not met is 0, so a best is a best of gains. */
import type { Plan, PlanCriterion, PlanNode } from '../../../src/domain/scoring/batch/plan.ts'
import type { PlanTest } from '../../../src/domain/scoring/batch/plan-test.ts'
import { firstCounted } from '../../../src/domain/scoring/compiled/worth.ts'
import type { BandEnd } from '../../../src/domain/scoring/point-rule.ts'

export type Logic = number | boolean | { readonly [operator: string]: unknown }

const value = (slot: number): Logic => ({ var: `f${slot}` })

interface Ends {
  readonly slot: number
  readonly lower?: BandEnd
  readonly upper?: BandEnd
}

const between = ({ slot, lower, upper }: Ends): Logic => ({
  and: [
    ...(lower ? [{ [lower.isIncluded ? '>=' : '>']: [value(slot), lower.at] }] : []),
    ...(upper ? [{ [upper.isIncluded ? '<=' : '<']: [value(slot), upper.at] }] : []),
  ],
})

function test(condition: PlanTest): Logic {
  if (condition.kind === 'among') return { in: [value(condition.slot), condition.ranks] }
  if (condition.kind !== 'stretch') return { [condition.kind === 'all' ? 'and' : 'or']: condition.of.map(test) }
  const { slot, lower, upper, isOutside } = condition
  if (isOutside || (lower && lower.at === upper?.at))
    return { [isOutside ? '!==' : '===']: [value(slot), lower?.at ?? 0] }
  return between(condition)
}

/** Condition and points of a criterion, one pair a band. */
function parts({ when, points }: PlanCriterion, weights: Plan['weights']): readonly (readonly [Logic, Logic])[] {
  const own = when ? [test(when)] : []
  const each = (place: number): number => weights[place]?.points ?? 0
  const held = (...more: readonly Logic[]): Logic => ({ and: [...own, ...more, true] })
  if (points.kind === 'fixed') return [[held(), each(points.weight)]]
  if (points.kind === 'bands')
    return points.bands.map((band) => [held(between({ ...band, slot: points.slot })), each(band.weight)])
  if (points.kind === 'stretches' || points.step !== 1)
    throw new Error('The bench compares grids that every engine can say.')
  const { slot, start, until } = points
  const counted = until === undefined ? value(slot) : { min: [value(slot), until] }
  const total = { '*': [each(points.weight), { '-': [counted, start] }] }
  return [[held({ '>=': [value(slot), firstCounted(points)] }), total]]
}

const limited = ({ cap, floor }: PlanNode, logic: Logic): Logic => {
  const capped: Logic = cap === undefined ? logic : { min: [cap, logic] }
  return floor === undefined ? capped : { max: [floor, capped] }
}

function pointsOf(node: PlanNode, weights: Plan['weights']): Logic {
  if (node.kind === 'criterion') return limited(node, { if: [...parts(node, weights).flat(), 0] })
  const { kind } = node.combination
  if (kind === 'mean' || node.factor) throw new Error('The bench compares grids that every engine can say.')
  if (kind === 'first-match') {
    const cases = node.members.flatMap((member) => (member.kind === 'criterion' ? parts(member, weights).flat() : []))
    return limited(node, { if: [...cases, 0] })
  }
  return limited(node, { [kind === 'max' ? 'max' : '+']: node.members.map((member) => pointsOf(member, weights)) })
}

export const jsonLogicOf = ({ root, weights }: Plan): Logic => pointsOf(root, weights)
