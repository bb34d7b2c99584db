/** How long to wait after a failure: doubling, capped, and spread so that a building does not come back all at once. */
export interface RetryLimits {
  readonly firstMilliseconds: number
  readonly longestMilliseconds: number
}

/** Never longer than a poll: a display must know within 45 seconds whether it may be believed. */
export const defaultRetryLimits: RetryLimits = { firstMilliseconds: 1000, longestMilliseconds: 20_000 }

/**
 * @param failures in a row, from 1. @param chance from 0 to 1, handed in.
 * @returns between half the doubled delay and all of it.
 */
export function retryDelayMilliseconds(failures: number, chance: number, limits = defaultRetryLimits): number {
  const doubled = limits.firstMilliseconds * 2 ** Math.min(Math.max(failures - 1, 0), 30)
  return Math.round(Math.min(limits.longestMilliseconds, doubled) * (0.5 + chance / 2))
}
