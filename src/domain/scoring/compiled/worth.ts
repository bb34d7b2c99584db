/** Point rules over ranges of values: the least and most a criterion is worth if met, and whether it is. */
import type {
  Band,
  FixedPoints,
  PointRule,
  PointsByBand,
  PointsByStretch,
  PointsPerUnit,
  Stretch,
} from '../point-rule.ts'
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

/** What says how steps are counted. */
export type StepCount = Pick<PointsPerUnit, 'start' | 'step' | 'until' | 'rounding'>

/** Whole steps of a per-unit rule at a value: 0 when it is not past the start by one step. */
export function unitCount(rule: StepCount, value: number): number {
  const counted = Math.min(value, rule.until ?? value) - rule.start
  return counted <= 0 ? 0 : roundedQuotient(counted, rule.step, rule.rounding)
}

/** The lowest value that counts one step. */
export const firstCounted = ({ start, step, rounding }: StepCount): number =>
  start + { down: step, up: 1, nearest: Math.ceil(step / 2) }[rounding]

/** What every stretch counted at a value, added. */
export function stretchPoints({ stretches, rounding }: PointsByStretch, value: number): number {
  let points = 0
  for (const { start, until = Infinity, step, points: each } of stretches) {
    if (value <= start) break
    points += each * roundedQuotient(Math.min(value, until) - start, step, rounding)
  }
  return points
}

/** The lowest value at which a rule of stretches is met. */
export const firstStretched = ({ stretches, rounding }: PointsByStretch): number =>
  firstCounted({ ...(stretches[0] as Stretch), rounding })

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

/** Points rise or fall along a stretch, and turn where one ends: the extremes are at the ends of the range or at a turn in it. */
function stretchWorth(rule: PointsByStretch, slot: number): WorthOf {
  const first = firstStretched(rule)
  const turns = rule.stretches.flatMap(({ until }) => (until === undefined ? [] : [until]))
  return ({ rows }, worth) => {
    const [lowValue, highValue] = [rows.low[slot] as number, rows.high[slot] as number]
    const [from, to] = [Math.max(first, lowValue), Math.max(first, highValue)]
    let low = stretchPoints(rule, from)
    let high = low
    for (const value of [...turns, to]) {
      if (value <= from || value > to) continue
      const points = stretchPoints(rule, value)
      low = Math.min(low, points)
      high = Math.max(high, points)
    }
    settle(worth, possibly(highValue >= first, lowValue < first), low, high)
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

function countedWorth(rule: Exclude<PointRule, FixedPoints>, slot: number): WorthOf {
  if (rule.kind === 'per-unit') return perUnitWorth(rule, slot)
  return rule.kind === 'stretches' ? stretchWorth(rule, slot) : bandWorth(rule, slot)
}

/** @param rule already checked: its fact exists and is counted, its bands are in order. */
export function worthOf(rule: PointRule, context: ConditionContext): WorthOf {
  if (rule.kind === 'fixed') return (_, worth) => settle(worth, yes, rule.points, rule.points)
  const slot = context.slots.indexOf.get(rule.fact) as number
  const inner = countedWorth(rule, slot)
  if (!context.needsProof) return inner
  return (view, worth) => (view.barred[slot] ? settle(worth, barred, 0, 0) : inner(view, worth))
}
