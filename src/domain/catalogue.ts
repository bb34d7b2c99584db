/** The one union of every command and event of the product; rooms never import it, devices and server do. */
import type { GenericSchema } from 'valibot'
import { enrolmentResponseSchema, type EnrolmentResponse } from './access/enrolment.ts'
import type { QueueCommand } from './queue/command.ts'
import { queueCommandSchema } from './queue/command-schema.ts'
import type { QueueEvent } from './queue/event.ts'
import { queueEventSchema } from './queue/event-schema.ts'
import type { Site } from './queue/place.ts'
import { siteSchema } from './queue/place-schema.ts'
import type { PullResponse, PushRequest } from './sync/envelope.ts'
import { pullResponseSchema, pushRequestSchema } from './sync/messages.ts'

export type Command = QueueCommand
export type Event = QueueEvent

/** Both ends check these: the server what it receives, a device what it is answered. */
export const pushSchema: GenericSchema<unknown, PushRequest<Command>> = pushRequestSchema<Command>(queueCommandSchema)
export const pullSchema: GenericSchema<unknown, PullResponse<Event>> = pullResponseSchema<Event>(queueEventSchema)
export const enrolmentSchema: GenericSchema<unknown, EnrolmentResponse<Site>> = enrolmentResponseSchema(siteSchema)
