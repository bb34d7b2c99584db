/**
 * A situation as rows of numbers. An unknown fact is a range, from the lowest to the highest value it may take; a known
 * one is a range of one value. `refused` and `unproved` say which facts no document supports, for criteria that need one.
 */
import type { FactId } from '../../values/ids.ts'
import type { LocalDate } from '../../values/local-date.ts'
import { isLocalDate } from '../../values/local-date.ts'
import type { FactValue, IgnoredFact, Situation } from '../situation.ts'
import { communeRank } from './commune-sets.ts'
import { dateNumber } from './date-number.ts'
import type { DatedEvent } from './dated-events.ts'
import { countEvents, readEvents } from './dated-events.ts'
import type { SlotFact, SlotRange, Slots } from './slots.ts'
import { slotRange } from './slots.ts'
import { filled } from '../compiled/filled.ts'

export interface FactRows {
  readonly low: number[]
  readonly high: number[]
  readonly isKnown: boolean[]
  /** True where the document was examined and does not show the fact. */
  readonly refused: boolean[]
  /** True where nothing is confirmed: not known, only declared, or refused. */
  readonly unproved: boolean[]
  /** By slot, for facts that are events and known. */
  readonly events: ReadonlyMap<number, readonly DatedEvent[]>
  readonly ignored: readonly IgnoredFact[]
}

type Ignored = IgnoredFact['why']

const within = (number: number, low: number, high: number): number | Ignored =>
  number >= low && number <= high ? number : 'out-of-range'

/** A fact whose number hangs on its value alone. */
type NumberedFact = Exclude<SlotFact, { readonly kind: 'events' }>

/** The number of a stated value in its slot, or why it cannot be used. `low` and `high` bound the slot that day. */
export function encodeValue(fact: NumberedFact, value: FactValue, range: SlotRange): number | Ignored {
  const [low, high] = range
  if (fact.kind === 'boolean') return typeof value === 'boolean' ? Number(value) : 'wrong-kind'
  if (fact.kind === 'integer') return Number.isSafeInteger(value) ? within(value as number, low, high) : 'wrong-kind'
  if (typeof value !== 'string') return 'wrong-kind'
  if (fact.kind === 'date') return isLocalDate(value) ? within(dateNumber(value), low, high) : 'wrong-kind'
  if (fact.communes) return communeRank(fact.communes, value)
  const rank = fact.values.findIndex((choice) => choice.id === value)
  return rank < 0 ? 'not-a-choice' : rank
}

interface FilledRows extends FactRows {
  readonly events: Map<number, readonly DatedEvent[]>
  readonly ignored: IgnoredFact[]
}

function readStated(slots: Slots, situation: Situation, rows: FilledRows): void {
  slots.stated.forEach((fact, index) => {
    const range = slotRange(fact, situation.referenceDate)
    rows.low[index] = range[0]
    rows.high[index] = range[1]
    const stated = situation.facts[fact.id]
    if (!stated) return
    const number =
      fact.kind === 'events'
        ? rowEvents(rows, index, readEvents(fact, String(stated.value), situation.referenceDate))
        : encodeValue(fact, stated.value, range)
    if (typeof number === 'string') {
      rows.ignored.push({ fact: fact.id, why: number })
      return
    }
    rows.low[index] = rows.high[index] = number
    rows.isKnown[index] = true
    rows.refused[index] = stated.proof === 'refused'
    rows.unproved[index] = stated.proof !== 'confirmed'
  })
}

/** Keeps events beside the rows; their slot holds how many there are. */
function rowEvents({ events }: FilledRows, slot: number, read: readonly DatedEvent[] | Ignored): number | Ignored {
  if (typeof read === 'string') return read
  events.set(slot, read)
  return read.length
}

/** Reckons the derived slots from the stated ones: each formula at the two corners its directions point to. */
export function deriveRows(slots: Slots, rows: FactRows, referenceDate: LocalDate): void {
  for (const { index, derivation, inputs, raises, counting } of slots.derived) {
    const known = counting && rows.events.get(inputs[0] as number)
    const lowest = inputs.map((input, rank) => (raises[rank] ? rows.low : rows.high)[input] as number)
    const number = known ? countEvents(known, counting, referenceDate) : derivation.compute(lowest, referenceDate)
    rows.low[index] = rows.high[index] = number
    rows.isKnown[index] = inputs.every((input) => rows.isKnown[input])
    rows.refused[index] = inputs.some((input) => rows.refused[input])
    rows.unproved[index] = inputs.some((input) => rows.unproved[input])
    if (rows.isKnown[index]) continue
    const highest = inputs.map((input, rank) => (raises[rank] ? rows.high : rows.low)[input] as number)
    rows.high[index] = derivation.compute(highest, referenceDate)
  }
}

/** Facts the grid does not know, or reckons itself. */
function unusable(slots: Slots, situation: Situation): IgnoredFact[] {
  const found: IgnoredFact[] = []
  for (const id of Object.keys(situation.facts)) {
    const index = slots.indexOf.get(id as FactId)
    if (index === undefined) found.push({ fact: id, why: 'not-in-grid' })
    else if (index >= slots.stated.length) found.push({ fact: id, why: 'derived' })
  }
  return found
}

/** Reads a situation; what cannot be used is unknown, and listed. */
export function factRows(slots: Slots, situation: Situation): FactRows {
  const rows: FilledRows = {
    low: filled(slots.count, 0),
    high: filled(slots.count, 0),
    isKnown: filled(slots.count, false),
    refused: filled(slots.count, false),
    unproved: filled(slots.count, true),
    events: new Map(),
    ignored: unusable(slots, situation),
  }
  readStated(slots, situation, rows)
  deriveRows(slots, rows, situation.referenceDate)
  return rows
}
