/**
 * How a machine becomes a device of a site: a code, typed or carried in the fragment of an address, is exchanged once for a
 * secret of its own. A code redeemed again replaces the machine in that slot: the old secret stops working.
 */
import * as v from 'valibot'
import {
  countSchema,
  deskIdSchema,
  deviceIdSchema,
  instantSchema,
  localDateSchema,
  sequenceSchema,
  siteIdSchema,
  slotSchema,
} from '../values/field-schemas.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import { deviceRoles, type Device } from './device.ts'

export const deviceSchema: v.GenericSchema<unknown, Device> = v.strictObject({
  deviceId: deviceIdSchema,
  slot: slotSchema,
  siteId: siteIdSchema,
  role: v.picklist(deviceRoles),
  kioskDigit: v.exactOptional(v.pipe(countSchema, v.maxValue(9))),
  deskId: v.exactOptional(deskIdSchema),
})

/** Codes are read aloud and typed by a technician: case and spaces do not count. */
export const enrolmentRequestSchema: v.GenericSchema<unknown, EnrolmentRequest> = v.strictObject({
  protocolVersion: countSchema,
  code: v.pipe(
    v.string(),
    v.maxLength(64),
    v.transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, '')),
    v.regex(/^[0-9A-Z]{8,40}$/, 'letters and digits are expected'),
  ),
})

export interface EnrolmentRequest {
  readonly protocolVersion: number
  readonly code: string
}

export interface EnrolmentResponse<Site> {
  readonly device: Device
  /** Kept by the device, sent as `Authorization: Bearer …`, never shown, never in an address. */
  readonly token: string
  readonly site: Site
  readonly generation: number
  /** The next number of each service letter on `businessDay`, for a machine that has lost its memory. */
  readonly businessDay: LocalDate
  readonly resumeFrom: Readonly<Record<string, number>>
  readonly serverTime: Instant
}

/** `site` is handed in: access knows no queue. */
export const enrolmentResponseSchema = <Site>(
  site: v.GenericSchema<unknown, Site>,
): v.GenericSchema<unknown, EnrolmentResponse<Site>> =>
  v.strictObject({
    device: deviceSchema,
    token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    site,
    generation: countSchema,
    businessDay: localDateSchema,
    resumeFrom: v.record(v.string(), sequenceSchema),
    serverTime: instantSchema,
  })
