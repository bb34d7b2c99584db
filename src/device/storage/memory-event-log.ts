/** The log copy of a browser without a database, and of tests. */
import type { Event, Snapshot } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'
import type { AppendResult, EventLog, LogPosition } from './event-log.ts'
import { eventsToAppend } from './page-of-events.ts'

export interface MemoryLogListener {
  readonly appended: (cursor: number) => void
  readonly generationChanged: () => void
}

export class MemoryEventLog implements EventLog {
  #generation = 0
  #snapshot: Snapshot | undefined
  #events: readonly EventEnvelope<Event>[] = []
  readonly #listener: MemoryLogListener

  constructor(listener: MemoryLogListener) {
    this.#listener = listener
  }

  get current(): LogPosition {
    return {
      generation: this.#generation,
      cursor: this.#events.at(-1)?.siteSequence ?? this.#snapshot?.siteSequence ?? 0,
    }
  }

  position(): Promise<LogPosition> {
    return Promise.resolve(this.current)
  }

  async append(generation: number, events: readonly EventEnvelope<Event>[]): Promise<AppendResult> {
    const isSame = generation === this.#generation
    const fresh = eventsToAppend(isSame ? this.current.cursor : 0, structuredClone(events))
    if (fresh === 'gap') return 'gap'
    if (!isSame) this.#forget(generation)
    this.#events = [...this.#events, ...fresh]
    this.#listener.appended(this.current.cursor)
    return 'stored'
  }

  async restart(
    generation: number,
    snapshot: Snapshot,
    events: readonly EventEnvelope<Event>[],
  ): Promise<AppendResult> {
    const isHeld = generation === this.#generation && this.current.cursor >= snapshot.siteSequence
    const fresh = eventsToAppend(isHeld ? this.current.cursor : snapshot.siteSequence, structuredClone(events))
    if (fresh === 'gap') return 'gap'
    if (!isHeld) {
      this.#forget(generation)
      this.#snapshot = structuredClone(snapshot)
    }
    this.#events = [...this.#events, ...fresh]
    this.#listener.appended(this.current.cursor)
    return 'stored'
  }

  get base(): Snapshot | undefined {
    return this.#snapshot
  }

  snapshot(): Promise<Snapshot | undefined> {
    return Promise.resolve(this.#snapshot)
  }

  readAfter(cursor: number): Promise<readonly EventEnvelope<Event>[]> {
    return Promise.resolve(this.after(cursor))
  }

  after(cursor: number): readonly EventEnvelope<Event>[] {
    return this.#events.filter((each) => each.siteSequence > cursor)
  }

  async reset(generation: number): Promise<void> {
    this.#forget(generation)
    this.#listener.appended(0)
  }

  #forget(generation: number): void {
    this.#events = []
    this.#snapshot = undefined
    if (generation !== this.#generation) this.#listener.generationChanged()
    this.#generation = generation
  }
}
