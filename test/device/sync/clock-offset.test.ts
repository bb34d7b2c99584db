import { expect, it } from 'vitest'
import { ClockOffset } from '../../../src/device/sync/clock-offset.ts'

const measured = (...offsets: readonly number[]) => {
  const clock = new ClockOffset()
  for (const offset of offsets) clock.measure({ sentAt: 1000, receivedAt: 1100, serverTime: 1050 + offset })
  return clock.milliseconds
}

it('takes the answer as made half-way', () => {
  expect(measured(5000)).toBe(5000)
})

it('lets one slow answer among five move nothing', () => {
  expect(measured(100, 100, 100, 100, 90_000)).toBe(100)
})

it('follows a clock that somebody has set, after three exchanges', () => {
  expect(measured(0, 0, 0, 0, 0, -86_400_000, -86_400_000, -86_400_000)).toBe(-86_400_000)
})

it('uses what it remembered until it has measured', () => {
  const clock = new ClockOffset(-7000.4)
  expect(clock.milliseconds).toBe(-7000)
  clock.measure({ sentAt: 0, receivedAt: 0, serverTime: 3 })
  expect(clock.milliseconds).toBe(3)
})
