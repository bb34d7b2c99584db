/** The log copy in IndexedDB. A page and the clearing of the outbox that it allows are one transaction. */
import type { Event } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'
import type { AppendResult, EventLog, LogPosition } from './event-log.ts'
import type { IndexedDbOutbox } from './indexed-db-outbox.ts'
import { eventsToAppend } from './page-of-events.ts'
import type { SlotDatabase } from './slot-database.ts'

const generationCounter = 'generation'

export class IndexedDbEventLog implements EventLog {
  readonly #database: SlotDatabase
  readonly #outbox: IndexedDbOutbox
  readonly #changed: () => void

  constructor(database: SlotDatabase, outbox: IndexedDbOutbox, changed: () => void) {
    this.#database = database
    this.#outbox = outbox
    this.#changed = changed
  }

  async position(): Promise<LogPosition> {
    const last = await this.#database.log.orderBy('siteSequence').last()
    return { generation: await this.#database.counter(generationCounter), cursor: last?.siteSequence ?? 0 }
  }

  append(generation: number, events: readonly EventEnvelope<Event>[]): Promise<AppendResult> {
    return this.#write(async () => {
      const held = await this.position()
      const isSame = held.generation === generation
      const fresh = eventsToAppend(isSame ? held.cursor : 0, events)
      if (fresh === 'gap') return 'gap'
      if (!isSame) await this.forget(generation)
      await this.#database.log.bulkAdd([...fresh])
      await this.#outbox.dropToldBy((await this.position()).cursor)
      return 'stored'
    })
  }

  readAfter(cursor: number): Promise<readonly EventEnvelope<Event>[]> {
    return this.#database.log.where('siteSequence').above(cursor).sortBy('siteSequence')
  }

  async reset(generation: number): Promise<void> {
    await this.#write(async () => {
      if ((await this.#database.counter(generationCounter)) === generation) await this.#database.log.clear()
      else await this.forget(generation)
    })
  }

  /**
   * Inside a caller's transaction. After an erasure the site's numbers may start anew: what it accepted is in its log,
   * or erased with it.
   */
  async forget(generation: number): Promise<void> {
    await this.#database.log.clear()
    await this.#outbox.dropToldBy(Number.POSITIVE_INFINITY)
    await this.#database.counters.put(generation, generationCounter)
  }

  async #write<Result>(work: () => Promise<Result>): Promise<Result> {
    const { outbox, counters, log } = this.#database
    const result = await this.#database.transaction('rw', [outbox, counters, log], work)
    this.#changed()
    return result
  }
}
