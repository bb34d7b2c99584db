/** The events of a queue as they travel and as they are stored. Strict: a log holds nothing that is not named here. */
import * as v from 'valibot'
import {
  commandIdSchema,
  deskIdSchema,
  instantSchema,
  legIdSchema,
  localDateSchema,
  sequenceSchema,
  serviceIdSchema,
  siteIdSchema,
  visitIdSchema,
} from '../values/field-schemas.ts'
import { outcomeSchema, prioritySchema, ticketExtras } from './command-schema.ts'
import type { QueueEvent } from './event.ts'
import { queuePolicySchema, thresholdsSchema } from './place-schema.ts'
import { closureReasons } from './queue-closure.ts'
import { parseTicketLabel } from './ticket-label.ts'
import { callRules, pickReasons, voidReasons } from './call-reason.ts'

export const ticketLabelSchema = v.pipe(
  v.string(),
  v.check((text) => parseTicketLabel(text) !== undefined),
)
const isLate = v.exactOptional(v.literal(true))
const returnAt = v.exactOptional(instantSchema)
const ofDesk = { deskId: deskIdSchema }
const held = { legId: legIdSchema, ...ofDesk }
const maybeAtDesk = { legId: legIdSchema, deskId: v.exactOptional(deskIdSchema) }

export const callReasonSchema = v.strictObject({
  rule: v.picklist(callRules),
  slotAt: v.exactOptional(instantSchema),
  passesWalkIn: v.exactOptional(v.literal(true)),
  pick: v.exactOptional(v.picklist(pickReasons)),
})

const issuedSchema = v.strictObject({
  type: v.literal('ticketIssued'),
  visitId: visitIdSchema,
  legId: legIdSchema,
  serviceId: serviceIdSchema,
  priority: prioritySchema,
  businessDay: localDateSchema,
  label: ticketLabelSchema,
  ...ticketExtras,
})

const siteNameSchema = v.pipe(v.string(), v.maxLength(200))

export const sentToSchema = v.strictObject({
  siteId: siteIdSchema,
  siteName: siteNameSchema,
  siteAddress: v.pipe(v.string(), v.maxLength(400)),
  visitId: visitIdSchema,
  legId: legIdSchema,
  serviceId: serviceIdSchema,
  label: ticketLabelSchema,
  expectedAt: instantSchema,
})

export const sentFromSchema = v.strictObject({
  siteId: siteIdSchema,
  siteName: siteNameSchema,
  label: ticketLabelSchema,
})

const expectedSchema = v.strictObject({
  type: v.literal('visitorExpected'),
  visitId: visitIdSchema,
  legId: legIdSchema,
  serviceId: serviceIdSchema,
  priority: prioritySchema,
  businessDay: localDateSchema,
  label: ticketLabelSchema,
  arrivedAt: instantSchema,
  expectedAt: instantSchema,
  appointmentSlot: v.exactOptional(instantSchema),
  sentFrom: sentFromSchema,
})

export const queueEventSchema: v.GenericSchema<unknown, QueueEvent> = v.variant('type', [
  issuedSchema,
  v.strictObject({ type: v.literal('ticketCalled'), ...held, callCount: sequenceSchema, reason: callReasonSchema }),
  v.strictObject({ type: v.literal('ticketRecalled'), ...held, callCount: sequenceSchema }),
  v.strictObject({ type: v.literal('serviceStarted'), ...held }),
  v.strictObject({
    type: v.literal('serviceFinished'),
    ...held,
    isLate,
    outcome: v.exactOptional(outcomeSchema),
  }),
  v.strictObject({ type: v.literal('visitorMarkedNoShow'), ...held }),
  v.strictObject({ type: v.literal('visitorReturnedToQueue'), ...held, notBefore: instantSchema }),
  v.strictObject({ type: v.literal('visitorParked'), ...held, returnAt }),
  v.strictObject({
    type: v.literal('visitorTransferred'),
    ...held,
    newLegId: legIdSchema,
    serviceId: serviceIdSchema,
  }),
  v.strictObject({ type: v.literal('visitorSentToSite'), ...held, sentTo: sentToSchema }),
  expectedSchema,
  v.strictObject({ type: v.literal('visitorNotExpected'), legId: legIdSchema }),
  v.strictObject({ type: v.literal('visitorLeft'), ...maybeAtDesk, isLate }),
  v.strictObject({ type: v.literal('visitDeferred'), ...maybeAtDesk, returnAt }),
  v.strictObject({ type: v.literal('visitResumed'), ...maybeAtDesk }),
  v.strictObject({ type: v.literal('visitorPresentedAgain'), ...maybeAtDesk }),
  v.strictObject({ type: v.literal('ticketVoided'), ...maybeAtDesk, reason: v.picklist(voidReasons) }),
  v.strictObject({ type: v.literal('gestureUndone'), ...ofDesk, undone: commandIdSchema }),
  v.strictObject({ type: v.literal('deskOpened'), ...ofDesk, serviceIds: v.exactOptional(v.array(serviceIdSchema)) }),
  v.strictObject({ type: v.literal('deskPaused'), ...ofDesk }),
  v.strictObject({ type: v.literal('deskClosed'), ...ofDesk }),
  v.strictObject({ type: v.literal('queueClosed'), serviceId: serviceIdSchema, reason: v.picklist(closureReasons) }),
  v.strictObject({ type: v.literal('queueReopened'), serviceId: serviceIdSchema }),
  v.strictObject({ type: v.literal('dayEnded'), businessDay: localDateSchema, keeps: v.boolean() }),
  v.strictObject({ type: v.literal('policyChanged'), version: sequenceSchema, policy: queuePolicySchema }),
  v.strictObject({ type: v.literal('thresholdsSet'), version: sequenceSchema, thresholds: thresholdsSchema }),
])
