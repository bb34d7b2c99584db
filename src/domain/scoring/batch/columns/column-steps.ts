/**
 * A plan as steps over a block, in two ways. By value: each node leaves its points in a register, for a trace and for
 * groups that must know what is met. By adding: a sum goes straight into the register of the total, which most of a grid is.
 * Members are worked in the registers above their group's.
 */
import type { Plan, PlanGroup, PlanNode } from '../plan.ts'
import { isAdjusted } from '../plan.ts'
import type { PlanTest } from '../plan-test.ts'
import type { Step } from './block.ts'
import { unmet } from './block.ts'
import { addByBox, bestIn, bestWhere, boxPoints, firstWhere } from './choice-steps.ts'
import { fillStep, gainSteps } from './criterion-steps.ts'
import { addLimited, addMet, closingSteps, factorSteps, limitSteps, registersOf, takeSteps } from './group-steps.ts'
import { closedStretch } from './stretch.ts'
import { testSteps } from './test-steps.ts'

/** Told of each node once its points stand in a register. */
export type Watch = (node: PlanNode, register: number) => readonly Step[]

/** Limits that leave "nothing met" at 0, so that it need not be told from 0 points. */
const keepsNothing = ({ cap = 0, floor = 0 }: PlanNode): boolean => cap >= 0 && floor <= 0

/** Leaves the points of a node in the register `into`, or `unmet`. */
export function valueSteps(node: PlanNode, into: number, watch?: Watch): readonly Step[] {
  const own =
    node.kind === 'criterion'
      ? gainSteps(node, { from: unmet, into }, into + 1)
      : node.members.flatMap((member) => takenSteps(node, member, into, watch))
  return [
    fillStep(unmet, into),
    ...(node.kind === 'group' && node.combination.kind === 'mean' ? [fillStep(0, into + 1)] : []),
    ...own,
    ...(node.kind === 'group' ? closingSteps(node.combination, into) : []),
    ...limitSteps(node, into),
    ...(watch?.(node, into) ?? []),
  ]
}

function takenSteps({ combination }: PlanGroup, member: PlanNode, into: number, watch?: Watch): readonly Step[] {
  const free = into + registersOf(combination)
  return (
    (watch ? undefined : shortSteps(combination.kind, member, into)) ?? [
      ...valueSteps(member, free, watch),
      ...takeSteps(combination, free, into),
    ]
  )
}

/** A member of fixed points goes straight into a group that keeps the best or the first; undefined for any other. */
function shortSteps(
  kind: PlanGroup['combination']['kind'],
  member: PlanNode,
  into: number,
): readonly Step[] | undefined {
  if (member.kind === 'group' || isAdjusted(member) || member.points.kind !== 'fixed' || !member.when) return undefined
  const { when, points } = member
  if (kind === 'max' && when.kind === 'stretch') return [bestIn(points.weight, closedStretch(when), into)]
  const keep = kind === 'max' ? bestWhere : kind === 'first-match' ? firstWhere : undefined
  return keep && [...testSteps(when, into + 1), keep(points.weight, into + 1, into)]
}

/** Adds the points of a node to the register `into`; nothing where it is not met. Registers from `free` on are its own. */
export function addSteps(node: PlanNode, into: number, free: number): readonly Step[] {
  if (!isAdjusted(node)) {
    if (node.kind === 'criterion') return gainSteps(node, { from: 0, into }, free)
    if (node.combination.kind === 'sum') return node.members.flatMap((member) => addSteps(member, into, free))
    const boxes = boxPoints(node)
    if (boxes) return [addByBox(boxes, into)]
  } else if (keepsNothing(node) && (node.kind === 'criterion' || node.combination.kind === 'sum')) {
    return [...keptSteps(node, free), ...factorSteps(node, free), addLimited(node, free, into)]
  }
  return [...valueSteps(node, free), addMet(free, into)]
}

/** Leaves the points of a sum or a criterion in the register `into`, 0 where it is not met, before its own factor, cap and floor. */
function keptSteps(node: PlanNode, into: number): readonly Step[] {
  const { cap: _, floor: __, factor: ___, ...plain } = node
  return [fillStep(0, into), ...addSteps(plain, into, into + 1)]
}

/** Leaves the total in the first register. */
export function totalSteps({ root }: Plan): readonly Step[] {
  const isPlain = root.combination.kind === 'sum' && keepsNothing(root)
  return isPlain ? [...keptSteps(root, 0), ...limitSteps(root, 0)] : [fillStep(0, 0), ...addSteps(root, 0, 1)]
}

const testDepth = (test: PlanTest | undefined): number =>
  test && (test.kind === 'all' || test.kind === 'any') ? 1 + Math.max(...test.of.map(testDepth)) : 1

const nodeDepth = (node: PlanNode): number =>
  node.kind === 'group' ? 2 + Math.max(...node.members.map(nodeDepth)) : 2 + testDepth(node.when)

/** Registers enough for the deepest node of a plan, and one for the total. */
export const registerCount = ({ root }: Plan): number => 1 + nodeDepth(root)
