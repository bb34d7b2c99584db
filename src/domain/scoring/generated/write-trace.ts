/** What every line of a plan brings, as statements: each node on its own, then who wins each group. */
import type { PlanGroup, PlanNode } from '../batch/plan.ts'
import { isAdjusted, isChoosing } from '../batch/plan.ts'
import type { Writing } from './code-of.ts'
import { criterionCode, limited, meanCode } from './code-of.ts'

type Lines = readonly string[]

const own = ({ index }: PlanNode): string => `g${index}`
const winner = ({ index }: PlanNode): string => `k${index}`

function nodeLines(node: PlanNode, writing: Writing): Lines {
  if (node.kind === 'criterion') {
    const { met, points } = criterionCode(node, writing)
    return [`const ${own(node)} = ${met} ? ${points} : unmet`]
  }
  return [
    ...node.members.flatMap((member) => nodeLines(member, writing)),
    `let ${own(node)} = unmet`,
    ...(isChoosing(node) ? choosing(node) : adding(node)),
    ...(isAdjusted(node) ? [`if (${own(node)} !== unmet) ${own(node)} = ${limited(node, own(node))}`] : []),
  ]
}

function choosing(group: PlanGroup): Lines {
  const isBetter = (member: PlanNode) =>
    group.combination.kind === 'max'
      ? `${own(member)} > ${own(group)}`
      : `${winner(group)} < 0 && ${own(member)} !== unmet`
  return [
    `let ${winner(group)} = -1`,
    ...group.members.map(
      (member, rank) => `if (${isBetter(member)}) { ${own(group)} = ${own(member)}; ${winner(group)} = ${rank} }`,
    ),
  ]
}

function adding(group: PlanGroup): Lines {
  const { combination, members } = group
  const count = `n${group.index}`
  const added = members.map(
    (member) =>
      `if (${own(member)} !== unmet) { ${own(group)} = ${own(group)} === unmet ? ${own(member)} : ${own(group)} + ${own(member)}; ${count} += 1 }`,
  )
  const mean = combination.kind === 'mean' ? [meanCode(own(group), count, combination.rounding)] : []
  return [`let ${count} = 0`, ...added, ...mean.map((value) => `if (${count} > 0) ${own(group)} = ${value}`)]
}

/** Writes what a node brings to its group, and the winner of a group that keeps one. */
function broughtLines(node: PlanNode, counts: string): Lines {
  const brought = `brought[${node.index} * count + at] = ${counts} ? ${own(node)} : 0`
  if (node.kind === 'criterion') return [brought]
  const members = node.members.flatMap((member, rank) =>
    broughtLines(member, isChoosing(node) ? `${winner(node)} === ${rank}` : `${own(member)} !== unmet`),
  )
  return [brought, ...(isChoosing(node) ? [`winner[${node.index} * count + at] = ${winner(node)}`] : []), ...members]
}

export const traceLines = (root: PlanGroup, writing: Writing): Lines => [
  ...nodeLines(root, writing),
  ...broughtLines(root, `${own(root)} !== unmet`),
]
