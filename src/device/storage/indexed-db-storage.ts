/** A device's storage in IndexedDB, shared by the tabs of one slot. */
import type { Site } from '../../domain/queue/place.ts'
import type { DeviceId, VisitId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import { followed, keptPrintMarks, type DeviceStorage, type StorageSnapshot } from './device-storage.ts'
import type { LogPosition } from './event-log.ts'
import { beginFreshLog } from './fresh-log.ts'
import { identityOf, type Identity, type Welcome } from './identity.ts'
import { IndexedDbEventLog } from './indexed-db-event-log.ts'
import { IndexedDbOutbox } from './indexed-db-outbox.ts'
import { SlotDatabase } from './slot-database.ts'
import { TabNotice } from './tab-notice.ts'

const identityKey = 'this-device'
const clockOffsetCounter = 'clockOffsetMilliseconds'

export class IndexedDbStorage implements DeviceStorage {
  readonly isDurable = true
  readonly outbox: IndexedDbOutbox
  readonly eventLog: IndexedDbEventLog
  readonly #database: SlotDatabase
  readonly #notice: TabNotice

  private constructor(slot: string) {
    this.#database = new SlotDatabase(slot)
    this.#notice = new TabNotice(this.#database.name)
    const changed = () => this.#notice.tell()
    this.outbox = new IndexedDbOutbox(this.#database, changed)
    this.eventLog = new IndexedDbEventLog(this.#database, this.outbox, changed)
  }

  /** Rejects when the browser has no database to give (private window, full disk, damaged profile). */
  static async open(slot: string): Promise<IndexedDbStorage> {
    // Before the first write of this start; see there what it prevents.
    await beginFreshLog(slot)
    const storage = new IndexedDbStorage(slot)
    await storage.#database.open()
    return storage
  }

  identity(): Promise<Identity | undefined> {
    return this.#database.identities.get(identityKey)
  }

  async enrol(welcome: Welcome): Promise<void> {
    const { identities, counters, outbox, log, snapshots, receipts, printMarks } = this.#database
    const tables = [identities, counters, outbox, log, snapshots, receipts, printMarks]
    await this.#database.transaction('rw', tables, async () => {
      const before = await this.identity()
      if (before?.device.deviceId !== welcome.device.deviceId) await this.outbox.inherit(welcome.device)
      await this.outbox.resumeFrom(welcome)
      await this.eventLog.forget(welcome.generation)
      await identities.put(identityOf(welcome), identityKey)
    })
    this.#notice.tell()
  }

  async saveSite(deviceId: DeviceId, site: Site): Promise<void> {
    const { identities } = this.#database
    await this.#database.transaction('rw', [identities], async () => {
      const identity = await this.identity()
      if (identity?.device.deviceId === deviceId) await identities.put({ ...identity, site }, identityKey)
    })
    this.#notice.tell()
  }

  clockOffsetMilliseconds(): Promise<number> {
    return this.#database.counter(clockOffsetCounter)
  }

  async saveClockOffset(milliseconds: number): Promise<void> {
    await this.#database.counters.put(milliseconds, clockOffsetCounter)
  }

  async snapshotAfter(known: LogPosition): Promise<StorageSnapshot> {
    const { log, snapshots, outbox, counters } = this.#database
    return this.#database.transaction('r', [log, snapshots, outbox, counters], async () => {
      const position = await this.eventLog.position()
      const from = followed(known, position, await this.eventLog.snapshot())
      const events = await this.eventLog.readAfter(from.after)
      return { ...position, ...from, events, pending: await this.outbox.pendingAfter(position.cursor) }
    })
  }

  async markPrinted(visitId: VisitId, at: Instant): Promise<boolean> {
    const { printMarks } = this.#database
    return this.#database.transaction('rw', [printMarks], async () => {
      if (await printMarks.get(visitId)) return false
      await printMarks.add({ visitId, printedAt: at })
      const surplus = (await printMarks.count()) - keptPrintMarks
      if (surplus > 0) await printMarks.orderBy('printedAt').limit(surplus).delete()
      return true
    })
  }

  onChange(listener: () => void): () => void {
    return this.#notice.onTold(listener)
  }

  close(): void {
    this.#notice.close()
    this.#database.close()
  }
}
