/**
 * The centre in memory: one sequencer and five machines on a bad network. Requests and answers get lost, come twice or come late;
 * machines are cut off for as long as the script likes. The sequencer and the folds are the product’s own code, only the wires
 * are made here.
 */
import type { Device } from '../../src/domain/access/device.ts'
import type { Command, Event } from '../../src/domain/catalogue.ts'
import type { AskedOf } from '../../src/domain/queue/command.ts'
import { evolve } from '../../src/domain/queue/evolve.ts'
import { emptyQueue, legAtDesk, legsOfDay, type QueueState } from '../../src/domain/queue/queue-state.ts'
import type { Leg, LegState } from '../../src/domain/queue/ticket.ts'
import { formatTicketLabel } from '../../src/domain/queue/ticket-label.ts'
import type { Acknowledgement, CommandEnvelope, EventEnvelope } from '../../src/domain/sync/envelope.ts'
import type { AppointmentId, CommandId, DeskId, DeviceId, LegId, VisitId } from '../../src/domain/values/ids.ts'
import { instant, type Instant } from '../../src/domain/values/instant.ts'
import { sequenceBatch } from '../../src/server/sync/sequence-batch.ts'
import { uuid } from './ids.ts'
import { today } from './people.ts'
import {
  centre,
  deskOne,
  deskTwo,
  display,
  information,
  kioskAlsoOne,
  kioskOne,
  kioskTwo,
  myRequest,
} from './places.ts'
import { at } from './story.ts'

const gestures = [
  'ticket',
  'priorityTicket',
  'bookedTicket',
  'next',
  'pick',
  'recall',
  'start',
  'finish',
  'noShow',
  'leave',
  'defer',
  'resume',
  'presentAgain',
  'void',
  'park',
  'return',
  'transfer',
  'undo',
  'pause',
  'endDay',
] as const
export type Gesture = (typeof gestures)[number]
export type Fate = 'arrives' | 'request-lost' | 'answer-lost'
export type Step =
  | { readonly type: 'act'; readonly machine: number; readonly gesture: Gesture }
  | { readonly type: 'push'; readonly machine: number; readonly fate: Fate; readonly count: number }
  | { readonly type: 'pull'; readonly machine: number; readonly count: number }
  | { readonly type: 'late-duplicate'; readonly which: number }
  | { readonly type: 'wait'; readonly seconds: number }

interface Machine {
  readonly device: Device
  /** Its clock minus the true time. */
  readonly clockError: number
  readonly numbers: Map<string, number>
  readonly outbox: CommandEnvelope<Command>[]
  readonly answers: Map<CommandId, Acknowledgement>
  readonly issued: LegId[]
  readonly labels: string[]
  state: QueueState
  deviceSequence: number
}

interface KnownDevice {
  lastSequence: number
  lastGestureAt: Instant
}

const devices = [kioskOne, kioskTwo, kioskAlsoOne, deskOne, deskTwo, display]
export const machineCount = devices.length

export class Network {
  now = at('09:00')
  state = emptyQueue(centre)
  readonly log: EventEnvelope<Event>[] = []
  /** Every command the site has answered, in the order of its answers. */
  readonly answered = new Map<CommandId, Acknowledgement>()
  readonly machines: readonly Machine[]
  readonly #known = new Map<DeviceId, KnownDevice>()
  readonly #sent: { device: Device; commands: CommandEnvelope<Command>[] }[] = []

  constructor(clockErrors: readonly number[] = []) {
    this.machines = devices.map((device, index) => ({
      device,
      clockError: clockErrors[index] ?? 0,
      numbers: new Map(),
      outbox: [],
      answers: new Map(),
      issued: [],
      labels: [],
      state: emptyQueue(centre),
      deviceSequence: 0,
    }))
  }

  run(steps: readonly Step[]): this {
    for (const step of steps) this.#step(step)
    return this
  }

  /** The network heals: everybody sends and takes until nothing is left. */
  heal(): this {
    for (const machine of this.machines) while (machine.outbox.length > 0) this.#push(machine, 'arrives', 100)
    for (const machine of this.machines) this.#pull(machine, this.log.length)
    return this
  }

