/** The facts a file may state: those of every grid it will be scored with, as wide as the widest of them. */
import type { ChoiceValue, StatedFactDefinition } from '../../scoring/fact-definition.ts'
import type { Grid } from '../../scoring/grid.ts'
import type { FactId } from '../../values/ids.ts'

/**
 * What one grid takes and another does not is read all the same: each grid then knows it, or holds it as not known. The last grid has
 * the word on anything else.
 */
export function statedFacts(grids: readonly Grid[]): ReadonlyMap<FactId, StatedFactDefinition> {
  const facts = new Map<FactId, StatedFactDefinition>()
  for (const { facts: defined } of grids)
    for (const fact of defined) if (fact.kind !== 'derived') facts.set(fact.id, widened(fact, facts.get(fact.id)))
  return facts
}

function widened(fact: StatedFactDefinition, other: StatedFactDefinition | undefined): StatedFactDefinition {
  if (fact.kind === 'choice' && other?.kind === 'choice') return { ...fact, values: joined(fact.values, other.values) }
  if (fact.kind === 'integer' && other?.kind === 'integer')
    return { ...fact, min: Math.min(fact.min, other.min), max: Math.max(fact.max, other.max) }
  if (fact.kind === 'date' && other?.kind === 'date')
    return { ...fact, earliest: fact.earliest < other.earliest ? fact.earliest : other.earliest }
  if (fact.kind === 'events' && other?.kind === 'events')
    return { ...fact, max: Math.max(fact.max, other.max), qualifiers: joined(fact.qualifiers, other.qualifiers) }
  return fact
}

const joined = (values: readonly ChoiceValue[], others: readonly ChoiceValue[]): readonly ChoiceValue[] => [
  ...values,
  ...others.filter(({ id }) => !values.some((value) => value.id === id)),
]
