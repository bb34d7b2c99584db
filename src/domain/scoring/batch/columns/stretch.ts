/** A stretch of values as two numbers, both included, held where a loop finds them without conversion. */
import type { BandEnd } from '../../point-rule.ts'

export interface ClosedStretch {
  readonly slot: number
  /** Lowest and highest value. */
  readonly ends: Float64Array
  /** 1 for a test of what lies outside. */
  readonly turned: 0 | 1
}

/** One value alone, as every yes/no is: one comparison in place of two. */
export const isOneValue = ({ ends, turned }: ClosedStretch): boolean => ends[0] === ends[1] && turned === 0

interface OpenStretch {
  readonly slot: number
  readonly lower?: BandEnd
  readonly upper?: BandEnd
  readonly isOutside?: true
}

const asNumber = new Float64Array(1)
const asBits = new BigInt64Array(asNumber.buffer)

/** The first double above a finite number: nothing lies between the two. */
export function nextAbove(at: number): number {
  if (at === 0) return Number.MIN_VALUE
  asNumber[0] = at
  asBits[0] = (asBits[0] as bigint) + (at > 0 ? 1n : -1n)
  return asNumber[0]
}

/** A boundary that is left out becomes the number next to it. */
export function closedStretch({ slot, lower, upper, isOutside }: OpenStretch): ClosedStretch {
  const low = !lower ? -Infinity : lower.isIncluded ? lower.at : nextAbove(lower.at)
  const high = !upper ? Infinity : upper.isIncluded ? upper.at : 0 - nextAbove(0 - upper.at)
  return { slot, ends: Float64Array.of(low, high), turned: isOutside ? 1 : 0 }
}
