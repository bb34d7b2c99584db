/**
 * A push worked through in memory: what is new is decided in the order of the gestures, what was answered before is answered
 * the same, and from the first missing gesture on nothing is applied. No database here.
 */
import type { Device } from '../../domain/access/device.ts'
import type { Command, Event } from '../../domain/catalogue.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import { sequenceCommand } from '../../domain/queue/sequence-command.ts'
import { correctedTime } from '../../domain/sync/corrected-time.ts'
import type { Acknowledgement, CommandEnvelope, EventEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'

export interface Batch {
  readonly state: QueueState
  readonly device: Device
  readonly commands: readonly CommandEnvelope<Command>[]
  /** Answers given before, by command. */
  readonly answered: ReadonlyMap<CommandId, Acknowledgement>
  readonly lastSequence: number
  readonly lastGestureAt: Instant
  readonly receivedAt: Instant
}

export interface NewAnswer {
  readonly acknowledgement: Acknowledgement
  readonly deviceSequence: number
}

export interface SequencedBatch {
  readonly state: QueueState
  readonly events: readonly EventEnvelope<Event>[]
  /** In the order of the request, those given before included. */
  readonly acknowledgements: readonly Acknowledgement[]
  readonly newAnswers: readonly NewAnswer[]
  readonly lastGestureAt: Instant
  /** The device’s numbering has a hole: send again from here. */
  readonly resendFrom?: number
}

/** Applies a batch to the state of its site. Pure but for the maps it fills and hands back. */
export function sequenceBatch(batch: Batch): SequencedBatch {
  const { device, receivedAt } = batch
  const answers = new Map(batch.answered)
  const acknowledgements: Acknowledgement[] = []
  const newAnswers: NewAnswer[] = []
  const events: EventEnvelope<Event>[] = []
  let { state, lastGestureAt } = batch
  for (const envelope of batch.commands) {
    const before = answers.get(envelope.commandId)
    if (before) {
      acknowledgements.push(before)
      continue
    }
    const expected = batch.lastSequence + newAnswers.length + 1
    if (envelope.deviceSequence !== expected)
      return { state, events, acknowledgements, newAnswers, lastGestureAt, resendFrom: expected }
    lastGestureAt = correctedTime(envelope, { notBefore: lastGestureAt, receivedAt })
    const sequenced = sequenceCommand(state, { envelope, device, at: lastGestureAt, receivedAt })
    state = sequenced.state
    events.push(...sequenced.events)
    acknowledgements.push(sequenced.acknowledgement)
    newAnswers.push({ acknowledgement: sequenced.acknowledgement, deviceSequence: expected })
    answers.set(envelope.commandId, sequenced.acknowledgement)
  }
  return { state, events, acknowledgements, newAnswers, lastGestureAt }
}
