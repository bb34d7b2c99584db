/**
 * What the live line brings is stored as a page of the log would be, when it follows what is held; anything else is left to a
 * pull. What this device has just sent comes back on the same line, so that it need not ask for it.
 */
import type { Hint } from '../../domain/catalogue.ts'
import type { DeviceStorage } from '../storage/device-storage.ts'

/** Longer than a line at work needs; past it, asking is no slower than waiting. */
const patienceMilliseconds = 250

export class LiveNewsDesk {
  readonly #storage: DeviceStorage
  /** One hint after another: the second of two follows the first. */
  #last: Promise<unknown> = Promise.resolve()
  /** This line has brought something that could be used, and has not been waited for in vain since. */
  #bringsNews = false

  constructor(storage: DeviceStorage) {
    this.#storage = storage
  }

  get isTrusted(): boolean {
    return this.#bringsNews
  }

  lineOpened(): void {
    this.#bringsNews = false
  }

  /** @returns false when the site must be asked. Never rejects. */
  take(hint: Hint): Promise<boolean> {
    const taken = this.#last.then(() => this.#store(hint)).catch(() => false)
    this.#last = taken
    return taken
  }

  /** Waits a moment for what the site has just accepted. @returns false when it must be asked for. Never rejects. */
  async bringsWhatWasAccepted(): Promise<boolean> {
    if (!this.#bringsNews) return false
    this.#bringsNews = await this.#untilTold()
    return this.#bringsNews
  }

  async #store({ head, news }: Hint): Promise<boolean> {
    const { eventLog } = this.#storage
    const held = await eventLog.position()
    if (head === held.cursor) return true
    // The log of another generation is taken anew, from its snapshot: only a pull does that.
    if (!news || news.generation !== held.generation) return false
    const isStored = (await eventLog.append(news.generation, news.events)) === 'stored'
    this.#bringsNews ||= isStored
    return isStored
  }

  #untilTold(): Promise<boolean> {
    const { outbox } = this.#storage
    return new Promise((resolve) => {
      const end = (isTold: boolean) => {
        clearTimeout(timer)
        stopListening()
        resolve(isTold)
      }
      const look = () =>
        void outbox.accepted().then(
          (left) => left.length === 0 && end(true),
          () => end(false),
        )
      const stopListening = this.#storage.onChange(look)
      const timer = setTimeout(() => end(false), patienceMilliseconds)
      look()
    })
  }
}
