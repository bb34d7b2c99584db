/** The one union of every command and event of the product; rooms never import it, devices and server do. */
import type { QueueCommand } from './queue/command.ts'
import type { QueueEvent } from './queue/event.ts'

export type Command = QueueCommand
export type Event = QueueEvent