  #step(step: Step): void {
    if (step.type === 'wait') this.now = instant(this.now + step.seconds * 1000)
    else if (step.type === 'late-duplicate') this.#deliverAgain(step.which)
    else {
      const machine = this.machines[step.machine % this.machines.length]
      if (!machine) return
      if (step.type === 'act') this.#act(machine, step.gesture)
      else if (step.type === 'push') this.#push(machine, step.fate, step.count)
      else this.#pull(machine, step.count)
    }
  }

  #act(machine: Machine, gesture: Gesture): void {
    const command = commandFor(machine, gesture, this.now)
    if (!command) return
    machine.deviceSequence += 1
    machine.outbox.push({
      commandId: uuid(`${machine.device.slot} gesture ${machine.deviceSequence}`),
      deviceId: machine.device.deviceId,
      siteId: centre.id,
      deviceSequence: machine.deviceSequence,
      generation: 1,
      issuedAt: instant(this.now + machine.clockError),
      clockOffsetMilliseconds: -machine.clockError,
      command,
    })
  }

  #push(machine: Machine, fate: Fate, count: number): void {
    const commands = machine.outbox.slice(0, count)
    if (commands.length === 0) return
    this.#sent.push({ device: machine.device, commands })
    if (fate === 'request-lost') return
    const acknowledgements = this.#receive(machine.device, commands)
    if (fate === 'answer-lost') return
    for (const each of acknowledgements) machine.answers.set(each.commandId, each)
    machine.outbox.splice(0, acknowledgements.length)
  }

  /** A request that was held up somewhere arrives now, or arrives a second time. */
  #deliverAgain(which: number): void {
    const request = this.#sent[which % Math.max(1, this.#sent.length)]
    if (request) this.#receive(request.device, request.commands)
  }

  #receive(device: Device, commands: readonly CommandEnvelope<Command>[]): readonly Acknowledgement[] {
    const known = this.#known.get(device.deviceId) ?? { lastSequence: 0, lastGestureAt: at('08:00') }
    const batch = sequenceBatch({
      state: this.state,
      device,
      commands,
      answered: this.answered,
      receivedAt: this.now,
      ...known,
    })
    this.state = batch.state
    this.log.push(...batch.events)
    for (const { acknowledgement } of batch.newAnswers) this.answered.set(acknowledgement.commandId, acknowledgement)
    const lastSequence = batch.newAnswers.at(-1)?.deviceSequence ?? known.lastSequence
    this.#known.set(device.deviceId, { lastSequence, lastGestureAt: batch.lastGestureAt })
    return batch.acknowledgements
  }

  #pull(machine: Machine, count: number): void {
    const after = machine.state.siteSequence
    machine.state = this.log.slice(after, after + count).reduce(evolve, machine.state)
  }
}

/** Checked in for a time within the quarter of an hour around now. */
function booked(machine: Machine, now: Instant): Command {
  const command = ticket(machine, 'ordinary')
  const minutes = (machine.issued.length % 4) * 10 - 15
  return {
    ...command,
    appointmentId: uuid<AppointmentId>(`appointment of ${command.legId}`),
    appointmentSlot: instant(now + minutes * 60_000),
  }
}

function ticket(machine: Machine, priority: 'ordinary' | 'legal-priority'): AskedOf<'issueTicket'> {
  const isInformation = machine.issued.length % 2 === 0
  const letter = isInformation ? 'A' : 'F'
  const sequence = (machine.numbers.get(letter) ?? 0) + 1
  machine.numbers.set(letter, sequence)
  const name = `${machine.device.slot} ${letter} ${sequence}`
  const legId = uuid<LegId>(`leg ${name}`)
  const label = formatTicketLabel({ letter, kioskDigit: machine.device.kioskDigit ?? 0, sequence })
  machine.issued.push(legId)
  machine.labels.push(label)
  const serviceId = isInformation ? information : myRequest
  return {
    type: 'issueTicket',
    visitId: uuid<VisitId>(`visit ${name}`),
    legId,
    serviceId,
    priority,
    businessDay: today,
    label,
  }
}

