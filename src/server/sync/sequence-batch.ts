/**
 * A push worked through in memory: what is new is decided in the order of the gestures, what was answered before is answered
 * the same, and from the first missing gesture on nothing is applied. No database here.
 */
import type { Device } from '../../domain/access/device.ts'
import type { Command, Event } from '../../domain/catalogue.ts'
import { sitesNeeded, type Elsewhere } from '../../domain/queue/elsewhere.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import { sequenceCommand } from '../../domain/queue/sequence-command.ts'
import { correctedTime } from '../../domain/sync/corrected-time.ts'
import type { Acknowledgement, CommandEnvelope, EventEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'

export interface Batch {
  readonly state: QueueState
  /** Other sites whose heads are held too, as they stand. */
  readonly elsewhere?: Elsewhere
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
  readonly elsewhere: Elsewhere
  /** Of every site that the batch touched. */
  readonly events: readonly EventEnvelope<Event>[]
  /** In the order of the request, those given before included. */
  readonly acknowledgements: readonly Acknowledgement[]
  readonly newAnswers: readonly NewAnswer[]
  readonly lastGestureAt: Instant
  /** The device’s numbering has a hole: send again from here. */
  readonly resendFrom?: number
  /** Sites whose heads must be held as well: nothing of this batch may be written, it is worked through again with them. */
  readonly needs?: readonly SiteId[]
}

/** Applies a batch to the state of its site. Pure but for the maps it fills and hands back. */
export function sequenceBatch(batch: Batch): SequencedBatch {
  const { device, receivedAt } = batch
  const answers = new Map(batch.answered)
  const acknowledgements: Acknowledgement[] = []
  const newAnswers: NewAnswer[] = []
  const events: EventEnvelope<Event>[] = []
  let { state, lastGestureAt, elsewhere = new Map() } = batch
  const sofar = () => ({ state, elsewhere, events, acknowledgements, newAnswers, lastGestureAt })
  for (const envelope of batch.commands) {
    const before = answers.get(envelope.commandId)
    if (before) {
      acknowledgements.push(before)
      continue
    }
    const expected = batch.lastSequence + newAnswers.length + 1
    if (envelope.deviceSequence !== expected) return { ...sofar(), resendFrom: expected }
    const needs = sitesNeeded(state, envelope.command, elsewhere)
    if (needs.length > 0) return { ...sofar(), needs }
    lastGestureAt = correctedTime(envelope, { notBefore: lastGestureAt, receivedAt })
    const sequenced = sequenceCommand(state, { envelope, device, at: lastGestureAt, receivedAt, elsewhere })
    ;({ state, elsewhere } = sequenced)
    events.push(...sequenced.events)
    acknowledgements.push(sequenced.acknowledgement)
    newAnswers.push({ acknowledgement: sequenced.acknowledgement, deviceSequence: expected })
    answers.set(envelope.commandId, sequenced.acknowledgement)
  }
  return sofar()
}
