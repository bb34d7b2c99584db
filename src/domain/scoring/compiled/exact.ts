/**
 * The fast path, for batches: a row where every fact is known gives whole points at once, without bounds or trace.
 * It is written apart from the ranges on purpose: tests compare the two, so a mistake in one shows.
 */
import type { Comparator, Condition } from '../condition.ts'
import type { FactId } from '../../values/ids.ts'
import type { PointRule, Rounding } from '../point-rule.ts'
import { choiceRanks } from './condition-state.ts'
import type { CompiledCriterion, CompiledGroup, CompiledNode } from './nodes.ts'
import { roundedQuotient } from './rounding.ts'
import type { Slots } from './slots.ts'
import { thresholdNumber } from './threshold-number.ts'
import { isInBand, unitCount } from './worth.ts'

export type Row = Float64Array
type Holds = (row: Row) => boolean
/** Points, or `unmet`. */
export type ExactNode = (row: Row) => number

/** Stands for "not met": below any total a grid can give, and still a small integer for the machine. */
export const unmet = -0x3fffffff

interface Context {
  readonly slots: Slots
  readonly parameters: ReadonlyMap<string, number>
}

function comparison(slot: number, comparator: Comparator, to: number): Holds {
  if (comparator === 'below') return (row) => (row[slot] as number) < to
  if (comparator === 'at-most') return (row) => (row[slot] as number) <= to
  if (comparator === 'at-least') return (row) => (row[slot] as number) >= to
  if (comparator === 'above') return (row) => (row[slot] as number) > to
  return (row) => row[slot] === to
}

function membership(slot: number, ranks: ReadonlySet<number>): Holds {
  const [only] = ranks
  if (ranks.size === 1) return (row) => row[slot] === only
  const isIn = Array.from({ length: Math.max(0, ...ranks) + 1 }, (_, rank) => ranks.has(rank))
  return (row) => isIn[row[slot] as number] === true
}

function every(tests: readonly Holds[]): Holds {
  const [first, second, ...others] = tests as readonly [Holds, ...Holds[]]
  if (!second) return first
  const rest = others.length > 0 ? every([second, ...others]) : second
  return (row) => first(row) && rest(row)
}

function some(tests: readonly Holds[]): Holds {
  const [first, second, ...others] = tests as readonly [Holds, ...Holds[]]
  if (!second) return first
  const rest = others.length > 0 ? some([second, ...others]) : second
  return (row) => first(row) || rest(row)
}

function holds(condition: Condition, context: Context): Holds {
  const slotOf = (fact: FactId) => context.slots.indexOf.get(fact) as number
  switch (condition.kind) {
    case 'all':
      return every(condition.of.map((each) => holds(each, context)))
    case 'any':
      return some(condition.of.map((each) => holds(each, context)))
    case 'not': {
      const inner = holds(condition.condition, context)
      return (row) => !inner(row)
    }
    case 'in':
      return membership(slotOf(condition.fact), choiceRanks(context.slots, condition.fact, condition.values))
    case 'is':
      return comparison(slotOf(condition.fact), 'equal', Number(condition.value))
    case 'compare':
      return comparison(slotOf(condition.fact), condition.comparator, thresholdNumber(condition.to, context.parameters))
  }
}

function exactPoints(rule: PointRule, context: Context): ExactNode {
  if (rule.kind === 'fixed') {
    const { points } = rule
    return () => points
  }
  const slot = context.slots.indexOf.get(rule.fact) as number
  if (rule.kind === 'per-unit')
    return (row) => {
      const units = unitCount(rule, row[slot] as number)
      return units > 0 ? units * rule.points : unmet
    }
  const { bands } = rule
  return (row) => {
    const value = row[slot] as number
    for (const band of bands) if (isInBand(band, value)) return band.points
    return unmet
  }
}

function exactCriterion({ definition, when }: CompiledCriterion, context: Context): ExactNode {
  const points = exactPoints(definition.points, context)
  if (!when) return points
  const test = holds(when, context)
  return (row) => (test(row) ? points(row) : unmet)
}

const addAll =
  (members: readonly ExactNode[]): ExactNode =>
  (row) => {
    let [total, isMet] = [0, false]
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
    const met = members.map((member) => member(row)).filter((points) => points !== unmet)
    return met.length === 0
      ? unmet
      : roundedQuotient(
          met.reduce((total, points) => total + points, 0),
          met.length,
          rounding,
        )
  }

function exactGroup({ definition }: CompiledGroup, members: readonly ExactNode[]): ExactNode {
  const { combination } = definition
  if (combination.kind === 'sum') return addAll(members)
  if (combination.kind === 'max') return best(members)
  return combination.kind === 'mean' ? average(members, combination.rounding) : firstMet(members)
}

function limited(node: ExactNode, { definition }: CompiledNode): ExactNode {
  const { cap = Infinity, floor = -Infinity } = definition
  if (cap === Infinity && floor === -Infinity) return node
  return (row) => {
    const points = node(row)
    if (points === unmet) return unmet
    return points > cap ? cap : points < floor ? floor : points
  }
}

/** The closure of the root. Nodes are laid flat with children after their group, so it is built backwards. */
export function exactNode(
  nodes: readonly CompiledNode[],
  slots: Slots,
  parameters: ReadonlyMap<string, number>,
): ExactNode {
  const built: ExactNode[] = []
  for (const node of nodes.toReversed())
    built[node.index] = limited(
      node.kind === 'criterion'
        ? exactCriterion(node, { slots, parameters })
        : exactGroup(
            node,
            node.members.map((member) => built[member] as ExactNode),
          ),
      node,
    )
  return built[0] as ExactNode
}
