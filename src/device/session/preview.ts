/**
 * What a kiosk or a desk shows before the site has told it back: the confirmed state and, on top, the facts of this
 * device, replayed through the very function the sequencer runs. Claims are never previewed: a call seen on a screen and
 * refused a second later would send a person to a desk that does not expect them.
 */
import type { Device } from '../../domain/access/device.ts'
import type { QueueCommand } from '../../domain/queue/command.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import { sequenceCommand } from '../../domain/queue/sequence-command.ts'
import { instant } from '../../domain/values/instant.ts'
import type { OutboxEntry } from '../storage/outbox.ts'

const facts: readonly QueueCommand['type'][] = ['issueTicket', 'leaveQueue', 'finishService']

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
