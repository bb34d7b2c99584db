/**
 * Situations as columns of numbers, one column a slot, to be scored again and again. One list holds them all: slot s of
 * situation n stands at `s * capacity + n`. A row made by `completeRow` is a table of one.
 */
import type { EventsFact } from '../fact-definition.ts'
import { countEvents, readEvents } from '../facts/dated-events.ts'
import { encodeValue } from '../facts/fact-rows.ts'
import type { DerivedSlot, Slots } from '../facts/slots.ts'
import { slotRange } from '../facts/slots.ts'
import type { Situation } from '../situation.ts'

export interface SituationTable {
  readonly data: Float64Array
  /** How many situations fit. */
  readonly capacity: number
  /** How many there are. */
  count: number
}

/** An empty table for up to `capacity` situations. */
export const openTable = ({ count }: Slots, capacity: number): SituationTable => ({
  data: new Float64Array(count * capacity),
  capacity,
  count: 0,
})

/** A row as a table of one situation. */
export const tableOfRow = (row: Float64Array): SituationTable => ({ data: row, capacity: 1, count: 1 })

/**
 * Adds a situation at the end. @returns false, and leaves the table as it was, when a fact is not known or its document was
 * refused: such a situation has bounds, not a total. @throws RangeError when the table is full.
 */
export function addSituation(slots: Slots, table: SituationTable, situation: Situation): boolean {
  const { data, capacity, count } = table
  if (count === capacity) throw new RangeError(`The table holds ${capacity} situations and is full; open a larger one.`)
  for (const [slot, fact] of slots.stated.entries()) {
    const stated = situation.facts[fact.id]
    if (!stated || stated.proof === 'refused') return false
    if (fact.kind === 'events') continue
    const number = encodeValue(fact, stated.value, slotRange(fact, situation.referenceDate))
    if (typeof number === 'string') return false
    data[slot * capacity + count] = number
  }
  for (const { index, derivation, inputs, counting } of slots.derived) {
    const values = inputs.map((input) => data[input * capacity + count] as number)
    const number = counting
      ? countOf(slots, situation, { fact: inputs[0] as number, counting })
      : derivation.compute(values, situation.referenceDate)
    if (number === undefined) return false
    data[index * capacity + count] = number
  }
  table.count += 1
  return true
}

interface Counted {
  /** Slot of the events. */
  readonly fact: number
  readonly counting: NonNullable<DerivedSlot['counting']>
}

/** How many events count; undefined when they cannot be read. Only counts of them have a column of their own. */
function countOf(slots: Slots, { facts, referenceDate }: Situation, { fact, counting }: Counted): number | undefined {
  const definition = slots.stated[fact] as EventsFact
  const events = readEvents(definition, String(facts[definition.id]?.value), referenceDate)
  return typeof events === 'string' ? undefined : countEvents(events, counting, referenceDate)
}

/** Every situation that has one total, and the ranks of those that have not. */
export function tabulate(slots: Slots, situations: readonly Situation[]): Tabulated {
  const table = openTable(slots, situations.length)
  const left = situations.flatMap((situation, rank) => (addSituation(slots, table, situation) ? [] : [rank]))
  return { table, left }
}

export interface Tabulated {
  readonly table: SituationTable
  /** Ranks of the situations that are not in the table: a fact is missing, unusable, or refused. */
  readonly left: readonly number[]
}
