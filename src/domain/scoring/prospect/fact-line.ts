/** The values of a fact laid on a line of whole numbers, so that days and euros are searched alike. */
import type { LocalDate } from '../../values/local-date.ts'
import { addDays } from '../../values/local-date.ts'
import { dateNumber, localDateOf } from '../facts/date-number.ts'
import type { SlotFact, SlotRange } from '../facts/slots.ts'
import type { EventsFact } from '../fact-definition.ts'
import type { FactValue } from '../situation.ts'

export interface FactLine {
  /** Positions, both ends included. */
  readonly first: number
  readonly last: number
  readonly at: number
  /** The number of a position in the fact's slot. */
  readonly slotNumber: (position: number) => number
  readonly value: (position: number) => FactValue
}

const millisecondsADay = 86_400_000
const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsADay)

/** @param current the fact's number in its slot, within `range`. */
export function factLine(fact: Exclude<SlotFact, EventsFact>, [low, high]: SlotRange, current: number): FactLine {
  if (fact.kind === 'date') {
    const origin = localDateOf(low)
    return {
      first: 0,
      last: daysBetween(origin, localDateOf(high)),
      at: daysBetween(origin, localDateOf(current)),
      slotNumber: (day) => dateNumber(addDays(origin, day)),
      value: (day) => addDays(origin, day),
    }
  }
  const value = (number: number): FactValue => {
    if (fact.kind === 'boolean') return number === 1
    return fact.kind === 'choice' ? (fact.values[number]?.id ?? '') : number
  }
  return { first: low, last: high, at: current, slotNumber: (number) => number, value }
}
