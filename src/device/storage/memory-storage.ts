/** A device's storage that lives as long as the page. Two tabs never share it. */
import type { Site } from '../../domain/queue/place.ts'
import type { DeviceId, VisitId } from '../../domain/values/ids.ts'
import { followed, type DeviceStorage, type StorageSnapshot } from './device-storage.ts'
import type { LogPosition } from './event-log.ts'
import { identityOf, type Identity, type Welcome } from './identity.ts'
import { MemoryEventLog } from './memory-event-log.ts'
import { MemoryOutbox } from './memory-outbox.ts'

export class MemoryStorage implements DeviceStorage {
  readonly isDurable: boolean
  readonly outbox: MemoryOutbox
  readonly eventLog: MemoryEventLog
  readonly #listeners = new Set<() => void>()
  readonly #printed = new Set<VisitId>()
  #identity: Identity | undefined
  #clockOffsetMilliseconds = 0

  /** @param isDurable true only in tests, which outlive nothing: screens must never be told that memory is a disk. */
  constructor(isDurable = false) {
    this.isDurable = isDurable
    const changed = () => this.#changed()
    this.outbox = new MemoryOutbox(changed)
    this.eventLog = new MemoryEventLog({
      generationChanged: () => {
        this.outbox.dropAccepted()
        this.#printed.clear()
      },
      appended: (cursor) => {
        this.outbox.dropToldBy(cursor)
        changed()
      },
    })
  }

  identity(): Promise<Identity | undefined> {
    return Promise.resolve(this.#identity)
  }

  async enrol(welcome: Welcome): Promise<void> {
    if (this.#identity?.device.deviceId !== welcome.device.deviceId) this.outbox.inherit(welcome.device)
    this.outbox.resumeFrom(welcome)
    this.#identity = structuredClone(identityOf(welcome))
    await this.eventLog.reset(welcome.generation)
  }

  async saveSite(deviceId: DeviceId, site: Site): Promise<void> {
    if (this.#identity?.device.deviceId !== deviceId) return
    this.#identity = { ...this.#identity, site: structuredClone(site) }
    this.#changed()
  }

  clockOffsetMilliseconds(): Promise<number> {
    return Promise.resolve(this.#clockOffsetMilliseconds)
  }

  async saveClockOffset(milliseconds: number): Promise<void> {
    this.#clockOffsetMilliseconds = milliseconds
  }

  async snapshotAfter(known: LogPosition): Promise<StorageSnapshot> {
    const position = this.eventLog.current
    const from = followed(known, position, this.eventLog.base)
    return {
      ...position,
      ...from,
      events: this.eventLog.after(from.after),
      pending: this.outbox.pendingAfter(position.cursor),
    }
  }

  async markPrinted(visitId: VisitId): Promise<boolean> {
    if (this.#printed.has(visitId)) return false
    this.#printed.add(visitId)
    return true
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#listeners.clear()
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
