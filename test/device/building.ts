/**
 * A building for tests: one site with its sequencer in memory (the very `sequenceCommand` of the server), and a line to
 * it that can be cut, lose answers, answer twice, or answer nonsense.
 */
import type { Heartbeat } from '../../src/domain/access/heartbeat.ts'
import type { Device } from '../../src/domain/access/device.ts'
import type { Command, Event, Hint, LogPage, Snapshot } from '../../src/domain/catalogue.ts'
import type { Site } from '../../src/domain/queue/place.ts'
import type { BoardsAnswer } from '../../src/domain/queue/board-report.ts'
import { forget } from '../../src/domain/queue/forget.ts'
import { snapshotOf } from '../../src/domain/queue/queue-snapshot.ts'
import type { SiteAtAGlance } from '../../src/domain/queue/site-at-a-glance.ts'
import { emptyQueue, type QueueState } from '../../src/domain/queue/queue-state.ts'
import { sequenceCommand } from '../../src/domain/queue/sequence-command.ts'
import { nextNumbers } from '../../src/domain/queue/next-numbers.ts'
import { businessDayAt } from '../../src/domain/queue/business-day.ts'
import { correctedTime } from '../../src/domain/sync/corrected-time.ts'
import type {
  Acknowledgement,
  CommandEnvelope,
  EventEnvelope,
  PushRequest,
  PushResponse,
} from '../../src/domain/sync/envelope.ts'
import type { DeskId, DeviceId, ServiceId, SiteId } from '../../src/domain/values/ids.ts'
import { instant } from '../../src/domain/values/instant.ts'
import type { LocalDate } from '../../src/domain/values/local-date.ts'
import type { LogPosition } from '../../src/device/storage/event-log.ts'
import type { Identity, Welcome } from '../../src/device/storage/identity.ts'
import type { ConnectionProblem } from '../../src/device/sync/connection.ts'
import type { Answer, LiveListener, SiteServer } from '../../src/device/sync/site-server.ts'

const text = (fr: string) => ({ fr, 'fr.easy-to-read': fr, en: fr, ar: fr })

export const information = 'information' as ServiceId
export const registration = 'registration' as ServiceId
export const firstDesk = 'desk-1' as DeskId

export const site: Site = {
  id: 'centre' as SiteId,
  name: 'Centre',
  address: '1 place Exemple',
  status: 'fictitious',
  timeZone: 'Europe/Paris',
  services: [
    {
      id: information,
      letter: 'A',
      name: text('A'),
      description: text('A'),
      pictogram: 'info',
      outcomes: ['informed', 'appointment-given'],
    },
    { id: registration, letter: 'C', name: text('C'), description: text('C'), pictogram: 'pencil' },
  ],
  desks: [{ id: firstDesk, number: 1, serviceIds: [information, registration] }],
}

/** 24 November 2026, 9:00 in Paris. */
export const nineOClock = Date.UTC(2026, 10, 24, 8, 0, 0)

