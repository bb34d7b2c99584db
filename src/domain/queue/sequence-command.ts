/**
 * One command applied to a site's state: the step that the sequencer makes in its transaction, that a device makes to
 * preview what still waits in its outbox, and that the tests make in memory. One code path for all three.
 */
import type { Device } from '../access/device.ts'
import type { Acknowledgement, CommandEnvelope, EventEnvelope } from '../sync/envelope.ts'
import type { SiteId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { QueueCommand } from './command.ts'
import { decide } from './decide.ts'
import { toldElsewhere, type Elsewhere } from './elsewhere.ts'
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
  /** The other sites that the command touches; none for a device. */
  readonly elsewhere?: Elsewhere
}

export interface Sequenced {
  readonly state: QueueState
  readonly elsewhere: Elsewhere
  /** Of the site, and of every other that the command touched, each numbered in its own log. */
  readonly events: readonly EventEnvelope<QueueEvent>[]
  readonly acknowledgement: Acknowledgement
}

const nowhere: Elsewhere = new Map()

/** A call happens when the sequencer grants it; everything else happened when the person did it. */
const eventTime = (command: QueueCommand, { at, receivedAt }: Arrival): Instant =>
  command.type === 'callNext' || command.type === 'callTicket' || command.type === 'recall' ? receivedAt : at

type Folded = Pick<Sequenced, 'state' | 'elsewhere' | 'events'>

/** One event, numbered and folded in the log of its site. */
function appended(folded: Folded, arrival: Arrival, { siteId, event }: { siteId: SiteId; event: QueueEvent }): Folded {
  const { commandId, deviceId, siteId: ownId, command } = arrival.envelope
  const before = siteId === ownId ? folded.state : folded.elsewhere.get(siteId)
  if (!before) return folded
  const siteSequence = before.siteSequence + 1
  const envelope = { siteId, siteSequence, commandId, deviceId, at: eventTime(command, arrival), event }
  const after = evolve(before, envelope)
  const events = [...folded.events, envelope]
  if (siteId === ownId) return { ...folded, state: after, events }
  return { ...folded, elsewhere: new Map(folded.elsewhere).set(siteId, after), events }
}

/** Decides, numbers the events from each site's sequence on, and folds them. A refusal leaves every state untouched. */
export function sequenceCommand(state: QueueState, arrival: Arrival): Sequenced {
  const { envelope, device, at, receivedAt, elsewhere = nowhere } = arrival
  const { commandId, siteId, command } = envelope
  const decision = decide(state, { command, device, at, receivedAt, generation: envelope.generation, elsewhere })
  if (!decision.ok) {
    const [refusal = { code: 'role-may-not' }] = decision.problems
    return { state, elsewhere, events: [], acknowledgement: { commandId, result: 'refused', refusal } }
  }
  let folded: Folded = { state, elsewhere, events: [] }
  for (const event of decision.value) {
    const told = toldElsewhere(folded.state, event, { elsewhere: folded.elsewhere, at })
    folded = [{ siteId, event }, ...told].reduce((each, next) => appended(each, arrival, next), folded)
  }
  const { siteSequence } = folded.state
  return { ...folded, acknowledgement: { commandId, result: 'accepted', siteSequence } }
}
