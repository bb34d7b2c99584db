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
  const clock = new ClockOffset()
  for (let count = 0; count < 4; count += 1) clock.measure({ sentAt: 0, receivedAt: 100, serverTime: 150 })
  clock.measure({ sentAt: 0, receivedAt: 7000, serverTime: 6900 })
  expect(clock.milliseconds).toBe(100)
})

it('follows a clock that somebody has set at once: a display a minute off would speak no call for a minute', () => {
  expect(measured(0, 0, 0, 0, 0, -86_400_000)).toBe(-86_400_000)
})

it('learns nothing from an exchange during which the clock was set', () => {
  const clock = new ClockOffset(40)
  clock.measure({ sentAt: 86_400_000, receivedAt: 100, serverTime: 50 })
  clock.measure({ sentAt: 0, receivedAt: 86_400_000, serverTime: 50 })
  expect(clock.milliseconds).toBe(40)
  expect(clock.isMeasured).toBe(false)
})

it('uses what it remembered until it has measured', () => {
  const clock = new ClockOffset(-7000.4)
  expect(clock.milliseconds).toBe(-7000)
  clock.measure({ sentAt: 0, receivedAt: 0, serverTime: 3 })
  expect(clock.milliseconds).toBe(3)
})
