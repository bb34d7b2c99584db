/**
 * Gestures made before the first contact of this page: a kiosk that starts after a power cut, with the network down,
 * may be days wrong, and nobody has told it yet. They are dated at sending, from how long ago they were made by a clock
 * that nobody sets; otherwise a person who took a ticket today would wait in the line of another day, and never be called.
 */
import type { CommandEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'

export class UncheckedGestures {
  readonly #madeAt = new Map<CommandId, number>()
  readonly #monotonicNow: () => number

  /** @param monotonicNow milliseconds by a clock that nobody sets. */
  constructor(monotonicNow: () => number) {
    this.#monotonicNow = monotonicNow
  }

  add(commandId: CommandId): void {
    this.#madeAt.set(commandId, this.#monotonicNow())
  }

  /** The envelope as it must be sent. @param serverNow the corrected time, by a clock that has been compared since. */
  dated<Command>(envelope: CommandEnvelope<Command>, serverNow: number): CommandEnvelope<Command> {
    const madeAt = this.#madeAt.get(envelope.commandId)
    if (madeAt === undefined) return envelope
    const agoMilliseconds = this.#monotonicNow() - madeAt
    return { ...envelope, clockOffsetMilliseconds: Math.round(serverNow - agoMilliseconds - envelope.issuedAt) }
  }
}