export const uuid = (number: number): string => `0192a3b4-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

export const kiosk: Device = {
  deviceId: uuid(1) as DeviceId,
  slot: 'centre-kiosk-1',
  siteId: site.id,
  role: 'kiosk',
  kioskDigit: 1,
}
export const desk: Device = {
  deviceId: uuid(2) as DeviceId,
  slot: 'centre-desk-1',
  siteId: site.id,
  role: 'desk',
  deskId: firstDesk,
}

const unreachable = { ok: false, problem: 'unreachable' } as const

/** What may go wrong with one exchange. `lost answer`: the site did it, the device never heard. */
export type LineFault = 'none' | 'cut' | 'lost answer' | 'nonsense'

export class Building {
  /** Its settings as they are now. */
  site = site
  state: QueueState = emptyQueue(site)
  log: EventEnvelope<Event>[] = []
  generation = 1
  snapshot: Snapshot | undefined
  /** The other sites, as a desk is told of them. */
  elsewhere: readonly SiteAtAGlance[] = []
  pageSize = 500
  now: () => number = () => nineOClock
  /** By enrolment code. */
  readonly devices = new Map<string, Device>([
    ['KIOSKCODE', kiosk],
    ['DESKCODE1', desk],
  ])
  readonly received: CommandEnvelope<Command>[] = []
  readonly #answers = new Map<string, Acknowledgement>()
  readonly #sequences = new Map<string, number>()
  readonly #lines = new Set<LiveListener>()

  enrol(code: string): Answer<Welcome> {
    const device = this.devices.get(code)
    if (!device) return { ok: false, problem: 'malformed', refusal: { code: 'unknown-code' } }
    const businessDay = businessDayAt(site, instant(this.now()))
    return {
      ok: true,
      value: {
        device,
        token: 't'.repeat(43),
        site,
        generation: this.generation,
        businessDay,
        resumeFrom: nextNumbers(this.state, device.kioskDigit ?? 0, businessDay),
        serverTime: instant(this.now()),
      },
    }
  }

  push({ commands }: PushRequest<Command>): PushResponse {
    const acknowledgements: Acknowledgement[] = []
    for (const envelope of commands) {
      const expected = (this.#sequences.get(envelope.deviceId) ?? 0) + 1
      const known = this.#answers.get(envelope.commandId)
      if (!known && envelope.deviceSequence !== expected)
        return { acknowledgements, serverTime: instant(this.now()), resendFrom: expected }
      acknowledgements.push(known ?? this.#apply(envelope))
    }
    return { acknowledgements, serverTime: instant(this.now()) }
  }

  pull({ cursor, generation }: LogPosition): LogPage {
    const { snapshot } = this
    const startsAnew = snapshot && (generation !== this.generation || cursor < snapshot.siteSequence)
    const after = startsAnew ? snapshot.siteSequence : cursor
    const events = this.log.filter((each) => each.siteSequence > after).slice(0, this.pageSize)
    const head = this.log.at(-1)?.siteSequence ?? snapshot?.siteSequence ?? 0
    return {
      generation: this.generation,
      ...(startsAnew && { snapshot }),
      events,
      head,
      serverTime: instant(this.now()),
    }
  }

  listen(listener: LiveListener, signal: AbortSignal): Promise<ConnectionProblem> {
    this.#lines.add(listener)
    return new Promise((resolve) =>
      signal.addEventListener('abort', () => {
        this.#lines.delete(listener)
        resolve('unreachable')
      }),
    )
  }

  /** What is new after a sequence, as the live line of the server brings it. */
  newsAfter(sequence: number): Hint {
    const events = this.log.filter(({ siteSequence }) => siteSequence > sequence)
    const head = this.log.at(-1)?.siteSequence ?? 0
    return { siteId: site.id, head, news: { generation: this.generation, events } }
  }

  hint(hint: Hint): void {
    for (const line of this.#lines) line.hinted(hint)
  }

  /** The night of the site: the days before `day` are forgotten, and its log starts anew from what it remembers. */
  forget(day: LocalDate): void {
    this.generation += 1
    this.state = forget(this.state, { generation: this.generation, tiesBefore: day, ticketsBefore: day })
    const state = structuredClone(snapshotOf(this.state))
    this.snapshot = { siteSequence: this.state.siteSequence, takenAt: instant(this.now()), state }
    this.log = []
  }

  /** A backup lost, a database made anew: an empty log of another generation. */
  erase(): void {
    this.generation += 1
    this.log = []
    this.snapshot = undefined
    this.state = emptyQueue(site)
  }

  #apply(envelope: CommandEnvelope<Command>): Acknowledgement {
    const receivedAt = instant(this.now())
    const device = [...this.devices.values()].find((each) => each.deviceId === envelope.deviceId)
    if (!device) throw new Error('an unknown device sent a command')
    const at = correctedTime(envelope, { notBefore: instant(0), receivedAt })
    const { state, events, acknowledgement } = sequenceCommand(this.state, { envelope, device, at, receivedAt })
    this.state = state
    this.log.push(...events)
    this.received.push(envelope)
    this.#answers.set(envelope.commandId, acknowledgement)
    this.#sequences.set(envelope.deviceId, envelope.deviceSequence)
    return acknowledgement
  }
}

export type Exchange = 'enrol' | 'push' | 'pull'

/** One device's line to the building. */
export class Line implements SiteServer {
  fault: (exchange: Exchange) => LineFault = () => 'none'
  readonly #building: Building
  readonly #delay: () => Promise<void>

  constructor(building: Building, delay: () => Promise<void> = () => Promise.resolve()) {
    this.#building = building
    this.#delay = delay
  }

  enrol(code: string): Promise<Answer<Welcome>> {
    return this.#over('enrol', () => this.#building.enrol(code))
  }

  push(_: Identity, request: PushRequest<Command>): Promise<Answer<PushResponse>> {
    return this.#over('push', () => ({ ok: true, value: this.#building.push(structuredClone(request)) }))
  }

  pull(_: Identity, held: LogPosition): Promise<Answer<LogPage>> {
    return this.#over('pull', () => ({ ok: true, value: structuredClone(this.#building.pull(held)) }))
  }

  async settings(): Promise<Answer<Site>> {
    return this.fault('pull') === 'none' ? { ok: true, value: structuredClone(this.#building.site) } : unreachable
  }

  elsewhere(): Promise<Answer<readonly SiteAtAGlance[]>> {
    return this.#over('pull', () => ({ ok: true, value: this.#building.elsewhere }))
  }

  /** The building has no machine to tell of: the real server's answer is examined where it is made. */
  async heartbeats(): Promise<Answer<readonly Heartbeat[]>> {
    return unreachable
  }

  async boards(): Promise<Answer<BoardsAnswer>> {
    return unreachable
  }

  board: SiteServer['board'] = async () => unreachable

  listen(_: Identity, listener: LiveListener, signal: AbortSignal): Promise<ConnectionProblem> {
    return this.#building.listen(listener, signal)
  }

  async #over<Value>(exchange: Exchange, ask: () => Answer<Value>): Promise<Answer<Value>> {
    await this.#delay()
    const fault = this.fault(exchange)
    if (fault === 'cut') return unreachable
    if (fault === 'nonsense') return { ok: false, problem: 'malformed' }
    const answer = ask()
    await this.#delay()
    return fault === 'lost answer' ? unreachable : answer
  }
}
