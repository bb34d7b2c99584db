/**
 * Sends a gesture. A fact is done when it is on this device's disk; a claim when the site has answered, and a claim
 * nobody answered is taken back rather than granted when the person has gone.
 */
import * as v from 'valibot'
import type { QueueCommand } from '../../domain/queue/command.ts'
import { queueCommandSchema } from '../../domain/queue/command-schema.ts'
import type { Acknowledgement, CommandEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import { instant } from '../../domain/values/instant.ts'
import type { ConnectionProblem } from '../sync/connection.ts'
import type { DeviceStorage } from '../storage/device-storage.ts'
import type { Identity } from '../storage/identity.ts'
import type { CommandDraft } from '../storage/outbox.ts'
import type { Synchronizer } from '../sync/synchronizer.ts'
import type { FollowSecret } from './follow-secret.ts'
import { awaitAnswer } from './await-answer.ts'
import { isFact } from './preview.ts'
import type { QueueMirror } from './queue-mirror.ts'
import type { DeviceRefusalCode, DispatchOutcome } from './session.ts'

/** An advisor waits this long for a call to be granted before being told that the line is down. */
export const claimTimeLimitMilliseconds = 6000

export interface DispatcherPorts {
  readonly storage: DeviceStorage
  readonly synchronizer: Synchronizer
  readonly mirror: QueueMirror
  /** The device's own clock, milliseconds since the epoch. */
  readonly now: () => number
  readonly newId: () => string
  readonly newFollowSecret: () => Promise<FollowSecret | undefined>
}

export class Dispatcher {
  readonly #ports: DispatcherPorts

  constructor(ports: DispatcherPorts) {
    this.#ports = ports
  }

  async dispatch(command: QueueCommand): Promise<DispatchOutcome> {
    const identity = this.#ports.mirror.identity.peek()
    if (!identity) return offline('not-enrolled')
    const draft = this.draft(identity, command)
    const appended = await this.#ports.storage.outbox.append(draft).catch(() => undefined)
    return appended ? this.follow(appended) : offline('storage-unavailable')
  }

  /**
   * A command ready for the outbox, dated by this device and corrected by what it knows of the server's clock.
   * @throws ValiError for a command the server would refuse: kept, it would hold up every gesture after it.
   */
  draft({ device }: Identity, command: QueueCommand): CommandDraft {
    const { newId, now, synchronizer, mirror } = this.#ports
    const commandId = newId() as CommandId
    synchronizer.noteGesture(commandId)
    return {
      commandId,
      deviceId: device.deviceId,
      siteId: device.siteId,
      generation: mirror.generation,
      issuedAt: instant(Math.round(now())),
      clockOffsetMilliseconds: synchronizer.clockOffsetMilliseconds,
      command: v.parse(queueCommandSchema, command),
    }
  }

  /** What becomes of a command that the outbox holds. */
  async follow({ commandId, command }: CommandEnvelope<QueueCommand>): Promise<DispatchOutcome> {
    const { storage, synchronizer, mirror } = this.#ports
    const exchange = synchronizer.synchronize()
    if (isFact(command) && storage.isDurable) {
      await mirror.refresh()
      return { result: 'recorded', commandId }
    }
    const answer = awaitAnswer(storage, commandId, claimTimeLimitMilliseconds)
    const problem = await Promise.race([exchange, answer.then(() => undefined)])
    if (problem && (await this.#withdraw(commandId))) return offline(codeOf(problem), commandId)
    const found = await answer
    return found ? this.#answered(found, exchange) : this.#gaveUp(commandId)
  }

  /** The screen that asked sees its answer in the signals too, as soon as the log has it. */
  async #answered(answer: Acknowledgement, exchange: Promise<unknown>): Promise<DispatchOutcome> {
    await Promise.race([exchange, new Promise((resolve) => setTimeout(resolve, claimTimeLimitMilliseconds))])
    await this.#ports.mirror.refresh()
    return answer
  }

  async #gaveUp(commandId: CommandId): Promise<DispatchOutcome> {
    const { problem } = this.#ports.synchronizer.connection.peek()
    const isWithdrawn = await this.#withdraw(commandId)
    return offline(isWithdrawn ? codeOf(problem ?? 'unreachable') : 'unanswered', commandId)
  }

  #withdraw(commandId: CommandId): Promise<boolean> {
    return this.#ports.storage.outbox.withdraw(commandId).catch(() => false)
  }
}

const codes: Readonly<Record<ConnectionProblem, DeviceRefusalCode>> = {
  unreachable: 'offline',
  malformed: 'offline',
  unauthorized: 'not-enrolled',
  'update-needed': 'update-needed',
}

const codeOf = (problem: ConnectionProblem): DeviceRefusalCode => codes[problem]

const offline = (code: DeviceRefusalCode, commandId?: CommandId): DispatchOutcome =>
  commandId === undefined
    ? { result: 'offline', refusal: { code } }
    : { result: 'offline', commandId, refusal: { code } }
