/** The facts a criterion looked at, with their values as a person knows them, for the explanation. */
import type { UsedFact } from '../score.ts'
import type { ProofState, Situation } from '../situation.ts'
import type { FactRows } from './fact-rows.ts'
import type { DerivedSlot, SlotFact, Slots } from './slots.ts'

interface Known {
  readonly rows: FactRows
  readonly situation: Situation
}

function statedFact(fact: SlotFact, index: number, { rows, situation }: Known): UsedFact {
  const stated = situation.facts[fact.id]
  return rows.isKnown[index] && stated ? { fact: fact.id, value: stated.value, proof: stated.proof } : { fact: fact.id }
}

/** The least favourable of the proofs behind a derived value. */
function weakestProof(facts: readonly UsedFact[]): ProofState {
  if (facts.some((fact) => fact.proof === 'refused')) return 'refused'
  return facts.every((fact) => fact.proof === 'confirmed') ? 'confirmed' : 'declared'
}

function derivedFact(slot: DerivedSlot, slots: Slots, known: Known): UsedFact {
  const from = slot.inputs.map((input) => statedFact(slots.stated[input] as SlotFact, input, known))
  if (!known.rows.isKnown[slot.index]) return { fact: slot.fact, from }
  const number = known.rows.low[slot.index] as number
  const value = slot.derivation.output.kind === 'boolean' ? number === 1 : number
  return { fact: slot.fact, value, proof: weakestProof(from), from }
}

/** @param used slots in the order the criterion names them. */
export function usedFacts(slots: Slots, known: Known, used: readonly number[]): readonly UsedFact[] {
  return used.map((index) => {
    const derived = slots.derived[index - slots.stated.length]
    return derived ? derivedFact(derived, slots, known) : statedFact(slots.stated[index] as SlotFact, index, known)
  })
}
