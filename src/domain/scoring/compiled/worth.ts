/** Point rules over ranges of values: the least and most a criterion is worth if met, and whether it is. */
import type { Band, PointRule, PointsByBand, PointsPerUnit } from '../point-rule.ts'
import type { ConditionContext, View } from './condition-state.ts'
import type { Possible } from './possible.ts'
import { barred, possibly, yes } from './possible.ts'
import { roundedQuotient } from './rounding.ts'

/** Filled by a rule: one object serves a whole evaluation, so that nothing is allocated for each criterion. */
export interface Worth {
  possible: Possible
  low: number
  high: number
}

export type WorthOf = (view: View, worth: Worth) => void

function settle(worth: Worth, possible: Possible, low: number, high: number): void {
  worth.possible = possible
  worth.low = low
  worth.high = high
}

/** Whole steps of a per-unit rule at a value: 0 when it is not past the start by one step. */
export function unitCount(rule: PointsPerUnit, value: number): number {
  const counted = Math.min(value, rule.until ?? value) - rule.start
  return counted <= 0 ? 0 : roundedQuotient(counted, rule.step, rule.rounding)
}

/** True when the value lies in the band, boundaries as the band says. */
export function isInBand({ lower, upper }: Band, value: number): boolean {
  const isAbove = !lower || (lower.isIncluded ? value >= lower.at : value > lower.at)
  return isAbove && (!upper || (upper.isIncluded ? value <= upper.at : value < upper.at))
}

/** True when some value from `low` to `high` lies in the band. */
export function meetsBand({ lower, upper }: Band, low: number, high: number): boolean {
  const isAbove = !lower || (lower.isIncluded ? high >= lower.at : high > lower.at)
  return isAbove && (!upper || (upper.isIncluded ? low <= upper.at : low < upper.at))
}

const without = (band: Band, end: 'lower' | 'upper'): Band =>
  end === 'upper'
    ? { points: band.points, ...(band.lower ? { lower: band.lower } : {}) }
    : { points: band.points, ...(band.upper ? { upper: band.upper } : {}) }

function perUnitWorth(rule: PointsPerUnit, slot: number): WorthOf {
  return ({ rows }, worth) => {
    const [fewest, most] = [unitCount(rule, rows.low[slot] as number), unitCount(rule, rows.high[slot] as number)]
    const [one, other] = [rule.points * Math.max(1, fewest), rule.points * Math.max(1, most)]
    settle(worth, possibly(most > 0, fewest === 0), Math.min(one, other), Math.max(one, other))
  }
}

function bandWorth({ bands }: PointsByBand, slot: number): WorthOf {
  const first = without(bands[0] as Band, 'upper')
  const last = without(bands[bands.length - 1] as Band, 'lower')
  return ({ rows }, worth) => {
    const [lowValue, highValue] = [rows.low[slot] as number, rows.high[slot] as number]
    let [low, high] = [Infinity, -Infinity]
    for (const band of bands) {
      if (!meetsBand(band, lowValue, highValue)) continue
      low = Math.min(low, band.points)
      high = Math.max(high, band.points)
    }
    const isMet = low !== Infinity
    const isAlways = isInBand(first, lowValue) && isInBand(last, highValue)
    settle(worth, possibly(isMet, !isAlways), isMet ? low : 0, isMet ? high : 0)
  }
}

/** @param rule already checked: its fact exists and is counted, its bands are in order. */
export function worthOf(rule: PointRule, context: ConditionContext): WorthOf {
  if (rule.kind === 'fixed') return (_, worth) => settle(worth, yes, rule.points, rule.points)
  const slot = context.slots.indexOf.get(rule.fact) as number
  const inner = rule.kind === 'per-unit' ? perUnitWorth(rule, slot) : bandWorth(rule, slot)
  if (!context.needsProof) return inner
  return (view, worth) => (view.barred[slot] ? settle(worth, barred, 0, 0) : inner(view, worth))
}
