/** Rounding to whole points, said once for every rule that needs it. */
import type { Rounding } from '../point-rule.ts'

/** The quotient as a whole number, never "minus zero"; `nearest` takes a half away from zero. @param by above 0. */
export function roundedQuotient(value: number, by: number, rounding: Rounding): number {
  if (rounding === 'down') return Math.floor(value / by) + 0
  if (rounding === 'up') return Math.ceil(value / by) + 0
  const size = Math.floor((2 * Math.abs(value) + by) / (2 * by))
  return value < 0 ? 0 - size : size
}
