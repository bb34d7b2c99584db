/**
 * How many points a criterion is worth once its condition holds. Whole points only: a half point would make a score
 * depend on who rounds. Negative points are a penalty (CCH R441-2-10, 11°: effect of refusing a suited dwelling).
 */
import type { FactId } from '../values/ids.ts'

/** To a whole number: `nearest` takes a half away from zero. */
export const roundings = ['down', 'up', 'nearest'] as const
export type Rounding = (typeof roundings)[number]

export type PointRule = FixedPoints | PointsPerUnit | PointsByStretch | PointsByBand

export interface FixedPoints {
  readonly kind: 'fixed'
  readonly points: number
}

/**
 * `points` for every `step` units of the fact beyond `start`, up to `until` when there is a plateau; an unfinished step
 * is rounded. Below one step the criterion is not met.
 */
export interface PointsPerUnit {
  readonly kind: 'per-unit'
  readonly fact: FactId
  readonly points: number
  readonly start: number
  readonly step: number
  readonly until?: number
  readonly rounding: Rounding
}

/**
 * A rate that changes along the way: the value is cut into stretches that follow each other, each with its own points; what
 * every stretch counted is added. A stretch of 0 points is a plateau. Below one step of the first the criterion is not met.
 */
export interface PointsByStretch {
  readonly kind: 'stretches'
  readonly fact: FactId
  readonly stretches: readonly Stretch[]
  readonly rounding: Rounding
}

/** `points` for every `step` units between `start` and `until`; a stretch that ends holds whole steps. */
export interface Stretch {
  readonly start: number
  readonly until?: number
  readonly points: number
  readonly step: number
}

/** The points of the one band that holds the value; outside every band the criterion is not met. */
export interface PointsByBand {
  readonly kind: 'bands'
  readonly fact: FactId
  readonly bands: readonly Band[]
}

/** Each end says whether its boundary is included; an absent end is open. */
export interface Band {
  readonly lower?: BandEnd
  readonly upper?: BandEnd
  readonly points: number
}

export interface BandEnd {
  readonly at: number
  readonly isIncluded: boolean
}
