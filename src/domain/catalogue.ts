/** The one union of every command and event of the product; rooms never import it, devices and server do. */
import type { GenericSchema } from 'valibot'
import { enrolmentResponseSchema, type EnrolmentResponse } from './access/enrolment.ts'
import type { QueueCommand } from './queue/command.ts'
import { queueCommandSchema } from './queue/command-schema.ts'
import type { QueueEvent } from './queue/event.ts'
import { queueEventSchema } from './queue/event-schema.ts'
import type { QueueSnapshot } from './queue/queue-snapshot.ts'
import { queueSnapshotSchema } from './queue/queue-snapshot-schema.ts'
import type { Site } from './queue/place.ts'
import { siteSchema } from './queue/place-schema.ts'
import type { LiveNews, LogSnapshot, PullResponse, PushRequest } from './sync/envelope.ts'
import { liveNewsSchema, pullResponseSchema, pushRequestSchema } from './sync/messages.ts'

export type Command = QueueCommand
export type Event = QueueEvent
/** What stands for the log of a site up to a sequence. */
export type Snapshot = LogSnapshot<QueueSnapshot>
/** One answer of the log. */
export type LogPage = PullResponse<Event, QueueSnapshot>

/** What comes over the live line. */
export type Hint = LiveNews<Event>

/** Both ends check these: the server what it receives, a device what it is answered. */
export const pushSchema: GenericSchema<unknown, PushRequest<Command>> = pushRequestSchema<Command>(queueCommandSchema)
export const pullSchema: GenericSchema<unknown, LogPage> = pullResponseSchema<Event, QueueSnapshot>(
  queueEventSchema,
  queueSnapshotSchema,
)
export const hintSchema: GenericSchema<unknown, Hint> = liveNewsSchema<Event>(queueEventSchema)
export const enrolmentSchema: GenericSchema<unknown, EnrolmentResponse<Site>> = enrolmentResponseSchema(siteSchema)
