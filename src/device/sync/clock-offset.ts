/** Server clock minus device clock: the median of the last five exchanges, so that one slow answer moves nothing. */
export interface TimedExchange {
  /** By the device's clock, milliseconds since the epoch. */
  readonly sentAt: number
  readonly receivedAt: number
  readonly serverTime: number
}

const keptSamples = 5

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

  /** Takes one more measure; the answer is supposed to have been made half-way. */
  measure({ sentAt, receivedAt, serverTime }: TimedExchange): void {
    this.#samples = [...this.#samples, serverTime - (sentAt + receivedAt) / 2].slice(-keptSamples)
    const sorted = this.#samples.toSorted((a, b) => a - b)
    const middle = sorted.length >> 1
    const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
    this.#milliseconds = Math.round(((low ?? 0) + (high ?? 0)) / 2)
  }
}
