/**
 * Situations as columns of numbers, one column a slot, to be scored again and again. One list holds them all: slot s of
 * situation n stands at `s * capacity + n`.
 */
import type { Slots } from '../facts/slots.ts'
import type { Situation } from '../situation.ts'
import { derivedReader, statedReader } from './slot-readers.ts'

export interface SituationTable {
  readonly data: Float64Array
  /** How many situations fit. */
  readonly capacity: number
  /** How many there are. */
  readonly count: number
}

export interface OpenTable {
  readonly table: SituationTable
  /**
   * Adds a situation at the end. @returns false, and leaves the table as it was, when a fact is not known, cannot be used or
   * its document was refused: such a situation has bounds, not a total. @throws RangeError when the table is full.
   */
  readonly add: (situation: Situation) => boolean
}

/** An empty table for up to `capacity` situations. */
export function openTable(slots: Slots, capacity: number): OpenTable {
  const data = new Float64Array(slots.count * capacity)
  const table = { data, capacity, count: 0 }
  const stated = slots.stated.map(statedReader)
  const derived = slots.derived.map((slot) => derivedReader(slots, slot))
  const add = (situation: Situation): boolean => {
    const at = table.count
    if (at === capacity) throw new RangeError(`The table holds ${capacity} situations and is full; open a larger one.`)
    for (const [slot, read] of stated.entries()) {
      const number = read(situation)
      if (number === undefined) return false
      data[slot * capacity + at] = number
    }
    const values = (slot: number) => data[slot * capacity + at] as number
    for (const { index, read } of derived) data[index * capacity + at] = read(situation, values)
    table.count += 1
    return true
  }
  return { table, add }
}

export interface Tabulated {
  readonly table: SituationTable
  /** Ranks of the situations that are not in the table: a fact is missing, unusable, or refused. */
  readonly left: readonly number[]
}

/** Every situation that has one total, and the ranks of those that have not. */
export function tabulate(slots: Slots, situations: readonly Situation[]): Tabulated {
  const { table, add } = openTable(slots, situations.length)
  const left: number[] = []
  for (const [rank, situation] of situations.entries()) if (!add(situation)) left.push(rank)
  return { table, left }
}
