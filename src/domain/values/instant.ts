/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Always handed in; the domain has no clock. */
declare const brand: unique symbol
export type Instant = number & { readonly [brand]: 'instant' }

/** @param milliseconds whole milliseconds since the epoch. @throws RangeError when not an integer. */
export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds))
    throw new RangeError(`An instant is a whole number of milliseconds, not ${milliseconds}.`)
  return milliseconds as Instant
}

/** Whole seconds from one instant to another, rounded down, never negative: clocks of devices may disagree. */
export const secondsBetween = (from: Instant, to: Instant): number => Math.max(0, Math.floor((to - from) / 1000))
