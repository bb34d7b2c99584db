/** Conditions over a row where every fact is known, as closures; the common short ones have a closure of their own. */
import type { Comparator, Condition } from '../condition.ts'
import type { FactId } from '../../values/ids.ts'
import { choiceRanks } from '../compiled/condition-state.ts'
import type { Slots } from '../facts/slots.ts'
import { thresholdNumber } from '../compiled/threshold-number.ts'

export type Row = Float64Array
export type Holds = (row: Row) => boolean

export interface ExactContext {
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

/** @param condition already checked. */
export function exactCondition(condition: Condition, context: ExactContext): Holds {
  const slotOf = (fact: FactId) => context.slots.indexOf.get(fact) as number
  switch (condition.kind) {
    case 'all':
      return every(condition.of.map((each) => exactCondition(each, context)))
    case 'any':
      return some(condition.of.map((each) => exactCondition(each, context)))
    case 'not': {
      const inner = exactCondition(condition.condition, context)
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
