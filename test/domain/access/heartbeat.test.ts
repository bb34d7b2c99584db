import { expect, it } from 'vitest'
import { pulseOf, silentAfterSeconds, type Heartbeat } from '../../../src/domain/access/heartbeat.ts'
import { instant } from '../../../src/domain/values/instant.ts'

const now = instant(Date.parse('2026-11-24T09:00:00+01:00'))
const heard = (secondsAgo: number | null, isEnrolled = true): Heartbeat => ({
  slot: 'demo-centre-kiosk-1',
  role: 'kiosk',
  isEnrolled,
  lastHeardAt: secondsAgo === null ? null : instant(now - secondsAgo * 1000),
})

it('a machine that misses three questions in a row is silent; one that was never heard, or is not there, is told apart', () => {
  expect(pulseOf(heard(0), now)).toBe('alive')
  expect(pulseOf(heard(silentAfterSeconds), now)).toBe('alive')
  expect(pulseOf(heard(silentAfterSeconds + 1), now)).toBe('silent')
  expect(pulseOf(heard(null), now)).toBe('unheard')
  expect(pulseOf(heard(null, false), now)).toBe('empty')
})
