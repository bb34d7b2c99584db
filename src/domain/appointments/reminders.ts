/** When a person is reminded: some days before, at an hour of the day, in civil time; never in the past, never at once. */
import type { Instant } from '../values/instant.ts'
import { addDays, localDateAt } from '../values/local-date.ts'
import { instantAt } from '../values/local-time.ts'
import type { AppointmentPolicy } from './appointment-policy.ts'

export interface Reminder {
  readonly daysBefore: number
  readonly dueAt: Instant
}

/** Who has just booked has just been told: no reminder within this time of the booking. */
const quietMilliseconds = 12 * 3_600_000

export function remindersOf(
  { reminderDays, reminderTime }: Pick<AppointmentPolicy, 'reminderDays' | 'reminderTime'>,
  { start, bookedAt, timeZone }: { readonly start: Instant; readonly bookedAt: Instant; readonly timeZone: string },
): readonly Reminder[] {
  const day = localDateAt(start, timeZone)
  return reminderDays
    .map((daysBefore) => ({ daysBefore, dueAt: instantAt(addDays(day, -daysBefore), reminderTime, timeZone) }))
    .filter(({ dueAt }) => dueAt >= bookedAt + quietMilliseconds && dueAt < start)
    .toSorted((one, other) => one.dueAt - other.dueAt)
}

/** When what names the person is erased: at the end of the given days after the day of the appointment. */
export const personalDataEnd = (
  { personalDataDays }: Pick<AppointmentPolicy, 'personalDataDays'>,
  start: Instant,
  timeZone: string,
): Instant =>
  instantAt(
    addDays(localDateAt(start, timeZone), personalDataDays + 1),
    '00:00' as Parameters<typeof instantAt>[1],
    timeZone,
  )
