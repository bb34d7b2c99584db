/**
 * Where each fact of a grid sits in a row of numbers: stated facts first, in the grid's order, then derived ones.
 * Booleans are 0 or 1, choices their rank, dates YYYYMMDD, events their number.
 */
import type { FactId } from '../../values/ids.ts'
import type { LocalDate } from '../../values/local-date.ts'
import type { Derivation } from '../derivation.ts'
import { derivationOf } from '../derivation.ts'
import type { CommuneFact, DerivedFact, FactDefinition, StatedFactDefinition } from '../fact-definition.ts'
import { dateNumber } from './date-number.ts'

export interface DerivedSlot {
  readonly fact: FactId
  readonly index: number
  readonly derivation: Derivation
  /** Slots of the inputs, in the order of the formula, and which way each moves the result. */
  readonly inputs: readonly number[]
  readonly raises: readonly boolean[]
  /** For a count of events: which of them count. */
  readonly counting?: Pick<DerivedFact, 'withinMonths' | 'only'>
}

/** A stated fact once communes are boxes. */
export type SlotFact = Exclude<StatedFactDefinition, CommuneFact>

export interface Slots {
  readonly count: number
  readonly stated: readonly SlotFact[]
  readonly derived: readonly DerivedSlot[]
  readonly indexOf: ReadonlyMap<FactId, number>
  /** The stated facts behind a slot: itself, or the inputs of its formula. */
  readonly statedBehind: readonly (readonly number[])[]
}

/** @param facts checked and resolved: every input of a formula is a stated fact of the grid, and communes are boxes. */
export function layOutSlots(facts: readonly FactDefinition[]): Slots {
  const stated = facts.filter((fact): fact is SlotFact => fact.kind !== 'derived')
  const indexOf = new Map(stated.map((fact, index) => [fact.id, index] as const))
  const derived = facts
    .filter((fact) => fact.kind === 'derived')
    .map((fact, rank): DerivedSlot => {
      const derivation = derivationOf(fact)
      const names = Object.keys(derivation.inputs)
      return {
        fact: fact.id,
        index: stated.length + rank,
        derivation,
        inputs: names.map((name) => indexOf.get(fact.from[name] as FactId) as number),
        raises: names.map((name) => derivation.inputs[name]?.direction === 'raises'),
        ...(fact.derivation === 'refusals-counted' ? { counting: fact } : {}),
      }
    })
  for (const slot of derived) indexOf.set(slot.fact, slot.index)
  return {
    count: facts.length,
    stated,
    derived,
    indexOf,
    statedBehind: [...stated.map((_, index) => [index]), ...derived.map((slot) => slot.inputs)],
  }
}

/** Lowest and highest number a slot may hold. */
export type SlotRange = readonly [low: number, high: number]

const yesOrNo: SlotRange = [0, 1]

/** What a stated fact may be on a day. */
export function slotRange(fact: SlotFact, referenceDate: LocalDate): SlotRange {
  if (fact.kind === 'boolean') return yesOrNo
  if (fact.kind === 'integer') return [fact.min, fact.max]
  if (fact.kind === 'choice') return [0, fact.values.length - 1]
  if (fact.kind === 'events') return [0, fact.max]
  const latest = dateNumber(fact.latest === 'reference-date' ? referenceDate : fact.latest)
  return [Math.min(dateNumber(fact.earliest), latest), latest]
}
