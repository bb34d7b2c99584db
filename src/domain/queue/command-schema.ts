/** The commands of a queue as they travel. Strict: a key that is not named here is refused. */
import * as v from 'valibot'
import {
  appointmentIdSchema,
  commandIdSchema,
  countSchema,
  deskIdSchema,
  instantSchema,
  legIdSchema,
  localDateSchema,
  serviceIdSchema,
  siteIdSchema,
  visitIdSchema,
} from '../values/field-schemas.ts'
import type { QueueCommand } from './command.ts'
import { interviewOutcomes } from './interview-outcome.ts'
import { queuePolicySchema, thresholdsSchema, travelMinutesSchema } from './place-schema.ts'
import { closureReasons } from './queue-closure.ts'
import { parseTicketLabel } from './ticket-label.ts'
import { pickReasons, voidReasons } from './call-reason.ts'

export const prioritySchema = v.picklist(['legal-priority', 'ordinary'])

/** A label as a device writes it: the suffix of a doubled number is given by the site, never by a device. */
const issuedLabelSchema = v.pipe(
  v.string(),
  v.check((text) => {
    const label = parseTicketLabel(text)
    return label !== undefined && label.suffix === undefined
  }, 'a ticket number such as A107 or A1-100 is expected'),
)

export const outcomeSchema = v.picklist(interviewOutcomes)

/** What a ticket may carry beside its number; the same in the event. */
export const ticketExtras = {
  appointmentId: v.exactOptional(appointmentIdSchema),
  appointmentSlot: v.exactOptional(instantSchema),
  shownWait: v.exactOptional(v.strictObject({ fromMinutes: countSchema, toMinutes: countSchema })),
  followHash: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal is expected'))),
}

const ofDesk = { deskId: deskIdSchema }
const ofTicket = { legId: legIdSchema }
const maybeAtDesk = { ...ofTicket, deskId: v.exactOptional(deskIdSchema) }
const returnAt = v.exactOptional(instantSchema)

const atDesk = <Type extends 'recall' | 'startService' | 'markNoShow' | 'returnToQueue'>(type: Type) =>
  v.strictObject({ type: v.literal(type), ...ofDesk, ...ofTicket })

const issueSchema = v.strictObject({
  type: v.literal('issueTicket'),
  visitId: visitIdSchema,
  legId: legIdSchema,
  serviceId: serviceIdSchema,
  priority: prioritySchema,
  businessDay: localDateSchema,
  label: issuedLabelSchema,
  ...ticketExtras,
})

export const queueCommandSchema: v.GenericSchema<unknown, QueueCommand> = v.variant('type', [
  issueSchema,
  v.strictObject({ type: v.literal('callNext'), ...ofDesk }),
  v.strictObject({ type: v.literal('callTicket'), ...ofDesk, ...ofTicket, pick: v.picklist(pickReasons) }),
  atDesk('recall'),
  atDesk('startService'),
  v.strictObject({
    type: v.literal('finishService'),
    ...ofDesk,
    ...ofTicket,
    outcome: v.exactOptional(outcomeSchema),
  }),
  atDesk('markNoShow'),
  atDesk('returnToQueue'),
  v.strictObject({ type: v.literal('park'), ...ofDesk, ...ofTicket, returnAt }),
  v.strictObject({
    type: v.literal('transfer'),
    ...ofDesk,
    ...ofTicket,
    newLegId: legIdSchema,
    serviceId: serviceIdSchema,
  }),
  v.strictObject({
    type: v.literal('transferToSite'),
    ...ofDesk,
    ...ofTicket,
    toSiteId: siteIdSchema,
    serviceId: serviceIdSchema,
    newLegId: legIdSchema,
    newVisitId: visitIdSchema,
    travelMinutes: travelMinutesSchema,
  }),
  v.strictObject({ type: v.literal('leaveQueue'), ...maybeAtDesk }),
  v.strictObject({ type: v.literal('deferVisit'), ...maybeAtDesk, returnAt }),
  v.strictObject({ type: v.literal('resumeVisit'), ...maybeAtDesk }),
  v.strictObject({ type: v.literal('presentAgain'), ...maybeAtDesk }),
  v.strictObject({ type: v.literal('voidTicket'), ...maybeAtDesk, reason: v.picklist(voidReasons) }),
  v.strictObject({ type: v.literal('undoGesture'), ...ofDesk, undone: commandIdSchema }),
  v.strictObject({ type: v.literal('openDesk'), ...ofDesk, serviceIds: v.exactOptional(v.array(serviceIdSchema)) }),
  v.strictObject({ type: v.literal('pauseDesk'), ...ofDesk }),
  v.strictObject({ type: v.literal('closeDesk'), ...ofDesk }),
  v.strictObject({ type: v.literal('closeQueue'), serviceId: serviceIdSchema, reason: v.picklist(closureReasons) }),
  v.strictObject({ type: v.literal('reopenQueue'), serviceId: serviceIdSchema }),
  v.strictObject({ type: v.literal('endDay'), businessDay: localDateSchema }),
  v.strictObject({ type: v.literal('changePolicy'), basedOn: countSchema, policy: queuePolicySchema }),
  v.strictObject({ type: v.literal('setThresholds'), basedOn: countSchema, thresholds: thresholdsSchema }),
])
