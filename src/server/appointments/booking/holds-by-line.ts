/**
 * How many slots one line to the network may keep from others at a time. Holds are anonymous, so this is all that stops a program
 * from emptying a month. In memory: a server that restarts forgets, and the holds themselves end within minutes.
 */
import type { Hold, HoldRequest } from '../../../domain/appointments/booking-messages.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { addressKey } from '../../http/address-key.ts'
import { RequestProblem } from '../../http/error-table.ts'

/** A reading room where everybody books at once; of the hundreds of slots of a month, few. */
const holdsPerLine = 12

export class HoldsByLine {
  readonly #now: () => Instant
  /** By line: the end of each hold, by its token. */
  readonly #held = new Map<string, Map<string, number>>()

  constructor(now: () => Instant) {
    this.#now = now
  }

  /** @throws RequestProblem `too-many-requests` when the line holds as many as it may; what `hold` throws. */
  async take(address: string, { instead }: Pick<HoldRequest, 'instead'>, hold: () => Promise<Hold>): Promise<Hold> {
    this.#dropEnded()
    const line = addressKey(address)
    const mine = this.#held.get(line) ?? new Map<string, number>()
    this.#held.set(line, mine)
    if (instead !== undefined) mine.delete(instead)
    if (mine.size >= holdsPerLine) throw new RequestProblem('too-many-requests')
    // Counted while it is under way: many at once are many.
    const place = `under way ${Math.random()}`
    mine.set(place, Number.MAX_SAFE_INTEGER)
    try {
      const held = await hold()
      mine.set(held.holdToken, held.expiresAt)
      return held
    } finally {
      mine.delete(place)
    }
  }

  /** Booked: it keeps a slot for somebody, no longer from everybody. */
  release(holdToken: string): void {
    for (const mine of this.#held.values()) mine.delete(holdToken)
  }

  #dropEnded(): void {
    const now = this.#now()
    for (const [line, mine] of this.#held) {
      for (const [token, end] of mine) if (end <= now) mine.delete(token)
      if (mine.size === 0) this.#held.delete(line)
    }
  }
}
