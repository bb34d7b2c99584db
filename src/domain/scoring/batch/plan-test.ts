/**
 * Conditions of a plan. Every fact is known there, so a "not" is pushed down to the comparison it turns over, and what is
 * left is "all", "any", a stretch of values and a set of boxes.
 */
import type { FactId } from '../../values/ids.ts'
import { choiceRanks } from '../compiled/condition-state.ts'
import { thresholdNumber } from '../compiled/threshold-number.ts'
import type { Comparator, Condition } from '../condition.ts'
import type { Slots } from '../facts/slots.ts'
import type { BandEnd } from '../point-rule.ts'

export type PlanTest =
  | { readonly kind: 'all' | 'any'; readonly of: readonly PlanTest[] }
  | Stretch
  | { readonly kind: 'among'; readonly slot: number; readonly ranks: readonly number[]; readonly valueCount: number }

/** The slot lies between two ends, or outside when `isOutside`; an absent end is open. */
export interface Stretch {
  readonly kind: 'stretch'
  readonly slot: number
  readonly lower?: BandEnd
  readonly upper?: BandEnd
  readonly isOutside?: true
}

interface Context {
  readonly slots: Slots
  readonly parameters: ReadonlyMap<string, number>
}

/** The `when` of a node whose parts must all hold; nothing when there is none. */
export function allOf(parts: readonly PlanTest[]): { readonly when?: PlanTest } {
  const flat = parts.flatMap((part) => (part.kind === 'all' ? part.of : [part]))
  const [only] = flat
  if (!only) return {}
  return { when: flat.length === 1 ? only : { kind: 'all', of: flat } }
}

function boxes(slots: Slots, fact: FactId, isWanted: (rank: number) => boolean): PlanTest {
  const slot = slots.indexOf.get(fact) as number
  const definition = slots.stated[slot]
  const valueCount = definition?.kind === 'choice' ? definition.values.length : 0
  return { kind: 'among', slot, ranks: [...Array(valueCount).keys()].filter(isWanted), valueCount }
}

/** One of these boxes is ticked. */
export function among(slots: Slots, fact: FactId, values: readonly string[]): PlanTest {
  const ranks = choiceRanks(slots, fact, values)
  return boxes(slots, fact, (rank) => ranks.has(rank))
}

const ends: Readonly<Record<Exclude<Comparator, 'equal'>, (at: number) => Pick<Stretch, 'lower' | 'upper'>>> = {
  below: (at) => ({ upper: { at, isIncluded: false } }),
  'at-most': (at) => ({ upper: { at, isIncluded: true } }),
  'at-least': (at) => ({ lower: { at, isIncluded: true } }),
  above: (at) => ({ lower: { at, isIncluded: false } }),
}
const contrary = { below: 'at-least', 'at-most': 'above', 'at-least': 'below', above: 'at-most' } as const

function stretch(slot: number, comparator: Comparator, at: number, isDenied: boolean): Stretch {
  if (comparator !== 'equal')
    return { kind: 'stretch', slot, ...ends[isDenied ? contrary[comparator] : comparator](at) }
  const end = { at, isIncluded: true }
  return { kind: 'stretch', slot, lower: end, upper: end, ...(isDenied ? { isOutside: true } : {}) }
}

/** @param condition already checked. `isDenied` when it stands under a "not". */
export function planTest(condition: Condition, context: Context, isDenied = false): PlanTest {
  const { slots, parameters } = context
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const kind = (condition.kind === 'all') === isDenied ? 'any' : 'all'
      return { kind, of: condition.of.map((each) => planTest(each, context, isDenied)) }
    }
    case 'not':
      return planTest(condition.condition, context, !isDenied)
    case 'in': {
      const ranks = choiceRanks(slots, condition.fact, condition.values)
      return boxes(slots, condition.fact, (rank) => ranks.has(rank) !== isDenied)
    }
    case 'is':
      return stretch(slots.indexOf.get(condition.fact) as number, 'equal', Number(condition.value !== isDenied), false)
    case 'compare': {
      const slot = slots.indexOf.get(condition.fact) as number
      return stretch(slot, condition.comparator, thresholdNumber(condition.to, parameters), isDenied)
    }
  }
}