/** Somebody whom this machine has seen in one of these states; the last one it gave a ticket to, when it is a kiosk. */
function somebody({ device, state, issued }: Machine, ...states: readonly LegState[]): Leg | undefined {
  const own = issued.at(-1)
  const known = legsOfDay(state, today).filter((leg) => states.includes(leg.state))
  return (device.role === 'kiosk' && known.find((leg) => leg.legId === own)) || known.at(-1)
}

function personCommand(machine: Machine, gesture: Gesture, now: Instant): Command | undefined {
  const own = machine.issued.at(-1)
  const of = (leg: Leg | undefined) => leg && { legId: leg.legId, ...atOwnDesk(machine) }
  switch (gesture) {
    case 'leave':
      return own && { type: 'leaveQueue', legId: own }
    case 'void':
      return own && { type: 'voidTicket', legId: own, reason: 'wrong-touch' }
    case 'defer': {
      const leg = of(somebody(machine, 'waiting', 'called', 'no-show'))
      return leg && { type: 'deferVisit', ...leg, returnAt: instant(now + 45_000) }
    }
    case 'resume': {
      const leg = of(somebody(machine, 'parked'))
      return leg && { type: 'resumeVisit', ...leg }
    }
    case 'presentAgain': {
      const leg = of(somebody(machine, 'no-show', 'served'))
      return leg && { type: 'presentAgain', ...leg }
    }
    default:
      return undefined
  }
}

const atOwnDesk = ({ device }: Machine) => (device.deskId ? { deskId: device.deskId } : {})

function deskCommand(machine: Machine, gesture: Gesture, deskId: DeskId): Command | undefined {
  const last = machine.state.desks.get(deskId)?.last
  const picked = somebody(machine, 'parked', 'waiting', 'called')
  switch (gesture) {
    case 'next':
      return { type: 'callNext', deskId }
    case 'pick':
      return picked && { type: 'callTicket', deskId, legId: picked.legId, pick: 'language' }
    case 'undo':
      return last && { type: 'undoGesture', deskId, undone: last.commandId }
    case 'pause':
      return { type: 'pauseDesk', deskId }
    case 'endDay':
      return { type: 'endDay', businessDay: today }
    default:
      return undefined
  }
}

const heldCommands = {
  recall: 'recall',
  start: 'startService',
  finish: 'finishService',
  noShow: 'markNoShow',
  return: 'returnToQueue',
} as const

function heldCommand({ device, state, deviceSequence }: Machine, gesture: Gesture): Command | undefined {
  const { deskId } = device
  if (!deskId) return undefined
  // A desk that has nobody presses for whoever the other desk has: such gestures must lose readably.
  const other = deskId === deskOne.deskId ? deskTwo.deskId : deskOne.deskId
  const leg = legAtDesk(state, deskId, today) ?? (other && legAtDesk(state, other, today))
  if (!leg) return undefined
  const of = { deskId, legId: leg.legId }
  if (gesture === 'park') return { type: 'park', ...of }
  if (gesture === 'transfer') {
    const newLegId = uuid<LegId>(`leg after ${device.slot} ${deviceSequence}`)
    return { type: 'transfer', ...of, newLegId, serviceId: leg.serviceId === information ? myRequest : information }
  }
  return gesture in heldCommands ? { type: heldCommands[gesture as keyof typeof heldCommands], ...of } : undefined
}

/** What a person at this machine could press, seeing what the machine has pulled so far (which may be old). */
function commandFor(machine: Machine, gesture: Gesture, now: Instant): Command | undefined {
  const { role, deskId } = machine.device
  if (role === 'display') return undefined
  if (gesture === 'ticket') return ticket(machine, 'ordinary')
  if (gesture === 'priorityTicket') return ticket(machine, 'legal-priority')
  if (gesture === 'bookedTicket') return booked(machine, now)
  const asked = personCommand(machine, gesture, now) ?? heldCommand(machine, gesture)
  return asked ?? (deskId && deskCommand(machine, gesture, deskId))
}
