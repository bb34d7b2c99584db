/**
 * Keeps a device and its site in step: pull, push, pull what the push did; on a hint, on a gesture, on the line coming
 * back, and every twenty seconds in any case, since a display must know whether it may be believed. A live line that brings
 * what is new makes most of these pulls needless: they are made when it has not come (`live-news.ts`).
 *
 * The pull comes first: nothing is sent on a line that has not just answered, so that a claim made on a dead line can
 * still be taken back. Facts are never taken back: on a line that lives they are sent at once.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Command } from '../../domain/catalogue.ts'
import { maximumCommandsPerPush } from '../../domain/sync/messages.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import { instant, type Instant } from '../../domain/values/instant.ts'
import type { DeviceStorage } from '../storage/device-storage.ts'
import type { Identity } from '../storage/identity.ts'
import { ClockOffset } from './clock-offset.ts'
import type { Connection, ConnectionProblem } from './connection.ts'
import { pull, type PullPorts } from './pull.ts'
import { push, type PushPorts } from './push.ts'
import { retryDelayMilliseconds } from './retry-delay.ts'
import type { LiveListener, SiteServer } from './site-server.ts'
import { LiveNewsDesk } from './live-news.ts'
import type { Turn } from './turn.ts'
import { UncheckedGestures } from './unchecked-gestures.ts'

export const pollMilliseconds = 20_000

export interface SynchronizerPorts {
  readonly server: SiteServer
  readonly storage: DeviceStorage
  readonly turn: Turn
  /** The device's own clock, milliseconds since the epoch. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly chance: () => number
  /** Is it done whatever the site says? Never, when absent. */
  readonly isFact?: (command: Command) => boolean
  /** Milliseconds by a clock that nobody sets. */
  readonly monotonicNow?: () => number
  /** A line has been opened: the first of this page, or the first since the server started anew. */
  readonly lineOpened?: (identity: Identity) => void
}

export class Synchronizer {
  readonly #ports: SynchronizerPorts
  readonly #connection: Signal<Connection> = signal({ isOnline: false, pendingCount: 0 })
  readonly #clock: ClockOffset
  readonly #unchecked: UncheckedGestures
  readonly #news: LiveNewsDesk
  #identity: Identity | undefined
  #running: Promise<ConnectionProblem | undefined> | undefined
  #next: Promise<ConnectionProblem | undefined> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #line: AbortController | undefined
  #failures = 0
  #comparedAt: Instant | undefined
  #head: number | undefined

  constructor(ports: SynchronizerPorts, rememberedClockOffset = 0) {
    this.#ports = ports
    this.#clock = new ClockOffset(rememberedClockOffset)
    this.#unchecked = new UncheckedGestures(ports.monotonicNow ?? (() => performance.now()))
    this.#news = new LiveNewsDesk(ports.storage)
  }

  get connection(): ReadonlySignal<Connection> {
    return this.#connection
  }

  get clockOffsetMilliseconds(): number {
    return this.#clock.milliseconds
  }

  /** When the device's clock was last compared with the server's, by the corrected clock; undefined when never since the start. */
  get comparedAt(): Instant | undefined {
    return this.#comparedAt
  }

  /** The last sequence of the site, as it last told it. */
  get head(): number | undefined {
    return this.#head
  }

