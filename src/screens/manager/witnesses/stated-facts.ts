/** What a witness case says of its household, as a person would say it. */
import type { StatedFactDefinition } from '../../../domain/scoring/fact-definition.ts'
import type { ExampleFact, GridExample } from '../../../domain/scoring/grid.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { amountWords } from '../../simulator/fact-words.ts'
import { simulatorWords } from '../../simulator/simulator-words.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'

export interface StatedFact {
  readonly label: string
  readonly value: string
}

/** Answers that a grid uses, in its order; a plain "no" to a yes/no question is left out, or it would hide the others. */
export function statedFacts(example: GridExample, { grid, texts }: Version): readonly StatedFact[] {
  return grid.facts.flatMap((fact) => {
    const stated = example.facts[fact.id]
    if (fact.kind === 'derived' || stated === undefined || stated.value === false) return []
    const label = texts.facts[fact.id]?.label ?? fact.label
    const value = texts.facts[fact.id]?.values?.[String(stated.value)] ?? valueWords(fact, stated)
    return { label, value: stated.proof === 'declared' ? value : t(`proof.${stated.proof}`, { value }) }
  })
}

function valueWords(fact: StatedFactDefinition, { value }: ExampleFact): string {
  if (fact.kind === 'boolean') return simulatorWords(value ? 'question.yes' : 'question.no')
  if (fact.kind === 'date') return formatDate(String(value))
  return fact.kind === 'integer' ? amountWords(Number(value), fact.unit) : String(value)
}
