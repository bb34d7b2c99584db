/**
 * A grid as it is published for totals in bulk: its code, and the little that reading a situation needs of its facts. No word
 * of it, so that it is loaded in a moment; what people are told comes from the grid itself.
 */
import type { ScoredGrid, Scorer } from '../batch/scorer.ts'
import type { FactDefinition } from '../fact-definition.ts'
import type { Slots } from '../facts/slots.ts'
import { layOutSlots } from '../facts/slots.ts'
import type { ScorerCode } from './generated-scorer.ts'
import { generatedScorer } from './generated-scorer.ts'

/** What a published module exports. */
export interface PublishedScorer extends ScorerCode {
  readonly checksum: string
  readonly scored: ScoredGrid
  readonly facts: readonly FactDefinition[]
}

function wholeFact(fact: FactDefinition): FactDefinition {
  if (fact.kind !== 'choice' || !fact.communes) return fact
  return { ...fact, communes: { ...fact.communes, listsOf: new Map(fact.communes.listsOf) } }
}

/** A published module ready to read situations (`tabulate(slots, …)`) and score them; the grid need not be compiled. */
export const openPublished = ({ scored, facts, ...code }: PublishedScorer): { slots: Slots; scorer: Scorer } => ({
  slots: layOutSlots(facts.map(wholeFact)),
  scorer: generatedScorer(scored, code),
})
