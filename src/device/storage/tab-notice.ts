/** Says to this tab and to the others of the same slot that something was stored. Carries no content. */
export class TabNotice {
  readonly #channel: BroadcastChannel
  readonly #listeners = new Set<() => void>()

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name)
    this.#channel.addEventListener('message', () => this.#hear())
  }

  tell(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin: ours
    this.#channel.postMessage(0)
    this.#hear()
  }

  /** @returns how to stop listening. */
  onTold(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#listeners.clear()
    this.#channel.close()
  }

  #hear(): void {
    for (const listener of this.#listeners) listener()
  }
}
