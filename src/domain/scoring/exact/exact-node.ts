/**
 * The fast path, for batches: a row where every fact is known gives whole points at once, without bounds or trace.
 * It is written apart from the ranges on purpose: tests compare the two, so a mistake in one shows.
 */
import type { Condition } from '../condition.ts'
import type { FactId } from '../../values/ids.ts'
import type { Combination, GridNode, Group } from '../grid.ts'
import type { PointRule, PointsByBand, Rounding } from '../point-rule.ts'
import { choiceRanks } from '../compiled/condition-state.ts'
import type { ExactContext, Row } from './exact-condition.ts'
import { exactCondition } from './exact-condition.ts'
import { roundedQuotient } from '../compiled/rounding.ts'
import { firstStretched, stretchPoints, unitCount } from '../compiled/worth.ts'

/** Points, or `unmet`. */
export type ExactNode = (row: Row) => number

/** Stands for "not met": below any total a grid can give, and still a small integer for the machine. */
export const unmet = -0x3fffffff

function exactPoints(rule: PointRule, context: ExactContext): ExactNode {
  if (rule.kind === 'fixed') return () => rule.points
  const slot = context.slots.indexOf.get(rule.fact) as number
  if (rule.kind === 'per-unit')
    return (row) => {
      const units = unitCount(rule, row[slot] as number)
      return units > 0 ? units * rule.points : unmet
    }
  if (rule.kind === 'bands') return bandPoints(rule, slot)
  const first = firstStretched(rule)
  return (row) => {
    const value = row[slot] as number
    return value < first ? unmet : stretchPoints(rule, value)
  }
}

/** Bands follow each other without a gap: the first whose upper end the value keeps to is its own. */
function bandPoints({ bands }: PointsByBand, slot: number): ExactNode {
  const bottom = bands[0]?.lower
  return (row) => {
    const value = row[slot] as number
    if (bottom && (bottom.isIncluded ? value < bottom.at : value <= bottom.at)) return unmet
    for (const { upper, points } of bands)
      if (!upper || (upper.isIncluded ? value <= upper.at : value < upper.at)) return points
    return unmet
  }
}

/** A criterion; a yes/no worth fixed points, which most are, is one comparison. */
function exactCriterion(points: PointRule, when: Condition | undefined, context: ExactContext): ExactNode {
  const worth = exactPoints(points, context)
  if (!when) return worth
  if (points.kind !== 'fixed') {
    const test = exactCondition(when, context)
    return (row) => (test(row) ? worth(row) : unmet)
  }
  const met = points.points
  if (when.kind === 'is') {
    const [slot, wanted] = [context.slots.indexOf.get(when.fact) as number, Number(when.value)]
    return (row) => (row[slot] === wanted ? met : unmet)
  }
  const test = exactCondition(when, context)
  return (row) => (test(row) ? met : unmet)
}

const addAll =
  (members: readonly ExactNode[]): ExactNode =>
  (row) => {
    let total = 0
    let isMet = false
    for (const member of members) {
      const points = member(row)
      if (points === unmet) continue
      total += points
      isMet = true
    }
    return isMet ? total : unmet
  }

const best =
  (members: readonly ExactNode[]): ExactNode =>
  (row) => {
    let highest = unmet
    for (const member of members) {
      const points = member(row)
      if (points > highest) highest = points
    }
    return highest
  }

const firstMet =
  (members: readonly ExactNode[]): ExactNode =>
  (row) => {
    for (const member of members) {
      const points = member(row)
      if (points !== unmet) return points
    }
    return unmet
  }

const average =
  (members: readonly ExactNode[], rounding: Rounding): ExactNode =>
  (row) => {
    let total = 0
    let count = 0
    for (const member of members) {
      const points = member(row)
      if (points === unmet) continue
      total += points
      count += 1
    }
    return count === 0 ? unmet : roundedQuotient(total, count, rounding)
  }

function combined(combination: Combination, members: readonly ExactNode[]): ExactNode {
  if (combination.kind === 'sum') return addAll(members)
  if (combination.kind === 'max') return best(members)
  return combination.kind === 'mean' ? average(members, combination.rounding) : firstMet(members)
}

/** The box chooses its member at once: no other is looked at. */
function ticked(group: Group, by: FactId, context: ExactContext): ExactNode {
  const slot = context.slots.indexOf.get(by) as number
  const chosen: ExactNode[] = []
  for (const member of group.members) {
    const node = exactNode(member, context)
    for (const rank of choiceRanks(context.slots, by, member.selectedBy ?? [])) chosen[rank] = node
  }
  return (row) => {
    const node = chosen[row[slot] as number]
    return node === undefined ? unmet : node(row)
  }
}

function limited(node: ExactNode, { cap = Infinity, floor = -Infinity }: GridNode): ExactNode {
  if (cap === Infinity && floor === -Infinity) return node
  return (row) => {
    const points = node(row)
    if (points === unmet) return unmet
    return points > cap ? cap : points < floor ? floor : points
  }
}

function multiplied(node: ExactNode, { factor }: Group): ExactNode {
  if (!factor) return node
  return (row) => {
    const points = node(row)
    return points === unmet ? unmet : roundedQuotient(points * factor.times, factor.over, factor.rounding)
  }
}

/** The closure of a node and everything under it. @param node of a checked grid in plain conditions. */
export function exactNode(node: GridNode, context: ExactContext): ExactNode {
  if (node.kind === 'criterion') return limited(exactCriterion(node.points, node.when, context), node)
  const { combination, members } = node
  const points =
    combination.kind === 'selected'
      ? ticked(node, combination.by, context)
      : combined(
          combination,
          members.map((member) => exactNode(member, context)),
        )
  return limited(multiplied(points, node), node)
}
