/** Conditions as closures over rows of possible values: each says which of yes, no and barred may still be. */
import type { Comparator, Condition } from '../condition.ts'
import type { FactId } from '../../values/ids.ts'
import type { Slots } from '../facts/slots.ts'
import type { FactRows } from '../facts/fact-rows.ts'
import type { Possible } from './possible.ts'
import { allOf, anyOf, barred, no, opposite, possibly, yes } from './possible.ts'
import { thresholdNumber } from './threshold-number.ts'

/** Rows of the facts, and the facts no document supports as seen by the total being reckoned. */
export interface View {
  readonly rows: FactRows
  readonly barred: readonly boolean[]
}

export interface ConditionContext {
  readonly slots: Slots
  readonly parameters: ReadonlyMap<string, number>
  /** True for a criterion that needs proof: a fact without its document bars it. */
  readonly needsProof: boolean
}

export type ConditionState = (view: View) => Possible

const canHold: Readonly<Record<Comparator, (low: number, high: number, to: number) => boolean>> = {
  below: (low, _, to) => low < to,
  'at-most': (low, _, to) => low <= to,
  equal: (low, high, to) => low <= to && to <= high,
  'at-least': (_, high, to) => high >= to,
  above: (_, high, to) => high > to,
}

const canFail: typeof canHold = {
  below: (_, high, to) => high >= to,
  'at-most': (_, high, to) => high > to,
  equal: (low, high, to) => low !== to || high !== to,
  'at-least': (low, _, to) => low < to,
  above: (low, _, to) => low <= to,
}

/** A test of one slot, barred when the criterion needs proof and the slot has none. */
export function slotState(slot: number, needsProof: boolean, test: (low: number, high: number) => Possible) {
  return ({ rows, barred: isBarred }: View): Possible =>
    needsProof && isBarred[slot] ? barred : test(rows.low[slot] as number, rows.high[slot] as number)
}

function choiceState(slot: number, ranks: ReadonlySet<number>, context: ConditionContext): ConditionState {
  const valueCount = (context.slots.stated[slot] as { values?: readonly unknown[] }).values?.length ?? 0
  return slotState(slot, context.needsProof, (low, high) =>
    low === high ? (ranks.has(low) ? yes : no) : possibly(ranks.size > 0, ranks.size < valueCount),
  )
}

/** Ranks of the values of a choice fact, by their ids. */
export function choiceRanks(slots: Slots, fact: FactId, values: readonly string[]): ReadonlySet<number> {
  const definition = slots.stated[slots.indexOf.get(fact) as number]
  const ids = definition?.kind === 'choice' ? definition.values.map((value) => value.id) : []
  return new Set(values.map((value) => ids.indexOf(value)))
}

/** @param condition already checked: its facts, values and parameters exist and suit each other. */
export function conditionState(condition: Condition, context: ConditionContext): ConditionState {
  const slotOf = (fact: FactId) => context.slots.indexOf.get(fact) as number
  switch (condition.kind) {
    case 'all':
    case 'any':
      return combinedState(condition, context)
    case 'not': {
      const state = conditionState(condition.condition, context)
      return (view) => opposite(state(view))
    }
    case 'in':
      return choiceState(slotOf(condition.fact), choiceRanks(context.slots, condition.fact, condition.values), context)
    case 'is':
    case 'compare': {
      const comparator = condition.kind === 'is' ? 'equal' : condition.comparator
      const to = condition.kind === 'is' ? Number(condition.value) : thresholdNumber(condition.to, context.parameters)
      const [holds, fails] = [canHold[comparator], canFail[comparator]]
      return slotState(slotOf(condition.fact), context.needsProof, (low, high) =>
        possibly(holds(low, high, to), fails(low, high, to)),
      )
    }
  }
}

function combinedState(condition: Condition & { kind: 'all' | 'any' }, context: ConditionContext): ConditionState {
  const states = condition.of.map((each) => conditionState(each, context))
  const [join, start] = condition.kind === 'all' ? [allOf, yes] : [anyOf, no]
  return (view) => {
    let possible: Possible = start
    for (const state of states) possible = join(possible, state(view))
    return possible
  }
}
