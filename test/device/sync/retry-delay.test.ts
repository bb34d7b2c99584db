import { expect, it } from 'vitest'
import { retryDelayMilliseconds } from '../../../src/device/sync/retry-delay.ts'

it('waits longer after each failure, never longer than a poll', () => {
  const waits = [1, 2, 3, 4, 5, 6, 50, 5000].map((failures) => retryDelayMilliseconds(failures, 1))
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000, 20_000, 20_000])
})

it('spreads the devices of a building, so that they do not all come back in the same instant', () => {
  expect(retryDelayMilliseconds(3, 0)).toBe(2000)
  expect(retryDelayMilliseconds(3, 0.5)).toBe(3000)
})
