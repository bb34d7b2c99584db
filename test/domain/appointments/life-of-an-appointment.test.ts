import { describe, expect, it } from 'vitest'
import {
  appointmentStates,
  isChangeable,
  stateAfter,
  statesBefore,
  takeStep,
  takingStates,
} from '../../../src/domain/appointments/appointment-state.ts'
import { checkInTiming, isReceived } from '../../../src/domain/appointments/check-in-timing.ts'
import { personalDataEnd, remindersOf } from '../../../src/domain/appointments/reminders.ts'
import { at, policy, zone } from './small-site.ts'

describe('an appointment', () => {
  it('is excused by the person, revoked by the service, and moved only while it is booked', () => {
    for (const step of ['excuse', 'revoke', 'reschedule', 'markNoShow'] as const) {
      expect(statesBefore(step)).toEqual(['booked'])
      expect(takeStep('checked-in', step)).toBeUndefined()
    }
    expect(takeStep('booked', 'excuse')).toBe('excused')
    expect(takeStep('booked', 'revoke')).toBe('revoked')
    expect(stateAfter('reschedule')).toBe('rescheduled')
  })

  it('of somebody marked absent is taken up when they come after all', () => {
    expect(takeStep('no-show', 'checkIn')).toBe('checked-in')
    expect(takeStep('excused', 'checkIn')).toBeUndefined()
  })

  it('takes a desk from the moment it is held, and no more once it has ended before its time', () => {
    const ended = appointmentStates.filter((state) => !takingStates.includes(state))
    expect(ended).toEqual(['no-show', 'excused', 'revoked', 'rescheduled'])
  })

  it('can be moved or cancelled until it begins', () => {
    expect(isChangeable('booked', 10, 9)).toBe(true)
    expect(isChangeable('booked', 10, 10)).toBe(false)
    expect(isChangeable('checked-in', 10, 9)).toBe(false)
  })
})

describe('a person who says "I am here"', () => {
  const start = at('2026-12-07', '10:00')
  const timing = (time: string) => checkInTiming(policy.checkIn, start, at('2026-12-07', time))

  it('is asked to come back, is noted, keeps the turn, is received among the others, or books again', () => {
    expect(timing('09:29')).toBe('too-early')
    expect(timing('09:30')).toBe('early')
    expect(timing('10:00')).toBe('on-time')
    expect(timing('10:15')).toBe('on-time')
    expect(timing('10:16')).toBe('late')
    expect(timing('11:00')).toBe('late')
    expect(timing('11:01')).toBe('too-late')
  })

  it('is noted at any time but too early and too late', () => {
    expect((['too-early', 'early', 'on-time', 'late', 'too-late'] as const).map(isReceived)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('reminders', () => {
  const start = at('2026-10-26', '09:00')
  const due = (bookedAt: number) =>
    remindersOf(policy, { start, bookedAt: bookedAt as typeof start, timeZone: zone }).map(({ daysBefore, dueAt }) => [
      daysBefore,
      new Date(dueAt).toISOString(),
    ])

  it('come two days and one day before at ten on the clock, across a change of clocks', () => {
    expect(due(at('2026-10-01', '09:00'))).toEqual([
      [2, '2026-10-24T08:00:00.000Z'],
      [1, '2026-10-25T09:00:00.000Z'],
    ])
  })

  it('do not come to somebody who has just booked', () => {
    expect(due(at('2026-10-24', '08:00'))).toEqual([[1, '2026-10-25T09:00:00.000Z']])
    expect(due(at('2026-10-25', '08:00'))).toEqual([])
  })
})

it('what names a person is erased at midnight, as many days later as the site says', () => {
  expect(personalDataEnd(policy, at('2026-10-24', '09:00'), zone)).toBe(at('2026-10-26', '00:00'))
})
