/** What a fact may be used for, whether it is stated or reckoned by a formula. */
import { derivationOf } from '../derivation.ts'
import type { FactDefinition, FactUnit } from '../fact-definition.ts'

export interface FactShape {
  readonly kind: 'boolean' | 'integer' | 'rate' | 'date' | 'choice' | 'commune' | 'events'
  readonly unit?: FactUnit
}

/** @param fact its formula, if any, exists. */
export function shapeOf(fact: FactDefinition): FactShape {
  if (fact.kind === 'derived') return derivationOf(fact).output
  return fact.kind === 'integer' ? { kind: 'integer', unit: fact.unit } : { kind: fact.kind }
}

/** True for a fact compared with numbers. */
export const isNumeric = (shape: FactShape): boolean => shape.kind === 'integer' || shape.kind === 'rate'
