/**
 * Why a criterion counts or not, in sentences: what was said, the rule, what came of it, what document it awaits, and the law or
 * the choice behind it (CRPA R311-3-1-2). Sentences are made of the score's own line, nothing is reckoned here.
 */
import { derivationOf } from '../../domain/scoring/derivation.ts'
import type { CriterionLine } from '../../domain/scoring/explain.ts'
import type { FactUnit } from '../../domain/scoring/fact-definition.ts'
import type { PointRule, PointsByStretch } from '../../domain/scoring/point-rule.ts'
import { isSilent, type ResultLine } from '../../domain/simulator/result.ts'
import type { FactId } from '../../domain/values/ids.ts'
import { amountWords, factsWords } from './fact-words.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords, pointsWords, simulatorWords as t } from './simulator-words.ts'

/** The sentences of one line, in the order they are read. What was not declared of something sensitive keeps its points to itself. */
export function criterionReason(result: ResultLine, content: JourneyContent): readonly string[] {
  const { line, standing } = result
  if (isSilent(result)) return [t(silentReasons[standing]), basisWords(line)]
  const facts = factsWords(line.facts, content)
  return [
    ...(facts ? [t('result.said', { facts })] : []),
    ruleWords(line.rule, content),
    ...(standing === 'not-asked' ? [t('result.notAsked')] : outcomeWords(line, content)),
    ...limitWords(line),
    ...(line.confirmation === 'awaiting' && standing === 'counted' ? [awaitingWords(line, content)] : []),
    basisWords(line),
  ]
}

const silentReasons = {
  counted: 'result.notMet',
  'set-aside': 'result.notMet',
  open: 'result.withheldPersonal',
  'not-asked': 'result.notAsked',
  'not-met': 'result.notMet',
} as const

export const labelOf = (id: string, { gridTexts }: JourneyContent): string =>
  gridTexts.criteria[id]?.label ?? gridTexts.groups[id] ?? ''

function outcomeWords(line: CriterionLine, content: JourneyContent): readonly string[] {
  const { outcome } = line
  switch (outcome.kind) {
    case 'counted':
      return impliedWords(line, content)
    case 'averaged':
      return [t('result.averaged')]
    case 'beaten': {
      const other = labelOf(outcome.beatenBy, content)
      return [other ? t('result.beaten', { other }) : t('result.beatenUnnamed')]
    }
    case 'excluded': {
      const other = labelOf(outcome.by, content)
      return [other ? t('result.excluded', { other }) : t('result.excludedUnnamed')]
    }
    case 'not-met':
      return [t('result.notMet')]
    case 'not-selected':
      return [t('result.notSelected', { selected: selectedWords(outcome.selected, content) })]
    case 'refused':
      return [t('result.refused')]
    case 'unknown':
      return [t('result.withheld', { points: lowercaseStart(boundsWords(line.worth)) })]
  }
}

function impliedWords({ impliedBy }: CriterionLine, content: JourneyContent): readonly string[] {
  const other = impliedBy && labelOf(impliedBy, content)
  return other ? [t('result.implied', { other })] : []
}

/** The words of a ticked value, whichever fact it belongs to. */
const selectedWords = (value: string, { gridTexts }: JourneyContent): string =>
  Object.values(gridTexts.facts).find((fact) => fact.values?.[value])?.values?.[value] ?? value

/** "Between 0 and 12 points" within a sentence. */
const lowercaseStart = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The points a criterion is worth, and when. */
export function ruleWords(rule: PointRule, content: JourneyContent): string {
  if (rule.kind === 'fixed') return t('result.rule.fixed', { points: pointsWords(rule.points) })
  if (rule.kind === 'bands') {
    const points = rule.bands.map((band) => band.points)
    return t('result.rule.bands', { min: Math.min(...points), max: Math.max(...points) })
  }
  const unit = unitOf(rule.fact, content)
  if (rule.kind === 'stretches') return stretchesWords(rule, unit)
  const step = stepWords(rule.step, unit)
  const points = pointsWords(rule.points)
  if (rule.start === 0) return t('result.rule.perUnit', { points, step })
  return t('result.rule.perUnitFrom', { points, step, start: amountWords(rule.start, unit) })
}

/** "Month", "12 months": one of a unit is not counted. */
const stepWords = (step: number, unit: FactUnit): string =>
  step === 1 ? t(`unitName.${unit}`) : amountWords(step, unit)

function stretchesWords({ stretches }: PointsByStretch, unit: FactUnit): string {
  const words = stretches.map(({ start, until, step, points }) => {
    const amount = (value: number) => amountWords(value, unit)
    const values = { start: amount(start), step: stepWords(step, unit), points: pointsWords(points) }
    if (until === undefined)
      return t(points === 0 ? 'result.rule.stretchNothingOpen' : 'result.rule.stretchOpen', values)
    const whole = { ...values, until: amount(until) }
    return t(points === 0 ? 'result.rule.stretchNothing' : 'result.rule.stretch', whole)
  })
  return t('result.rule.stretches', { stretches: words.join(t('result.separator')) })
}

function unitOf(id: FactId, { interview }: JourneyContent): FactUnit {
  const fact = interview.grid.grid.facts.find((each) => each.id === id)
  if (fact?.kind === 'integer') return fact.unit
  const output = fact?.kind === 'derived' ? derivationOf(fact).output : undefined
  return output?.kind === 'integer' ? output.unit : 'percent'
}

const limitWords = ({ limit }: CriterionLine): readonly string[] =>
  limit ? [t(limit.kind === 'cap' ? 'result.cap' : 'result.floor', { points: pointsWords(limit.points) })] : []

function awaitingWords(line: CriterionLine, { gridTexts }: JourneyContent): string {
  const document = gridTexts.criteria[line.id]?.document
  return document ? t('result.awaiting', { document }) : t('result.awaitingUnnamed')
}

/** The law or the choice a criterion rests on. */
export function basisWords({ basis }: Pick<CriterionLine, 'basis'>): string {
  if (basis.kind === 'local') return t('result.basisLocal')
  return basis.letter ? t('result.basisLetter', { letter: basis.letter }) : t('result.basisLaw')
}
