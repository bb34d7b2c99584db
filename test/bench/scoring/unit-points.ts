/** Points of a criterion that is known to be met. */
import type { PlanCriterion } from '../../../src/domain/scoring/batch/plan.ts'
import { unitCount } from '../../../src/domain/scoring/compiled/worth.ts'

export const unitPoints = ({ points }: PlanCriterion, facts: Readonly<Record<string, number>>, each: number): number =>
  points.kind === 'per-unit' ? each * unitCount(points, facts[`f${points.slot}`] as number) : each
