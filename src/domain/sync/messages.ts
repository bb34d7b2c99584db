/**
 * The messages between a device and the server, as schemas that both sides check: what is not written here is refused,
 * so no name or note can slip into a log. Generic: the schemas of commands and events are handed in by the catalogue.
 */
import * as v from 'valibot'
import type { GenericSchema } from 'valibot'
import type {
  Acknowledgement,
  CommandEnvelope,
  EventEnvelope,
  LiveHint,
  LiveNews,
  PullResponse,
  PushRequest,
  PushResponse,
  Refusal,
} from './envelope.ts'
import {
  commandIdSchema,
  countSchema,
  deviceIdSchema,
  instantSchema,
  sequenceSchema,
  siteIdSchema,
} from '../values/field-schemas.ts'
import { protocolVersion } from './protocol-version.ts'

/** A device sends its outbox in pieces of at most this many commands. */
export const maximumCommandsPerPush = 100
/** Events in one answer of the log; the device pulls again until it reaches the head. */
export const eventsPerPage = 500
/** Events that come with a hint at most; whoever is further behind pulls. */
export const eventsPerHint = 50

export const refusalSchema: GenericSchema<unknown, Refusal> = v.strictObject({
  code: v.string(),
  values: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
})

export const acknowledgementSchema: GenericSchema<unknown, Acknowledgement> = v.union([
  v.strictObject({ commandId: commandIdSchema, result: v.literal('accepted'), siteSequence: countSchema }),
  v.strictObject({ commandId: commandIdSchema, result: v.literal('refused'), refusal: refusalSchema }),
])

export const commandEnvelopeSchema = <Command>(
  command: GenericSchema<unknown, Command>,
): GenericSchema<unknown, CommandEnvelope<Command>> =>
  v.strictObject({
    commandId: commandIdSchema,
    deviceId: deviceIdSchema,
    siteId: siteIdSchema,
    deviceSequence: sequenceSchema,
    generation: countSchema,
    issuedAt: instantSchema,
    clockOffsetMilliseconds: v.pipe(v.number(), v.safeInteger()),
    command,
  })

export const pushRequestSchema = <Command>(
  command: GenericSchema<unknown, Command>,
): GenericSchema<unknown, PushRequest<Command>> =>
  v.strictObject({
    protocolVersion: countSchema,
    commands: v.pipe(v.array(commandEnvelopeSchema(command)), v.minLength(1), v.maxLength(maximumCommandsPerPush)),
  })

export const pushResponseSchema: GenericSchema<unknown, PushResponse> = v.strictObject({
  acknowledgements: v.array(acknowledgementSchema),
  serverTime: instantSchema,
  resendFrom: v.exactOptional(sequenceSchema),
})

export const eventEnvelopeSchema = <Event>(
  event: GenericSchema<unknown, Event>,
): GenericSchema<unknown, EventEnvelope<Event>> =>
  v.strictObject({
    siteId: siteIdSchema,
    siteSequence: sequenceSchema,
    commandId: commandIdSchema,
    deviceId: deviceIdSchema,
    at: instantSchema,
    event,
  })

export const pullResponseSchema = <Event, State>(
  event: GenericSchema<unknown, Event>,
  state: GenericSchema<unknown, State>,
): GenericSchema<unknown, PullResponse<Event, State>> =>
  v.strictObject({
    generation: countSchema,
    snapshot: v.exactOptional(v.strictObject({ siteSequence: countSchema, takenAt: instantSchema, state })),
    events: v.array(eventEnvelopeSchema(event)),
    head: countSchema,
    serverTime: instantSchema,
  })

export const liveHintSchema: GenericSchema<unknown, LiveHint> = v.strictObject({
  siteId: siteIdSchema,
  head: countSchema,
})

export const liveNewsSchema = <Event>(event: GenericSchema<unknown, Event>): GenericSchema<unknown, LiveNews<Event>> =>
  v.strictObject({
    siteId: siteIdSchema,
    head: countSchema,
    news: v.exactOptional(v.strictObject({ generation: countSchema, events: v.array(eventEnvelopeSchema(event)) })),
  })

/** What every refused request answers: a sentence, what to do, and the code of its words for visitors. */
export interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly whatToDo: string
  readonly values?: Readonly<Record<string, string | number>>
}

export const errorBodySchema: GenericSchema<unknown, ErrorBody> = v.strictObject({
  code: v.string(),
  message: v.string(),
  whatToDo: v.string(),
  values: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
})

/** `GET configuration.json`: a static host answers `{"server": false}` and the queue screens say so in plain words. */
export const configurationSchema = v.object({ server: v.boolean(), protocolVersion: v.exactOptional(countSchema) })
export type Configuration = v.InferOutput<typeof configurationSchema>

/** Do both sides speak the same version? Otherwise nothing is exchanged and the device keeps what it has to send. */
export const speaksSameProtocol = (version: number): boolean => version === protocolVersion
