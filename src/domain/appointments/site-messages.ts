/** What machines of a site and the server say about the site's appointments: the list of a desk, the check-in of a kiosk. */
import * as v from 'valibot'
import {
  appointmentIdSchema,
  countSchema,
  deskIdSchema,
  instantSchema,
  localDateSchema,
  serviceIdSchema,
} from '../values/field-schemas.ts'
import { textVariants } from '../values/language.ts'
import { appointmentStates } from './appointment-state.ts'
import { communeSchema, ownAppointmentSchema, requestTokenSchema, secretSchema } from './booking-messages.ts'
import { checkInTimings } from './check-in-timing.ts'
import { contactChannels, contactSchema, nameSchema } from './contact.ts'
import { localTimeSchema } from './policy-schema.ts'

export const dayRequestSchema = v.strictObject({ day: localDateSchema })

/** One line of a desk's day. The name is gone once personal data have been erased. */
export const siteAppointmentSchema = v.strictObject({
  appointmentId: appointmentIdSchema,
  serviceId: serviceIdSchema,
  deskId: deskIdSchema,
  start: instantSchema,
  minutes: countSchema,
  state: v.picklist(appointmentStates),
  code: v.string(),
  checkedInAt: v.exactOptional(instantSchema),
  name: v.exactOptional(v.string()),
  channel: v.exactOptional(v.picklist(contactChannels)),
})
export type SiteAppointment = v.InferOutput<typeof siteAppointmentSchema>

export const siteDaySchema = v.strictObject({ appointments: v.array(siteAppointmentSchema) })

/** A desk books for somebody on the phone: no hold, the advisor knows already who speaks. */
export const deskBookingSchema = v.strictObject({
  requestToken: requestTokenSchema,
  serviceId: serviceIdSchema,
  commune: communeSchema,
  start: instantSchema,
  name: nameSchema,
  contact: contactSchema,
  variant: v.picklist(textVariants),
})
export type DeskBooking = v.InferOutput<typeof deskBookingSchema>

export const deskBookedSchema = v.strictObject({ secret: secretSchema, own: ownAppointmentSchema })

/** What a desk may do with an appointment: the service cancels, the person cancels by phone, nobody came, somebody is here. */
export const deskSteps = ['revoke', 'excuse', 'markNoShow', 'checkIn'] as const
export type DeskStep = (typeof deskSteps)[number]

export const deskStepSchema = v.strictObject({ appointmentId: appointmentIdSchema, step: v.picklist(deskSteps) })

/** Found by its code, or by a name and the hour of the appointment; the day is today. */
export const checkInRequestSchema = v.union([
  v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ name: nameSchema, time: localTimeSchema }),
])
export type CheckInRequest = v.InferOutput<typeof checkInRequestSchema>

export const checkInAnswerSchema = v.strictObject({
  /** For the ticket that follows. */
  appointmentId: appointmentIdSchema,
  timing: v.picklist(checkInTimings),
  serviceId: serviceIdSchema,
  start: instantSchema,
  /** False when the time is not right: nothing was written down. */
  isReceived: v.boolean(),
  /** The person had been here already: the first time counts, and a ticket has been given. */
  isRepeated: v.boolean(),
})
export type CheckInAnswer = v.InferOutput<typeof checkInAnswerSchema>
