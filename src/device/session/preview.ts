/**
 * What a kiosk or a desk shows before the site has told it back: the confirmed state and, on top, the facts of this
 * device, replayed through the very function the sequencer runs. Claims are never previewed: a call seen on a screen and
 * refused a second later would send a person to a desk that does not expect them.
 */
import type { Device } from '../../domain/access/device.ts'
import type { QueueCommand } from '../../domain/queue/command.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import { sequenceCommand } from '../../domain/queue/sequence-command.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import { instant } from '../../domain/values/instant.ts'
import type { OutboxEntry } from '../storage/outbox.ts'

const facts: readonly QueueCommand['type'][] = [
  'issueTicket',
  'leaveQueue',
  'finishService',
  'deferVisit',
  'resumeVisit',
  'voidTicket',
]

/** Reality cannot be refused: a fact is done when this device holds it; everything else is asked of the site. */
export const isFact = (command: QueueCommand): boolean => facts.includes(command.type)

/** @param pending in the order of the gestures. One that no longer applies changes nothing. */
export function preview(confirmed: QueueState, pending: readonly OutboxEntry[], device: Device): QueueState {
  return pending
    .map((each) => each.envelope)
    .filter((envelope) => isFact(envelope.command) && envelope.siteId === confirmed.site.id)
    .reduce((state, envelope) => {
      const at = instant(envelope.issuedAt + envelope.clockOffsetMilliseconds)
      return sequenceCommand(state, { envelope, device, at, receivedAt: at }).state
    }, confirmed)
}

/**
 * The same, gesture after gesture, replaying only what was added: at the end of a day without a network a kiosk holds
 * hundreds of tickets, and the next person waits for one.
 */
export class GrowingPreview {
  #confirmed: QueueState | undefined
  #replayed: readonly CommandId[] = []
  #view: QueueState | undefined

  over(confirmed: QueueState, pending: readonly OutboxEntry[], device: Device): QueueState {
    const ids = pending.map((each) => each.envelope.commandId)
    const known = this.#confirmed === confirmed && this.#replayed.every((id, index) => id === ids[index])
    const start = known && this.#view ? this.#view : confirmed
    this.#view = preview(start, start === confirmed ? pending : pending.slice(this.#replayed.length), device)
    this.#confirmed = confirmed
    this.#replayed = ids
    return this.#view
  }
}