  /** Called for each gesture: one made before the site was ever heard of is dated when it is sent. */
  noteGesture(commandId: CommandId): void {
    if (!this.#clock.isMeasured) this.#unchecked.add(commandId)
  }

  /** Starts, or starts again under another identity. */
  start(identity: Identity): void {
    this.stop()
    this.#identity = identity
    this.#line = new AbortController()
    void this.#listen(identity, this.#line.signal)
    void this.synchronize()
  }

  stop(): void {
    this.#identity = undefined
    this.#line?.abort()
    clearTimeout(this.#timer)
  }

  /** How many commands the site has not told back yet. */
  setPendingCount(pendingCount: number): void {
    this.#connection.value = { ...this.#connection.peek(), pendingCount }
  }

  /**
   * One exchange, complete: everything appended before this call has been offered to the site when it resolves. Calls
   * made meanwhile share the next one. @returns what stopped it, undefined when in step.
   */
  synchronize(): Promise<ConnectionProblem | undefined> {
    if (!this.#running) return this.#run()
    this.#next ??= this.#running.then(() => {
      this.#next = undefined
      return this.#run()
    })
    return this.#next
  }

  #run(): Promise<ConnectionProblem | undefined> {
    const identity = this.#identity
    if (!identity) return Promise.resolve('unauthorized')
    clearTimeout(this.#timer)
    this.#running = this.#exchange(identity)
      // A storage that fails (full disk, closed database) is a reason to try again, never to stop trying.
      .catch((): ConnectionProblem => 'unreachable')
      .then((problem) => this.#ended(identity, problem))
    return this.#running
  }

  async #exchange(identity: Identity): Promise<ConnectionProblem | undefined> {
    const problem = (await this.#maySendAtOnce()) ? undefined : await this.#pull(identity)
    if (problem || (await this.#ports.storage.outbox.unanswered(1)).length === 0) return problem
    const failed = await this.#push(identity)
    if (failed || (await this.#news.bringsWhatWasAccepted())) return failed
    return this.#pull(identity)
  }

  async #maySendAtOnce(): Promise<boolean> {
    const { storage, isFact } = this.#ports
    if (!isFact || !this.#news.isTrusted || !this.#clock.isMeasured || !this.#connection.peek().isOnline) return false
    const waiting = await storage.outbox.unanswered(maximumCommandsPerPush)
    return waiting.length > 0 && waiting.every(({ envelope }) => isFact(envelope.command))
  }

  #pull(identity: Identity): Promise<ConnectionProblem | undefined> {
    const { server, storage, now } = this.#ports
    const answered: PullPorts['answered'] = ({ serverTime, head }, sentAt) => {
      this.#head = head
      this.#answered(serverTime, sentAt)
    }
    return pull(identity, { server, eventLog: storage.eventLog, outbox: storage.outbox, now, answered })
  }

  #push(identity: Identity): Promise<ConnectionProblem | undefined> {
    const { server, storage, now, turn } = this.#ports
    const answered = ({ serverTime }: { serverTime: number }, sentAt: number) => this.#answered(serverTime, sentAt)
    const dated: PushPorts['dated'] = (envelope) => this.#unchecked.dated(envelope, now() + this.#clock.milliseconds)
    return turn(() => push(identity, { server, outbox: storage.outbox, now, answered, dated }))
  }

  #ended(identity: Identity, problem: ConnectionProblem | undefined): ConnectionProblem | undefined {
    this.#running = undefined
    this.#failures = problem ? this.#failures + 1 : 0
    const { problem: _, ...before } = this.#connection.peek()
    this.#connection.value = problem ? { ...before, isOnline: false, problem } : { ...before, isOnline: true }
    if (this.#identity !== identity) return problem
    const wait = problem ? retryDelayMilliseconds(this.#failures, this.#ports.chance()) : pollMilliseconds
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.synchronize(), wait)
    return problem
  }

  #answered(serverTime: number, sentAt: number): void {
    const receivedAt = this.#ports.now()
    const before = this.#clock.milliseconds
    this.#clock.measure({ sentAt, receivedAt, serverTime })
    if (Math.abs(this.#clock.milliseconds - before) > rememberedDriftMilliseconds)
      void this.#ports.storage.saveClockOffset(this.#clock.milliseconds).catch(() => undefined)
    if (this.#clock.isMeasured) this.#comparedAt = this.#correctedNow()
    this.#heard()
  }

  #correctedNow = (): Instant => instant(Math.round(this.#ports.now()) + this.#clock.milliseconds)

  #heard(): void {
    const lastContactAt = this.#correctedNow()
    this.#connection.value = { ...this.#connection.peek(), lastContactAt }
  }

  async #listen(identity: Identity, stop: AbortSignal): Promise<void> {
    for (let failures = 1; !stop.aborted; failures += 1) {
      const openedAt = this.#ports.now()
      await this.#ports.server.listen(identity, this.#newLine(identity), stop)
      if (this.#ports.now() - openedAt > pollMilliseconds) failures = 1
      if (!stop.aborted) await pause(retryDelayMilliseconds(failures, this.#ports.chance()), stop)
    }
  }

  #newLine(identity: Identity): LiveListener {
    let isNew = true
    this.#news.lineOpened()
    const heard = () => {
      this.#heard()
      // What was said while there was no line is asked for once there is one.
      if (isNew) {
        void this.synchronize()
        this.#ports.lineOpened?.(identity)
      }
      isNew = false
    }
    const pullUnlessTaken = (isTaken: boolean) => (isTaken ? undefined : void this.synchronize())
    const hinted: LiveListener['hinted'] = (hint) => {
      this.#head = hint.head
      void this.#news.take(hint).then(pullUnlessTaken)
    }
    return { heard, hinted }
  }
}

/** Below this the offset is measured anew at each start rather than written to the disk all day. */
const rememberedDriftMilliseconds = 250

/** Leaves nothing on `stop`, which lives as long as the page: a server away for a night is called on thousands of times. */
const pause = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stop.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    stop.addEventListener('abort', end)
  })
