/** A site small enough to count its slots on one hand, for tests of appointments. */
import type { AppointmentPolicy, BookableSite } from '../../../src/domain/appointments/appointment-policy.ts'
import type { DeskId, ServiceId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { instantAt, localTime } from '../../../src/domain/values/local-time.ts'

export const zone = 'Europe/Paris'
export const papers = 'papers' as ServiceId
export const points = 'points' as ServiceId
export const [one, two] = ['one' as DeskId, 'two' as DeskId]

export const at = (date: string, time: string) => instantAt(localDate(date), localTime(time), zone)
export const range = (from: string, to: string) => ({ from: localTime(from), to: localTime(to) })

/** Monday and Wednesday mornings, an hour. Desk two alone explains points, in 45 minutes. */
export const policy: AppointmentPolicy = {
  hours: {
    weekly: { monday: [range('09:00', '10:00')], wednesday: [range('09:00', '10:00')] },
    exceptions: [],
    closures: [],
  },
  communes: ['63113', 'elsewhere'],
  services: [
    { serviceId: papers, minutes: 30, skills: [] },
    { serviceId: points, minutes: 45, skills: ['points'] },
  ],
  desks: [
    { deskId: two, skills: ['points'] },
    { deskId: one, skills: [] },
  ],
  blackouts: [],
  stepMinutes: 15,
  soonestHours: 24,
  latestDays: 14,
  holdMinutes: 10,
  reminderDays: [2, 1],
  reminderTime: localTime('10:00'),
  personalDataDays: 1,
  checkIn: { earliestMinutesBefore: 30, toleranceMinutes: 15, latestMinutesAfter: 60 },
}

export const siteWith = (changes: Partial<AppointmentPolicy> = {}): BookableSite => ({
  timeZone: zone,
  desks: [
    { id: one, serviceIds: [papers] },
    { id: two, serviceIds: [papers, points] },
  ],
  appointments: { ...policy, ...changes },
})
