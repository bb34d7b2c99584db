/**
 * Server clock minus device clock: the median of the last five exchanges, so that one slow answer moves nothing. A clock
 * that somebody or the network sets is followed at once: an answer cannot be wrong by more than half the time it took.
 */
export interface TimedExchange {
  /** By the device's clock, milliseconds since the epoch. */
  readonly sentAt: number
  readonly receivedAt: number
  readonly serverTime: number
}

const keptSamples = 5

/** Beyond what two clocks drift apart between two exchanges. */
const driftMilliseconds = 2000

/** A request is given up before; a longer one, or one answered before it was sent, saw the clock being set meanwhile. */
const longestExchangeMilliseconds = 20_000

export class ClockOffset {
  #samples: readonly number[] = []
  #milliseconds: number

  /** @param remembered the offset of an earlier run, good until measured anew. */
  constructor(remembered = 0) {
    this.#milliseconds = Math.round(remembered)
  }

  /** Whole milliseconds to add to the device's clock. */
  get milliseconds(): number {
    return this.#milliseconds
  }

  /** False as long as the device's clock was not compared with the server's since the app was opened. */
  get isMeasured(): boolean {
    return this.#samples.length > 0
  }

  /** Takes one more measure; the answer is supposed to have been made half-way. */
  measure({ sentAt, receivedAt, serverTime }: TimedExchange): void {
    const took = receivedAt - sentAt
    if (took < 0 || took > longestExchangeMilliseconds) return
    const sample = serverTime - (sentAt + receivedAt) / 2
    const wasSet = Math.abs(sample - this.#milliseconds) > took / 2 + driftMilliseconds
    this.#samples = [...(wasSet ? [] : this.#samples), sample].slice(-keptSamples)
    const sorted = this.#samples.toSorted((a, b) => a - b)
    const middle = sorted.length >> 1
    const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
    this.#milliseconds = Math.round(((low ?? 0) + (high ?? 0)) / 2)
  }
}
