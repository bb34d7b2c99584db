/** The log copy of a browser without a database, and of tests. */
import type { Event } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'
import type { AppendResult, EventLog, LogPosition } from './event-log.ts'
import { eventsToAppend } from './page-of-events.ts'

export interface MemoryLogListener {
  readonly appended: (cursor: number) => void
  readonly generationChanged: () => void
}

export class MemoryEventLog implements EventLog {
  #generation = 0
  #events: readonly EventEnvelope<Event>[] = []
  readonly #listener: MemoryLogListener

  constructor(listener: MemoryLogListener) {
    this.#listener = listener
  }

  get current(): LogPosition {
    return { generation: this.#generation, cursor: this.#events.at(-1)?.siteSequence ?? 0 }
  }

  position(): Promise<LogPosition> {
    return Promise.resolve(this.current)
  }

  async append(generation: number, events: readonly EventEnvelope<Event>[]): Promise<AppendResult> {
    const held = generation === this.#generation ? this.#events : []
    const fresh = eventsToAppend(held.at(-1)?.siteSequence ?? 0, structuredClone(events))
    if (fresh === 'gap') return 'gap'
    if (generation !== this.#generation) this.#listener.generationChanged()
    this.#generation = generation
    this.#events = [...held, ...fresh]
    this.#listener.appended(this.current.cursor)
    return 'stored'
  }

  readAfter(cursor: number): Promise<readonly EventEnvelope<Event>[]> {
    return Promise.resolve(this.after(cursor))
  }

  after(cursor: number): readonly EventEnvelope<Event>[] {
    return this.#events.filter((each) => each.siteSequence > cursor)
  }

  async reset(generation: number): Promise<void> {
    this.#events = []
    if (generation !== this.#generation) this.#listener.generationChanged()
    this.#generation = generation
    this.#listener.appended(0)
  }
}
