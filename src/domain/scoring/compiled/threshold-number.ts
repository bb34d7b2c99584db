/** A threshold as the number it is compared with: itself, a date as YYYYMMDD, or the value of a named parameter. */
import type { Threshold } from '../condition.ts'
import { dateNumber } from '../facts/date-number.ts'

/** @param threshold already checked: its parameter exists. */
export function thresholdNumber(threshold: Threshold, parameters: ReadonlyMap<string, number>): number {
  if (typeof threshold === 'number') return threshold
  return typeof threshold === 'string' ? dateNumber(threshold) : (parameters.get(threshold.parameter) as number)
}
