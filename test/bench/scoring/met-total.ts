/** What engines that only say which rules hold leave to their user: groups, caps and floors, written once for them. */
import type { PlanNode } from '../../../src/domain/scoring/batch/plan.ts'

/** @param points of a criterion that is met. @returns undefined when nothing in the node is met. */
export function metTotal(node: PlanNode, points: ReadonlyMap<number, number>): number | undefined {
  if (node.kind === 'criterion') return limited(node, points.get(node.index))
  const met = node.members.flatMap((member) => metTotal(member, points) ?? [])
  if (met.length === 0) return undefined
  const { kind } = node.combination
  if (kind === 'mean' || node.factor) throw new Error('The bench compares grids that every engine can say.')
  const combined =
    kind === 'first-match' ? met[0] : kind === 'max' ? Math.max(...met) : met.reduce((sum, each) => sum + each, 0)
  return limited(node, combined)
}

const limited = ({ cap = Infinity, floor = -Infinity }: PlanNode, points: number | undefined): number | undefined =>
  points === undefined ? undefined : Math.max(floor, Math.min(cap, points))
