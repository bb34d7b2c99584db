/** The events of a queue as they travel and as they are stored. Strict: a log holds nothing that is not named here. */
import * as v from 'valibot'
import {
  deskIdSchema,
  legIdSchema,
  localDateSchema,
  sequenceSchema,
  serviceIdSchema,
  visitIdSchema,
} from '../values/field-schemas.ts'
import { prioritySchema } from './command-schema.ts'
import type { QueueEvent } from './event.ts'
import { parseTicketLabel } from './ticket-label.ts'

const labelSchema = v.pipe(
  v.string(),
  v.check((text) => parseTicketLabel(text) !== undefined),
)
const isLate = v.exactOptional(v.literal(true))
const held = { legId: legIdSchema, deskId: deskIdSchema }

export const queueEventSchema: v.GenericSchema<unknown, QueueEvent> = v.variant('type', [
  v.strictObject({
    type: v.literal('ticketIssued'),
    visitId: visitIdSchema,
    legId: legIdSchema,
    serviceId: serviceIdSchema,
    priority: prioritySchema,
    businessDay: localDateSchema,
    label: labelSchema,
  }),
  v.strictObject({
    type: v.literal('ticketCalled'),
    ...held,
    callCount: sequenceSchema,
    reason: v.strictObject({ rule: v.picklist(['legal-priority', 'arrival-order']) }),
  }),
  v.strictObject({ type: v.literal('ticketRecalled'), ...held, callCount: sequenceSchema }),
  v.strictObject({ type: v.literal('serviceStarted'), ...held }),
  v.strictObject({ type: v.literal('serviceFinished'), ...held, isLate }),
  v.strictObject({ type: v.literal('visitorMarkedNoShow'), ...held }),
  v.strictObject({ type: v.literal('visitorLeft'), legId: legIdSchema, isLate }),
])
