/** A point rule as publicodes: the points if met, and what must hold besides the criterion's condition. */
import type { Band, PointRule, PointsByStretch, PointsPerUnit } from '../point-rule.ts'
import { factName, rateDividendName, rateDivisorName } from './names.ts'
import { roundedValue } from './rounded.ts'
import type { PublicodesValue } from './rule.ts'

interface ExportedPoints {
  readonly points: PublicodesValue
  readonly met: readonly PublicodesValue[]
}

/** @param rates facts exported as a dividend and a divisor. */
export function pointRuleOf(rule: PointRule, rates: ReadonlySet<string>): ExportedPoints {
  if (rule.kind === 'fixed') return { points: rule.points, met: [] }
  if (rule.kind === 'per-unit') return perUnit(rule)
  if (rule.kind === 'stretches') return stretched(rule)
  const inBand = (band: Band): PublicodesValue => ({
    'toutes ces conditions': ['oui', ...bandTests(band, rule.fact, rates)],
  })
  return {
    points: { variations: [...rule.bands.map((band) => ({ si: inBand(band), alors: band.points })), { sinon: 0 }] },
    met: [{ 'une de ces conditions': rule.bands.map(inBand) }],
  }
}

function bandTests({ lower, upper }: Band, fact: string, rates: ReadonlySet<string>): readonly string[] {
  const test = (operator: string, at: number): string =>
    rates.has(fact)
      ? `${rateDividendName(fact)} ${operator} ${at} * ${rateDivisorName(fact)}`
      : `${factName(fact)} ${operator} ${at}`
  return [
    ...(lower ? [test(lower.isIncluded ? '>=' : '>', lower.at)] : []),
    ...(upper ? [test(upper.isIncluded ? '<=' : '<', upper.at)] : []),
  ]
}

/** Every stretch as points per unit, added; met where the first one is. */
function stretched({ fact, stretches, rounding }: PointsByStretch): ExportedPoints {
  const each = stretches.map((stretch) => perUnit({ kind: 'per-unit', fact, rounding, ...stretch }))
  const somme = each.map(({ points, met }) => ({
    variations: [{ si: { 'toutes ces conditions': met }, alors: points }, { sinon: 0 }],
  }))
  return { points: { somme }, met: each[0]?.met ?? [] }
}

/** Steps past the start; met from one whole step on, as rounded. */
function perUnit({ fact, points, start, step, until, rounding }: PointsPerUnit): ExportedPoints {
  const value = factName(fact)
  const counted = until === undefined ? value : { valeur: value, plafond: until }
  const beyond = { valeur: { somme: [counted, 0 - start] }, plancher: 0 }
  if (step === 1) return { points: { produit: [points, beyond] }, met: [`${value} > ${start}`] }
  const steps = (of: string) => roundedValue(`${of} - ${start}`, String(step), rounding)
  const all =
    until === undefined
      ? steps(value)
      : { variations: [{ si: `${value} > ${until}`, alors: steps(String(until)) }, { sinon: steps(value) }] }
  const first = { down: step, up: 1, nearest: Math.ceil(step / 2) }[rounding]
  return { points: { produit: [points, all] }, met: [`${value} >= ${start + first}`] }
}
