/** The log copy in IndexedDB. A page and the clearing of the outbox that it allows are one transaction. */
import type { Event, Snapshot } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'
import type { AppendResult, EventLog, LogPosition } from './event-log.ts'
import type { IndexedDbOutbox } from './indexed-db-outbox.ts'
import { eventsToAppend } from './page-of-events.ts'
import type { SlotDatabase } from './slot-database.ts'

const generationCounter = 'generation'
const snapshotKey = 'log'

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
    const cursor = last?.siteSequence ?? (await this.snapshot())?.siteSequence ?? 0
    return { generation: await this.#database.counter(generationCounter), cursor }
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

  restart(generation: number, snapshot: Snapshot, events: readonly EventEnvelope<Event>[]): Promise<AppendResult> {
    return this.#write(async () => {
      const held = await this.position()
      const isHeld = held.generation === generation && held.cursor >= snapshot.siteSequence
      const fresh = eventsToAppend(isHeld ? held.cursor : snapshot.siteSequence, events)
      if (fresh === 'gap') return 'gap'
      if (!isHeld) await this.#startFrom(generation, snapshot)
      await this.#database.log.bulkAdd([...fresh])
      await this.#outbox.dropToldBy((await this.position()).cursor)
      return 'stored'
    })
  }

  snapshot(): Promise<Snapshot | undefined> {
    return this.#database.snapshots.get(snapshotKey)
  }

  readAfter(cursor: number): Promise<readonly EventEnvelope<Event>[]> {
    return this.#database.log.where('siteSequence').above(cursor).sortBy('siteSequence')
  }

  async reset(generation: number): Promise<void> {
    await this.#write(async () => {
      if ((await this.#database.counter(generationCounter)) === generation) await this.#clear()
      else await this.forget(generation)
    })
  }

  /**
   * Inside a caller's transaction. What the site accepted before an erasure is in its log, or erased with it; what was printed
   * and answered on a day that is over is asked by nobody.
   */
  async forget(generation: number): Promise<void> {
    await this.#clear()
    await this.#outbox.dropToldBy(Number.POSITIVE_INFINITY)
    await this.#database.printMarks.clear()
    await this.#database.receipts.clear()
    await this.#database.counters.put(generation, generationCounter)
  }

  async #startFrom(generation: number, snapshot: Snapshot): Promise<void> {
    if ((await this.#database.counter(generationCounter)) === generation) await this.#clear()
    else await this.forget(generation)
    await this.#database.snapshots.put(snapshot, snapshotKey)
  }

  async #clear(): Promise<void> {
    await this.#database.log.clear()
    await this.#database.snapshots.clear()
  }

  async #write<Result>(work: () => Promise<Result>): Promise<Result> {
    const { outbox, counters, log, snapshots, receipts, printMarks } = this.#database
    const tables = [outbox, counters, log, snapshots, receipts, printMarks]
    const result = await this.#database.transaction('rw', tables, work)
    this.#changed()
    return result
  }
}
