/** A snapshot as it travels and as it is stored. Strict, like the log it stands for: no name, no note can be in it. */
import * as v from 'valibot'
import {
  commandIdSchema,
  countSchema,
  deskIdSchema,
  instantSchema,
  legIdSchema,
  localDateSchema,
  sequenceSchema,
  serviceIdSchema,
  visitIdSchema,
} from '../values/field-schemas.ts'
import { outcomeSchema, prioritySchema, ticketExtras } from './command-schema.ts'
import type { DeskSession, LastGesture, Turn } from './desk-session.ts'
import { callReasonSchema, sentFromSchema, sentToSchema, ticketLabelSchema } from './event-schema.ts'
import { queuePolicySchema, thresholdsSchema } from './place-schema.ts'
import { closureReasons } from './queue-closure.ts'
import type { QueueSnapshot } from './queue-snapshot.ts'
import { legStates, type Leg } from './ticket.ts'

const maybeInstant = v.exactOptional(instantSchema)

const parkingSchema = v.strictObject({
  by: v.picklist(['person', 'desk', 'journey']),
  deskId: v.exactOptional(deskIdSchema),
  since: instantSchema,
  returnAt: maybeInstant,
})

const legSchema: v.GenericSchema<unknown, Leg> = v.strictObject({
  legId: legIdSchema,
  visitId: visitIdSchema,
  businessDay: localDateSchema,
  label: ticketLabelSchema,
  serviceId: serviceIdSchema,
  priority: prioritySchema,
  arrivedAt: instantSchema,
  enteredAt: maybeInstant,
  ...ticketExtras,
  state: v.picklist(legStates),
  deskId: v.exactOptional(deskIdSchema),
  callCount: countSchema,
  calledAt: maybeInstant,
  lastCalledAt: maybeInstant,
  lastCallSequence: v.exactOptional(sequenceSchema),
  startedAt: maybeInstant,
  endedAt: maybeInstant,
  callReason: v.exactOptional(callReasonSchema),
  parking: v.exactOptional(parkingSchema),
  notBefore: maybeInstant,
  presentedAtCall: v.exactOptional(countSchema),
  servedMilliseconds: v.exactOptional(countSchema),
  transferredTo: v.exactOptional(legIdSchema),
  sentTo: v.exactOptional(sentToSchema),
  sentFrom: v.exactOptional(sentFromSchema),
  outcome: v.exactOptional(outcomeSchema),
  revision: sequenceSchema,
})

const turnSchema: v.GenericSchema<unknown, Turn> = v.strictObject({
  appointmentsInRow: countSchema,
  callsSinceOverdue: v.exactOptional(countSchema),
})

const lastSchema: v.GenericSchema<unknown, LastGesture> = v.strictObject({
  commandId: commandIdSchema,
  at: instantSchema,
  legs: v.array(v.strictObject({ legId: legIdSchema, before: v.exactOptional(legSchema), revision: sequenceSchema })),
  turn: turnSchema,
  isCall: v.boolean(),
})

const deskSchema: v.GenericSchema<unknown, DeskSession> = v.strictObject({
  deskId: deskIdSchema,
  state: v.picklist(['open', 'paused', 'closed']),
  since: instantSchema,
  serviceIds: v.exactOptional(v.array(serviceIdSchema)),
  turn: turnSchema,
  last: v.exactOptional(lastSchema),
})

export const queueSnapshotSchema: v.GenericSchema<unknown, QueueSnapshot> = v.strictObject({
  legs: v.array(legSchema),
  desks: v.array(deskSchema),
  closedQueues: v.array(
    v.strictObject({ serviceId: serviceIdSchema, since: instantSchema, reason: v.picklist(closureReasons) }),
  ),
  policyVersion: countSchema,
  policy: v.exactOptional(queuePolicySchema),
  endedDay: v.exactOptional(localDateSchema),
  thresholds: v.exactOptional(
    v.strictObject({ version: sequenceSchema, since: instantSchema, thresholds: thresholdsSchema }),
  ),
  callsGranted: countSchema,
  forgotten: v.exactOptional(
    v.strictObject({ generation: sequenceSchema, tiesBefore: localDateSchema, ticketsBefore: localDateSchema }),
  ),
})
