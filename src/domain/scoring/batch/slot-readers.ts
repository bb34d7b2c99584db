/**
 * Facts of many situations as numbers. What a day costs to read is paid once for each day met, not for each household:
 * a territory's requests share a few thousand days.
 */
import type { LocalDate } from '../../values/local-date.ts'
import { countEvents, readEvents } from '../facts/dated-events.ts'
import { encodeValue } from '../facts/fact-rows.ts'
import type { DerivedSlot, SlotFact, Slots } from '../facts/slots.ts'
import { slotRange } from '../facts/slots.ts'
import type { FactValue, Situation } from '../situation.ts'

/** The number of a stated fact; undefined when it is not known, cannot be used, or was refused. */
export type StatedReader = (situation: Situation) => number | undefined

/** Remembers results for one reference date at a time. */
function remembered<Key, Result>(reckon: (key: Key, day: LocalDate) => Result): (key: Key, day: LocalDate) => Result {
  const known = new Map<Key, Result>()
  let knownDay: LocalDate | undefined
  return (key, day) => {
    if (day !== knownDay) known.clear()
    knownDay = day
    const before = known.get(key)
    if (before !== undefined) return before
    const result = reckon(key, day)
    known.set(key, result)
    return result
  }
}

/** A value that cannot be used gives the reason in place of a number. */
type Encode = (value: FactValue, day: LocalDate) => number | string

function encoder(fact: SlotFact): Encode {
  if (fact.kind === 'boolean') return (value) => encodeValue(fact, value, [0, 1])
  if (fact.kind !== 'events') return remembered((value, day) => encodeValue(fact, value, slotRange(fact, day)))
  return remembered((value, day) => {
    const events = readEvents(fact, String(value), day)
    return typeof events === 'string' ? events : events.length
  })
}

export function statedReader(fact: SlotFact): StatedReader {
  const encode = encoder(fact)
  return ({ facts, referenceDate }) => {
    const stated = facts[fact.id]
    if (!stated || stated.proof === 'refused') return undefined
    const number = encode(stated.value, referenceDate)
    return typeof number === 'string' ? undefined : number
  }
}

export interface DerivedReader {
  readonly index: number
  /** @param values of every slot before it, all known. */
  readonly read: (situation: Situation, values: (slot: number) => number) => number
}

/** A formula of one date, or a count of events, is remembered. */
export function derivedReader(slots: Slots, { index, inputs, derivation, counting }: DerivedSlot): DerivedReader {
  const [only = 0] = inputs
  const fact = slots.stated[only]
  if (counting && fact?.kind === 'events') {
    const count = remembered((text: string, day) => {
      const events = readEvents(fact, text, day)
      return typeof events === 'string' ? 0 : countEvents(events, counting, day)
    })
    return { index, read: ({ facts, referenceDate }) => count(String(facts[fact.id]?.value), referenceDate) }
  }
  if (inputs.length > 1)
    return { index, read: ({ referenceDate }, values) => derivation.compute(inputs.map(values), referenceDate) }
  const ofOne = remembered((value: number, day) => derivation.compute([value], day))
  return { index, read: ({ referenceDate }, values) => ofOne(values(only), referenceDate) }
}
