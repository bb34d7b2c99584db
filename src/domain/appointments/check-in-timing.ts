/** Whether a person who says "I am here" comes too early, early, on time, late or too late for their appointment. */
import type { Instant } from '../values/instant.ts'
import type { CheckInWindow } from './appointment-policy.ts'

/**
 * `early`, `on-time`: the appointment keeps its turn. `late`: received among those without appointment, counted from
 * their arrival. `too-early`: come back. `too-late`: book again, or take a ticket.
 */
export const checkInTimings = ['too-early', 'early', 'on-time', 'late', 'too-late'] as const
export type CheckInTiming = (typeof checkInTimings)[number]

const minuteMilliseconds = 60_000

export function checkInTiming(window: CheckInWindow, start: Instant, now: Instant): CheckInTiming {
  const minutesLate = (now - start) / minuteMilliseconds
  if (minutesLate < -window.earliestMinutesBefore) return 'too-early'
  if (minutesLate < 0) return 'early'
  if (minutesLate <= window.toleranceMinutes) return 'on-time'
  return minutesLate <= window.latestMinutesAfter ? 'late' : 'too-late'
}

export const isReceived = (timing: CheckInTiming): boolean => timing !== 'too-early' && timing !== 'too-late'
