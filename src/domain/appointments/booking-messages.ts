/**
 * What a visitor's phone and the server say to each other about appointments. Everything is in bodies, nothing of a person in
 * an address. A secret is what a link carries behind `#`; whoever holds it may see, move and cancel one appointment.
 */
import * as v from 'valibot'
import { countSchema, instantSchema, localDateSchema, serviceIdSchema, siteIdSchema } from '../values/field-schemas.ts'
import { textVariants } from '../values/language.ts'
import { appointmentStates } from './appointment-state.ts'
import { elsewhere } from './appointment-policy.ts'
import { contactChannels, contactSchema, nameSchema } from './contact.ts'

/** Days of slots in one answer: a fortnight is as far as a person looks at once. */
export const daysPerSearch = 14

export const secretSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
export const communeSchema = v.union([v.literal(elsewhere), v.pipe(v.string(), v.regex(/^\d[\dAB]\d{3}$/))])

/** `GET appointments/options`: which ways of writing to people this installation has. */
export const bookingOptionsSchema = v.strictObject({ email: v.boolean(), sms: v.boolean() })
export type BookingOptions = v.InferOutput<typeof bookingOptionsSchema>

export const slotSearchSchema = v.strictObject({
  serviceId: serviceIdSchema,
  commune: communeSchema,
  from: v.exactOptional(localDateSchema),
})
export type SlotWish = v.InferOutput<typeof slotSearchSchema>

export const foundSlotsSchema = v.strictObject({
  sites: v.array(v.strictObject({ siteId: siteIdSchema, minutes: countSchema, starts: v.array(instantSchema) })),
  /** The day the next search may start from; absent at the end of the lead time. */
  next: v.exactOptional(localDateSchema),
})
export type FoundSlots = v.InferOutput<typeof foundSlotsSchema>

export const holdRequestSchema = v.strictObject({
  siteId: siteIdSchema,
  serviceId: serviceIdSchema,
  commune: communeSchema,
  start: instantSchema,
  /** The hold this one takes the place of: a person who changes their mind keeps one slot from others, not two. */
  instead: v.exactOptional(secretSchema),
})
export type HoldRequest = v.InferOutput<typeof holdRequestSchema>

export const holdSchema = v.strictObject({ holdToken: secretSchema, expiresAt: instantSchema })
export type Hold = v.InferOutput<typeof holdSchema>

const person = { name: nameSchema, contact: contactSchema, variant: v.picklist(textVariants) }

export const bookingRequestSchema = v.strictObject({ holdToken: secretSchema, commune: communeSchema, ...person })
export type BookingRequest = v.InferOutput<typeof bookingRequestSchema>

/**
 * Drawn by whoever asks, once a wish: asked again because an answer was lost, nothing is done twice. It opens what it was asked for,
 * like the secret of a link.
 */
export const requestTokenSchema = v.exactOptional(secretSchema)

/** To be told when a slot comes free, for whom there was none. Needs a way to be written to. */
export const waitingRequestSchema = v.strictObject({
  requestToken: requestTokenSchema,
  serviceId: serviceIdSchema,
  commune: communeSchema,
  ...person,
})
export type WaitingRequest = v.InferOutput<typeof waitingRequestSchema>

/** What the holder of a link sees. No appointment: the person waits for a slot. */
export const ownAppointmentSchema = v.strictObject({
  name: v.string(),
  channel: v.picklist(contactChannels),
  serviceId: serviceIdSchema,
  commune: communeSchema,
  wantsEarlier: v.boolean(),
  appointment: v.exactOptional(
    v.strictObject({
      siteId: siteIdSchema,
      start: instantSchema,
      minutes: countSchema,
      state: v.picklist(appointmentStates),
      code: v.string(),
      isChangeable: v.boolean(),
    }),
  ),
})
export type OwnAppointment = v.InferOutput<typeof ownAppointmentSchema>

export const bookedSchema = v.strictObject({ secret: secretSchema, own: ownAppointmentSchema })
export type Booked = v.InferOutput<typeof bookedSchema>

export const linkSchema = v.strictObject({ secret: secretSchema })
export const moveRequestSchema = v.strictObject({ secret: secretSchema, siteId: siteIdSchema, start: instantSchema })
export const earlierRequestSchema = v.strictObject({ secret: secretSchema, wantsEarlier: v.boolean() })
export const calendarSchema = v.strictObject({ calendar: v.string() })
