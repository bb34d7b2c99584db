/**
 * One command applied to a site's state: the step that the sequencer makes in its transaction, that a device makes to
 * preview what still waits in its outbox, and that the tests make in memory. One code path for all three.
 */
import type { Device } from '../access/device.ts'
import type { Acknowledgement, CommandEnvelope, EventEnvelope } from '../sync/envelope.ts'
import type { Instant } from '../values/instant.ts'
import type { QueueCommand } from './command.ts'
import { decide } from './decide.ts'
import type { QueueEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { QueueState } from './queue-state.ts'

export interface Arrival {
  readonly envelope: CommandEnvelope<QueueCommand>
  readonly device: Pick<Device, 'role' | 'deskId'>
  /** Corrected time of the gesture (`correctedTime`). */
  readonly at: Instant
  /** The sequencer's own time; a device previewing hands in `at` again. */
  readonly receivedAt: Instant
}

export interface Sequenced {
  readonly state: QueueState
  readonly events: readonly EventEnvelope<QueueEvent>[]
  readonly acknowledgement: Acknowledgement
}

/** A call happens when the sequencer grants it; everything else happened when the person did it. */
const eventTime = (command: QueueCommand, { at, receivedAt }: Arrival): Instant =>
  command.type === 'callNext' || command.type === 'callTicket' || command.type === 'recall' ? receivedAt : at

/** Decides, numbers the events from the state's sequence on, and folds them. A refusal leaves the state untouched. */
export function sequenceCommand(state: QueueState, arrival: Arrival): Sequenced {
  const { envelope, device, at, receivedAt } = arrival
  const { commandId, deviceId, siteId, command } = envelope
  const decision = decide(state, { command, device, at, receivedAt, generation: envelope.generation })
  if (!decision.ok) {
    const [refusal = { code: 'role-may-not' }] = decision.problems
    return { state, events: [], acknowledgement: { commandId, result: 'refused', refusal } }
  }
  const events = decision.value.map((event, index) => ({
    siteId,
    siteSequence: state.siteSequence + index + 1,
    commandId,
    deviceId,
    at: eventTime(command, arrival),
    event,
  }))
  const after = events.reduce(evolve, state)
  return { state: after, events, acknowledgement: { commandId, result: 'accepted', siteSequence: after.siteSequence } }
}
