/** Appointment rules as they travel with their site to a machine being enrolled. */
import * as v from 'valibot'
import { countSchema, deskIdSchema, localDateSchema, serviceIdSchema } from '../values/field-schemas.ts'
import { isLocalTime, type LocalTime } from '../values/local-time.ts'
import { weekdays } from '../values/weekday.ts'
import type { AppointmentPolicy } from './appointment-policy.ts'
import type { OpeningHours } from './opening-hours.ts'

export const localTimeSchema = v.pipe(
  v.string(),
  v.check(isLocalTime, 'a time written HH:MM is expected'),
  v.transform((text) => text as LocalTime),
)

const ranges = v.array(v.strictObject({ from: localTimeSchema, to: localTimeSchema }))

const openingHoursSchema: v.GenericSchema<unknown, OpeningHours> = v.strictObject({
  weekly: v.record(v.picklist(weekdays), ranges),
  exceptions: v.array(v.strictObject({ date: localDateSchema, ranges })),
  closures: v.array(v.strictObject({ from: localDateSchema, to: localDateSchema })),
})

export const appointmentPolicySchema: v.GenericSchema<unknown, AppointmentPolicy> = v.strictObject({
  hours: openingHoursSchema,
  communes: v.array(v.string()),
  services: v.array(v.strictObject({ serviceId: serviceIdSchema, minutes: countSchema, skills: v.array(v.string()) })),
  desks: v.array(
    v.strictObject({ deskId: deskIdSchema, skills: v.array(v.string()), hours: v.exactOptional(openingHoursSchema) }),
  ),
  blackouts: v.array(
    v.strictObject({
      date: localDateSchema,
      from: localTimeSchema,
      to: localTimeSchema,
      deskId: v.exactOptional(deskIdSchema),
    }),
  ),
  stepMinutes: countSchema,
  soonestHours: countSchema,
  latestDays: countSchema,
  holdMinutes: countSchema,
  reminderDays: v.array(countSchema),
  reminderTime: localTimeSchema,
  personalDataDays: countSchema,
  checkIn: v.strictObject({
    earliestMinutesBefore: countSchema,
    toleranceMinutes: countSchema,
    latestMinutesAfter: countSchema,
  }),
  maximumPerContact: v.exactOptional(v.pipe(countSchema, v.minValue(1))),
})
