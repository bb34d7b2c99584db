/** A condition and a point rule read aloud, whole: what a council votes is neither shortened nor rounded. */
import type { FactId } from '../../values/ids.ts'
import type { Condition, Threshold } from '../condition.ts'
import { derivationOf } from '../derivation.ts'
import type { FactUnit } from '../fact-definition.ts'
import type { Band, BandEnd, PointRule, PointsByStretch, PointsPerUnit, Rounding } from '../point-rule.ts'
import type { LocalDate } from '../../values/local-date.ts'
import type { Side } from './telling.ts'
import { factLabel, listed, parameterLabel, valueLabel } from './telling.ts'

/** What a fact counts; a rate is a number of percent. */
function unitOf({ own }: Side, id: FactId): FactUnit {
  const fact = own.grid.facts.find((each) => each.id === id)
  if (fact?.kind === 'integer') return fact.unit
  const output = fact?.kind === 'derived' ? derivationOf(fact).output : undefined
  return output?.kind === 'integer' ? output.unit : 'percent'
}

const amountOf = (side: Side, fact: FactId, amount: number): string => side.wording.amount(amount, unitOf(side, fact))

function thresholdWords(side: Side, fact: FactId, to: Threshold): string {
  if (typeof to === 'number') return amountOf(side, fact, to)
  if (typeof to === 'string') return side.wording.date(to as LocalDate)
  const value = side.own.grid.parameters.find(({ id }) => id === to.parameter)?.value ?? 0
  return side.wording.say('condition.parameter', {
    parameter: parameterLabel(side, to.parameter),
    value: amountOf(side, fact, value),
  })
}

/** @param condition null when the criterion always counts. */
export function conditionWords(side: Side, condition: Condition | null): string {
  const { say } = side.wording
  if (!condition) return say('condition.always')
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.map((each) => withinWords(side, each)).join(say(`condition.${condition.kind}`))
    case 'not':
      return deniedWords(side, condition.condition)
    case 'is':
      return say(condition.value ? 'condition.yes' : 'condition.no', { fact: factLabel(side, condition.fact) })
    case 'in':
      return say(`condition.${memberKey(side, condition.fact)}`, boxWords(side, condition))
    case 'compare': {
      const { fact, comparator, to } = condition
      return say(`condition.${comparator}`, { fact: factLabel(side, fact), to: thresholdWords(side, fact, to) })
    }
  }
}

/** A box is; a commune is in a list, and communes asked for are when one of them is. */
function memberKey({ own }: Side, id: FactId): string {
  const fact = own.grid.facts.find((each) => each.id === id)
  if (fact?.kind !== 'commune') return 'in'
  return fact.isSeveral ? 'in-communes' : 'in-commune'
}

const boxWords = (side: Side, { fact, values }: Condition & { kind: 'in' }) => ({
  fact: factLabel(side, fact),
  values: values.map((value) => valueLabel(side, fact, value)).join(side.wording.say('condition.or')),
})

const contrary = { below: 'at-least', 'at-most': 'above', 'at-least': 'below', above: 'at-most' } as const

/** What must not hold, said straight where there is a word for the contrary. */
function deniedWords(side: Side, condition: Condition): string {
  const { say } = side.wording
  if (condition.kind === 'in') return say(`condition.not-${memberKey(side, condition.fact)}`, boxWords(side, condition))
  if (condition.kind === 'is') return conditionWords(side, { ...condition, value: !condition.value })
  if (condition.kind === 'compare' && condition.comparator !== 'equal')
    return conditionWords(side, { ...condition, comparator: contrary[condition.comparator] })
  return say('condition.not', { condition: conditionWords(side, condition) })
}

/** A list inside a list stands between brackets: "and" and "or" would otherwise be read together. */
function withinWords(side: Side, condition: Condition): string {
  const words = conditionWords(side, condition)
  const isList = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1
  return isList ? side.wording.say('condition.brackets', { condition: words }) : words
}

export function ruleWords(side: Side, rule: PointRule): string {
  const { say, points } = side.wording
  if (rule.kind === 'fixed') return points(rule.points)
  const fact = factLabel(side, rule.fact)
  if (rule.kind === 'bands') return say('rule.bands', { fact, bands: listed(side, bandsWords(side, rule)) })
  if (rule.kind === 'per-unit') return perUnitWords(side, rule)
  const steps = rule.stretches.map(({ step }) => step)
  const values = {
    stretches: listed(side, stretchesWords(side, rule)),
    rounded: roundedWords(side, rule.rounding, steps),
  }
  return say('rule.stretches', { fact, ...values })
}

/** Rounding is said only where a step may be left unfinished. */
const roundedWords = ({ wording: { say } }: Side, rounding: Rounding, steps: readonly number[]): string =>
  steps.some((step) => step > 1) ? say('rule.rounded', { rounding: say(`rule.rounding.${rounding}`) }) : ''

function perUnitWords(side: Side, { fact, points, start, step, until, rounding }: PointsPerUnit): string {
  const { say } = side.wording
  const amount = (each: number) => amountOf(side, fact, each)
  return say('rule.perUnit', {
    points: side.wording.points(points),
    step: amount(step),
    fact: factLabel(side, fact),
    beyond: start === 0 ? '' : say('rule.beyond', { start: amount(start) }),
    upTo: until === undefined ? '' : say('rule.upTo', { until: amount(until) }),
    rounded: roundedWords(side, rounding, [step]),
  })
}

const stretchesWords = (side: Side, { fact, stretches }: PointsByStretch): readonly string[] =>
  stretches.map(({ start, until, step, points }) => {
    const amount = (each: number) => amountOf(side, fact, each)
    const key = `rule.stretch${points === 0 ? 'Nothing' : ''}${until === undefined ? 'Open' : ''}`
    return side.wording.say(key, {
      start: amount(start),
      step: amount(step),
      points: side.wording.points(points),
      until: until === undefined ? '' : amount(until),
    })
  })

const bandsWords = (side: Side, { fact, bands }: PointRule & { kind: 'bands' }): readonly string[] =>
  bands.map((band) =>
    side.wording.say('rule.band', { range: rangeWords(side, fact, band), points: side.wording.points(band.points) }),
  )

function rangeWords(side: Side, fact: FactId, { lower, upper }: Band): string {
  const { say } = side.wording
  const end = (at: BandEnd, included: string, excluded: string) =>
    say(`range.${at.isIncluded ? included : excluded}`, { at: amountOf(side, fact, at.at) })
  const words = [
    ...(lower ? [end(lower, 'at-least', 'above')] : []),
    ...(upper ? [end(upper, 'at-most', 'below')] : []),
  ]
  return words.length === 0 ? say('range.any') : words.join(say('range.and'))
}
