/** A fact and its value as a person would say them. */
import { derivationOf, type DerivationOutput } from '../../domain/scoring/derivation.ts'
import type { FactDefinition, FactUnit } from '../../domain/scoring/fact-definition.ts'
import type { UsedFact } from '../../domain/scoring/score.ts'
import type { FactValue } from '../../domain/scoring/situation.ts'
import { formatDate, formatNumber } from '../../ui/language/number-format.ts'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'

/** A number with its unit: "3 persons", "500 €". */
export const amountWords = (value: number, unit: FactUnit): string =>
  t(`unit.${unit}`, { count: value, amount: formatNumber(value) })

/** What was said, "label: value", for every stated fact that is known, then what was reckoned from them. */
export function factsWords(facts: readonly UsedFact[], content: JourneyContent): string {
  const stated = facts.flatMap((fact) => fact.from ?? [fact])
  const reckoned = facts.filter((fact) => fact.from)
  const seen = new Map([...stated, ...reckoned].map((fact) => [fact.fact, fact]))
  return [...seen.values()].flatMap((fact) => factWords(fact, content) ?? []).join(t('result.separator'))
}

/** "Label: value"; undefined for a fact that is not known. */
export function factWords(fact: UsedFact, content: JourneyContent): string | undefined {
  const label = content.gridTexts.facts[fact.fact]?.label
  const value = factValueWords(fact, content)
  if (label === undefined || value === undefined) return undefined
  return t(fact.from ? 'result.reckoned' : 'result.fact', { label, value })
}

/** The value alone, under a title that names the fact. */
export function factValueWords(fact: UsedFact, { interview, gridTexts }: JourneyContent): string | undefined {
  const definition = interview.grid.grid.facts.find((each) => each.id === fact.fact)
  if (fact.value === undefined || !definition) return undefined
  return gridTexts.facts[fact.fact]?.values?.[String(fact.value)] ?? valueWords(definition, fact.value)
}

function valueWords(definition: FactDefinition, value: FactValue): string {
  if (typeof value === 'boolean') return t(value ? 'question.yes' : 'question.no')
  if (definition.kind === 'integer') return amountWords(Number(value), definition.unit)
  if (definition.kind === 'date') return formatDate(String(value))
  if (definition.kind === 'derived') return reckonedWords(derivationOf(definition).output, Number(value))
  return String(value)
}

function reckonedWords(output: DerivationOutput, value: number): string {
  if (output.kind === 'boolean') return t(value ? 'question.yes' : 'question.no')
  if (output.kind === 'integer') return amountWords(value, output.unit)
  const percent = formatNumber(value, { maximumFractionDigits: 1 })
  return t('unit.percent', { count: Math.floor(value), amount: Number.isFinite(value) ? percent : '∞' })
}
