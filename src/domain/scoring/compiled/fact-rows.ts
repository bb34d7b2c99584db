/**
 * A situation as rows of numbers. An unknown fact is a range, from the lowest to the highest value it may take; a known
 * one is a range of one value. `refused` and `unproved` say which facts no document supports, for criteria that need one.
 */
import type { FactId } from '../../values/ids.ts'
import type { LocalDate } from '../../values/local-date.ts'
import { isLocalDate } from '../../values/local-date.ts'
import type { StatedFactDefinition } from '../fact-definition.ts'
import type { FactValue, IgnoredFact, Situation } from '../situation.ts'
import { dateNumber } from './date-number.ts'
import type { Slots } from './slots.ts'
import { slotRange } from './slots.ts'

export interface FactRows {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly isKnown: Uint8Array
  /** 1 where the document was examined and does not show the fact. */
  readonly refused: Uint8Array
  /** 1 where nothing is confirmed: not known, only declared, or refused. */
  readonly unproved: Uint8Array
  readonly ignored: readonly IgnoredFact[]
}

type Encoded = { readonly number: number } | { readonly why: IgnoredFact['why'] }

function encodeInteger(value: FactValue, low: number, high: number): Encoded {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { why: 'wrong-kind' }
  return value >= low && value <= high ? { number: value } : { why: 'out-of-range' }
}

function encodeDate(value: FactValue, low: number, high: number): Encoded {
  if (typeof value !== 'string' || !isLocalDate(value)) return { why: 'wrong-kind' }
  const number = dateNumber(value)
  return number >= low && number <= high ? { number } : { why: 'out-of-range' }
}

/** The number of a stated value in its slot, or why it cannot be used. */
export function encodeValue(fact: StatedFactDefinition, value: FactValue, referenceDate: LocalDate): Encoded {
  const [low, high] = slotRange(fact, referenceDate)
  if (fact.kind === 'integer') return encodeInteger(value, low, high)
  if (fact.kind === 'date') return encodeDate(value, low, high)
  if (fact.kind === 'boolean') return typeof value === 'boolean' ? { number: value ? 1 : 0 } : { why: 'wrong-kind' }
  if (typeof value !== 'string') return { why: 'wrong-kind' }
  const rank = fact.values.findIndex((choice) => choice.id === value)
  return rank < 0 ? { why: 'not-a-choice' } : { number: rank }
}

function readStated(slots: Slots, situation: Situation, rows: FactRows & { ignored: IgnoredFact[] }): void {
  slots.stated.forEach((fact, index) => {
    const [low, high] = slotRange(fact, situation.referenceDate)
    rows.low[index] = low
    rows.high[index] = high
    rows.unproved[index] = 1
    const stated = situation.facts[fact.id]
    if (!stated) return
    const encoded = encodeValue(fact, stated.value, situation.referenceDate)
    if ('why' in encoded) {
      rows.ignored.push({ fact: fact.id, why: encoded.why })
      return
    }
    rows.low[index] = rows.high[index] = encoded.number
    rows.isKnown[index] = 1
    rows.refused[index] = stated.proof === 'refused' ? 1 : 0
    rows.unproved[index] = stated.proof === 'confirmed' ? 0 : 1
  })
}

/** Reckons the derived slots from the stated ones: each formula at the two corners its directions point to. */
export function deriveRows(slots: Slots, rows: FactRows, referenceDate: LocalDate): void {
  for (const { index, derivation, inputs, raises } of slots.derived) {
    const at = (isHigh: boolean) =>
      inputs.map((input, rank) => (raises[rank] === isHigh ? rows.high : rows.low)[input] as number)
    rows.low[index] = derivation.compute(at(false), referenceDate)
    rows.high[index] = derivation.compute(at(true), referenceDate)
    rows.isKnown[index] = inputs.every((input) => rows.isKnown[input]) ? 1 : 0
    rows.refused[index] = inputs.some((input) => rows.refused[input]) ? 1 : 0
    rows.unproved[index] = inputs.some((input) => rows.unproved[input]) ? 1 : 0
  }
}

/** Reads a situation; what cannot be used is unknown, and listed. */
export function factRows(slots: Slots, situation: Situation): FactRows {
  const ignored = Object.keys(situation.facts).flatMap((id): IgnoredFact[] => {
    const index = slots.indexOf.get(id as FactId)
    if (index === undefined) return [{ fact: id, why: 'not-in-grid' }]
    return index >= slots.stated.length ? [{ fact: id, why: 'derived' }] : []
  })
  const rows = {
    low: new Float64Array(slots.count),
    high: new Float64Array(slots.count),
    isKnown: new Uint8Array(slots.count),
    refused: new Uint8Array(slots.count),
    unproved: new Uint8Array(slots.count),
    ignored,
  }
  readStated(slots, situation, rows)
  deriveRows(slots, rows, situation.referenceDate)
  return rows
}
