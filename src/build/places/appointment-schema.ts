/** What `appointments:` of a site must carry, and how it reads as the domain's policy. */
import * as v from 'valibot'
import type { AppointmentPolicy } from '../../domain/appointments/appointment-policy.ts'
import type { OpeningHours, TimeRange } from '../../domain/appointments/opening-hours.ts'
import type { DeskId, ServiceId } from '../../domain/values/ids.ts'
import { isLocalTime, type LocalTime } from '../../domain/values/local-time.ts'
import { weekdays } from '../../domain/values/weekday.ts'
import { refusal } from '../files/check-shape.ts'
import { day, identifier } from '../files/fields.ts'

const time = v.pipe(
  v.string(refusal('A time is expected.', 'Write it between double quotes: "09:00".')),
  v.check(
    isLocalTime,
    refusal('This is not a time of a clock of 24 hours.', 'Write it with two digits each: "09:00".'),
  ),
  v.transform((text) => text as LocalTime),
)

const rangeRefusal = refusal('Hours are a start and a later end.', 'Write them: "09:00-12:00".')

const range: v.GenericSchema<unknown, TimeRange> = v.pipe(
  v.string(rangeRefusal),
  v.transform((text) => text.split('-')),
  v.check(
    ([from = '', to = '', ...rest]) => rest.length === 0 && isLocalTime(from) && isLocalTime(to) && from < to,
    rangeRefusal,
  ),
  v.transform(([from, to]) => ({ from: from as LocalTime, to: to as LocalTime })),
)

const ranges = v.pipe(
  v.array(range),
  v.check(
    (all) => all.every(({ from }, index) => index === 0 || (all[index - 1]?.to ?? '') <= from),
    refusal('These hours overlap, or are not in the order of the day.', 'Write the morning first.'),
  ),
)

const closure = v.pipe(
  v.strictObject({ from: day, to: day }),
  v.check(
    ({ from, to }) => from <= to,
    refusal('It ends before it starts.', 'Correct from or to; one day has both the same.'),
  ),
)

const openingHours: v.GenericSchema<unknown, OpeningHours> = v.pipe(
  v.strictObject({
    weekly: v.record(
      v.picklist(weekdays, refusal('This is no day of the week.', `Write one of: ${weekdays.join(', ')}.`)),
      ranges,
    ),
    exceptions: v.optional(v.array(v.strictObject({ date: day, hours: ranges })), []),
    closures: v.optional(v.array(closure), []),
  }),
  v.transform(({ exceptions, ...rest }) => ({
    ...rest,
    exceptions: exceptions.map(({ date, hours }) => ({ date, ranges: hours })),
  })),
)

const atLeast = (minimum: number) =>
  v.pipe(
    v.number(refusal('A number is expected.', 'Write digits without quotes.')),
    v.integer(refusal('A whole number is expected.', 'Round it.')),
    v.minValue(minimum, refusal('This number is too small.', `Write ${minimum} or more.`)),
  )

const skills = v.optional(v.array(identifier), [])

const blackout = v.pipe(
  v.strictObject({ date: day, from: time, to: time, desk: v.exactOptional(identifier) }),
  v.check(({ from, to }) => from < to, refusal('It ends before it starts.', 'Correct from or to.')),
)

/** The policy with the short names of the file. */
export interface AppointmentsEntry extends Omit<AppointmentPolicy, 'services' | 'desks' | 'blackouts'> {
  readonly services: readonly (Omit<AppointmentPolicy['services'][number], 'serviceId'> & {
    readonly service: string
  })[]
  readonly desks: readonly (Omit<AppointmentPolicy['desks'][number], 'deskId'> & { readonly desk: string })[]
  readonly blackouts: readonly (Omit<AppointmentPolicy['blackouts'][number], 'deskId'> & { readonly desk?: string })[]
}

export const appointmentsEntry: v.GenericSchema<unknown, AppointmentsEntry> = v.strictObject({
  hours: openingHours,
  communes: v.pipe(
    v.array(v.string(refusal('A text is expected.', 'Put the code between double quotes.'))),
    v.minLength(1),
  ),
  services: v.pipe(v.array(v.strictObject({ service: identifier, minutes: atLeast(5), skills })), v.minLength(1)),
  desks: v.pipe(
    v.array(v.strictObject({ desk: identifier, skills, hours: v.exactOptional(openingHours) })),
    v.minLength(1),
  ),
  blackouts: v.optional(v.array(blackout), []),
  stepMinutes: atLeast(5),
  soonestHours: atLeast(0),
  latestDays: atLeast(1),
  holdMinutes: atLeast(2),
  reminderDays: v.array(atLeast(1)),
  reminderTime: time,
  personalDataDays: atLeast(0),
  checkIn: v.strictObject({
    earliestMinutesBefore: atLeast(0),
    toleranceMinutes: atLeast(0),
    latestMinutesAfter: atLeast(0),
  }),
  maximumPerContact: v.exactOptional(atLeast(1)),
})

/** The entry with the names of the domain. */
export const policyOf = ({ services, desks, blackouts, ...rest }: AppointmentsEntry): AppointmentPolicy => ({
  ...rest,
  services: services.map(({ service, ...each }) => ({ serviceId: service as ServiceId, ...each })),
  desks: desks.map(({ desk, ...each }) => ({ deskId: desk as DeskId, ...each })),
  blackouts: blackouts.map(({ desk, ...each }) => ({
    ...each,
    ...(desk === undefined ? {} : { deskId: desk as DeskId }),
  })),
})
