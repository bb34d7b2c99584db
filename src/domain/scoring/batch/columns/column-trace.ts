/** What every line brings, by columns: points of each node are kept as they are reckoned, then each group names its winner. */
import type { Plan, PlanGroup } from '../plan.ts'
import { isChoosing, planNodes } from '../plan.ts'
import type { BatchTrace } from '../scorer.ts'
import type { Batch } from './block.ts'
import { runBlocks, unmet } from './block.ts'
import { valueSteps } from './column-steps.ts'

type Column = Int32Array

/** The member that carries the points: the first met, or the first of the best. Those it beats bring nothing. */
function choose({ combination }: PlanGroup, members: readonly Column[], winner: Int16Array): void {
  const isFirst = combination.kind === 'first-match'
  for (const [rank, points] of members.entries())
    for (let situation = 0; situation < points.length; situation += 1) {
      const own = points[situation] as number
      const best = winner[situation] as number
      if (own === unmet) continue
      if (best < 0 || (!isFirst && own > (members[best]?.[situation] as number))) winner[situation] = rank
    }
  for (const [rank, points] of members.entries())
    for (let situation = 0; situation < points.length; situation += 1)
      if (winner[situation] !== rank) points[situation] = unmet
}

/** @param batch the steps are those of the plan, and are made here. */
export function traceByColumns(plan: Plan, batch: Omit<Batch, 'steps'>): BatchTrace {
  const { count } = batch.table
  const brought = new Int32Array(plan.ids.length * count)
  const winner = new Int16Array(plan.ids.length * count).fill(-1)
  const column = (index: number) => brought.subarray(index * count, (index + 1) * count)
  const steps = valueSteps(plan.root, 0, ({ index }, register) => [
    (block) => column(index).set((block.registers[register] as Int32Array).subarray(0, block.count), block.from),
  ])
  runBlocks({ ...batch, steps }, () => undefined)
  for (const node of planNodes(plan.root))
    if (node.kind === 'group' && isChoosing(node))
      choose(
        node,
        node.members.map((member) => column(member.index)),
        winner.subarray(node.index * count, (node.index + 1) * count),
      )
  for (let at = 0; at < brought.length; at += 1) if (brought[at] === unmet) brought[at] = 0
  return { count, brought, winner }
}
