/** How identities, instants and civil dates look when they travel: checked at every border, branded once checked. */
import * as v from 'valibot'
import type { AppointmentId, CommandId, DeskId, DeviceId, LegId, ServiceId, SiteId, VisitId } from './ids.ts'
import type { Instant } from './instant.ts'
import { isLocalDate, type LocalDate } from './local-date.ts'

const uuidVersion7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const placeName = /^[a-z0-9][a-z0-9-]{0,63}$/

const uuid = <Id extends string>() =>
  v.pipe(
    v.string(),
    v.regex(uuidVersion7, 'a UUID of version 7 is expected'),
    v.transform((text) => text as Id),
  )
const name = <Id extends string>() =>
  v.pipe(
    v.string(),
    v.regex(placeName, 'lower-case letters, digits and dashes are expected'),
    v.transform((text) => text as Id),
  )

export const commandIdSchema = uuid<CommandId>()
export const deviceIdSchema = uuid<DeviceId>()
export const visitIdSchema = uuid<VisitId>()
export const legIdSchema = uuid<LegId>()
export const appointmentIdSchema = uuid<AppointmentId>()
export const siteIdSchema = name<SiteId>()
export const serviceIdSchema = name<ServiceId>()
export const deskIdSchema = name<DeskId>()
export const slotSchema = name<string>()

/** What a date can be made of, either side of 1970 (ECMAScript, time values): beyond, a screen that shows it would fail. */
const longestMilliseconds = 8.64e15

export const instantSchema = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(-longestMilliseconds),
  v.maxValue(longestMilliseconds),
  v.transform((milliseconds) => milliseconds as Instant),
)

export const localDateSchema = v.pipe(
  v.string(),
  v.check(isLocalDate, 'a date written YYYY-MM-DD is expected'),
  v.transform((text) => text as LocalDate),
)

export const sequenceSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
