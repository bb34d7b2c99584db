/** The total of a plan as statements: one pass from top to bottom, and as few questions as the way of counting allows. */
import type { PlanCriterion, PlanGroup, PlanNode } from '../batch/plan.ts'
import { isAdjusted } from '../batch/plan.ts'
import type { Writing } from './code-of.ts'
import { criterionCode, fact, limited, meanCode } from './code-of.ts'

type Lines = readonly string[]

const own = ({ index }: PlanNode): string => `g${index}`

/** Limits that leave "nothing met" at 0, so that it need not be told from 0 points. */
const keepsNothing = ({ cap = 0, floor = 0 }: PlanNode): boolean => cap >= 0 && floor <= 0

/** Adds a node's points to `total`; nothing when it is not met. */
export function addTo(total: string, node: PlanNode, writing: Writing): Lines {
  if (node.kind === 'criterion') return ifMet(node, writing, (points) => `${total} += ${points}`)
  const { combination, members } = node
  if (combination.kind === 'sum' && !isAdjusted(node)) return members.flatMap((member) => addTo(total, member, writing))
  if (combination.kind === 'sum' && keepsNothing(node))
    return [
      `let ${own(node)} = 0`,
      ...members.flatMap((member) => addTo(own(node), member, writing)),
      `${total} += ${limited(node, own(node))}`,
    ]
  const boxes = boxPoints(node, writing, '0')
  if (boxes) return [`${total} += ${boxes}`]
  return [...valueOf(node, writing), `if (${own(node)} !== unmet) ${total} += ${own(node)}`]
}

function ifMet(node: PlanCriterion, writing: Writing, then: (points: string) => string): Lines {
  const { met, points } = criterionCode(node, writing)
  if (met === 'false') return []
  return [met === 'true' ? then(points) : `if (${met}) ${then(points)}`]
}

/** Declares the variable of a node: its points, or `unmet`. */
function valueOf(node: PlanNode, writing: Writing): Lines {
  if (node.kind === 'criterion') {
    const { met, points } = criterionCode(node, writing)
    return [`let ${own(node)} = ${met === 'true' ? points : `${met} ? ${points} : unmet`}`]
  }
  const boxes = boxPoints(node, writing, 'unmet')
  if (boxes) return [`let ${own(node)} = ${boxes}`]
  const limits = isAdjusted(node) ? [limitMet(node)] : []
  return [`let ${own(node)} = unmet`, ...combined(node, writing), ...limits]
}

const limitMet = (node: PlanNode): string => `if (${own(node)} !== unmet) ${own(node)} = ${limited(node, own(node))}`

function combined(group: PlanGroup, writing: Writing): Lines {
  const { combination, members } = group
  if (combination.kind === 'first-match') return firstMet(group, members, writing)
  if (combination.kind === 'max') return byPoints(members, writing).flatMap((member) => better(group, member, writing))
  return added(group, writing)
}

/** Adds the members met and, for a mean, counts them. */
function added(group: PlanGroup, writing: Writing): Lines {
  const { combination, members } = group
  const count = `n${group.index}`
  const sum = members.flatMap((member) => [
    ...valueOf(member, writing),
    `if (${own(member)} !== unmet) { ${own(group)} = ${own(group)} === unmet ? ${own(member)} : ${own(group)} + ${own(member)}` +
      `${combination.kind === 'mean' ? `; ${count} += 1` : ''} }`,
  ])
  if (combination.kind !== 'mean') return sum
  const mean = meanCode(own(group), count, combination.rounding)
  return [`let ${count} = 0`, ...sum, `if (${count} > 0) ${own(group)} = ${mean}`]
}

/** The dearest first: once one is met, the cheaper ones are passed over without a look at their conditions. */
const byPoints = (members: readonly PlanNode[], { plan }: Writing): readonly PlanNode[] => {
  const points = (node: PlanNode) =>
    node.kind === 'criterion' && node.points.kind === 'fixed'
      ? (plan.weights[node.points.weight]?.points ?? 0)
      : -Infinity
  return [...members].sort((one, other) => points(other) - points(one))
}

/** Keeps the better of what the group has and one more member. */
function better(group: PlanGroup, member: PlanNode, writing: Writing): Lines {
  if (member.kind === 'criterion' && member.points.kind === 'fixed') {
    const { met, points } = criterionCode(member, writing)
    return [`if (${points} > ${own(group)}${met === 'true' ? '' : ` && ${met}`}) ${own(group)} = ${points}`]
  }
  return [...valueOf(member, writing), `if (${own(member)} > ${own(group)}) ${own(group)} = ${own(member)}`]
}

/** Looks at a member only when none before it is met. */
function firstMet(group: PlanGroup, members: readonly PlanNode[], writing: Writing): Lines {
  const [member, ...others] = members
  if (!member) return []
  const rest = firstMet(group, others, writing)
  const otherwise = rest.length > 0 ? ['else {', ...rest, '}'] : []
  if (member.kind === 'criterion') {
    const { met, points } = criterionCode(member, writing)
    return [`if (${met}) ${own(group)} = ${points}`, ...otherwise]
  }
  return [...valueOf(member, writing), `if (${own(member)} !== unmet) ${own(group)} = ${own(member)}`, ...otherwise]
}

/** A group whose members are fixed points for boxes of one fact is a list of points by box. */
function boxPoints(group: PlanGroup, writing: Writing, otherwise: string): string | undefined {
  const rows = group.members.map((member) => boxesOf(member))
  const slot = rows[0]?.slot
  const isPlain = group.combination.kind === 'first-match' && !isAdjusted(group)
  if (!isPlain || slot === undefined || rows.some((row) => row?.slot !== slot)) return undefined
  const name = `points${group.index}`
  const filled = rows
    .toReversed()
    .map((row) => `for (const box of [${row?.ranks.join()}]) ${name}[box] = ${row?.points}`)
  writing.hoist([`const ${name} = new Int32Array(${rows[0]?.valueCount}).fill(${otherwise})`, ...filled].join('\n'))
  return `${name}[${fact(slot)}]`
}

function boxesOf(node: PlanNode) {
  if (node.kind !== 'criterion' || node.points.kind !== 'fixed' || node.when?.kind !== 'among') return undefined
  const { slot, ranks, valueCount } = node.when
  return { slot, ranks, valueCount, points: limited(node, `w${node.points.weight}`) }
}
