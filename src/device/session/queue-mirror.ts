/** The queue as this device knows it, kept in memory: the log folded once, then event by event. */
import { batch, signal, type Signal } from '@preact/signals-core'
import { evolve } from '../../domain/queue/evolve.ts'
import { stateFromSnapshot } from '../../domain/queue/queue-snapshot.ts'
import { emptyQueue, type QueueState } from '../../domain/queue/queue-state.ts'
import type { DeviceStorage, StorageSnapshot } from '../storage/device-storage.ts'
import type { Identity } from '../storage/identity.ts'
import { GrowingPreview } from './preview.ts'

/** What the events read follow: what the site remembers, what is folded already, or nothing. */
function startOf({ base, after }: StorageSnapshot, { site }: Identity, known: QueueState | undefined): QueueState {
  if (base) return stateFromSnapshot(site, base)
  if (!known || after !== known.siteSequence) return emptyQueue(site)
  return known.site === site ? known : { ...known, site }
}

/** The same machine at the same site, as one and the same object: a storage hands out another each time. */
function sameAs(held: Identity | undefined, read: Identity): Identity {
  return held !== undefined && JSON.stringify(held) === JSON.stringify(read) ? held : read
}

export class QueueMirror {
  readonly identity: Signal<Identity | undefined> = signal(undefined)
  readonly confirmed: Signal<QueueState | undefined> = signal(undefined)
  readonly view: Signal<QueueState | undefined> = signal(undefined)
  readonly pendingCount: Signal<number> = signal(0)
  readonly #storage: DeviceStorage
  readonly #preview = new GrowingPreview()
  #generation = 0
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(storage: DeviceStorage) {
    this.#storage = storage
  }

  get generation(): number {
    return this.#generation
  }

  /** Reads what was stored since; everything stored before the call is in the signals when it resolves. */
  refresh(): Promise<void> {
    if (!this.#running) return this.#run()
    this.#next ??= this.#running.then(() => {
      this.#next = undefined
      return this.#run()
    })
    return this.#next
  }

  #run(): Promise<void> {
    this.#running = this.#read()
      // A database closed under us (the page is leaving): what was read last stays on the screen.
      .catch(() => undefined)
      .then(() => {
        this.#running = undefined
      })
    return this.#running
  }

  async #read(): Promise<void> {
    const read = await this.#storage.identity()
    if (!read) return
    const identity = sameAs(this.identity.peek(), read)
    const known = this.identity.peek()?.device.deviceId === identity.device.deviceId ? this.confirmed.peek() : undefined
    const snapshot = await this.#storage.snapshotAfter({
      generation: this.#generation,
      cursor: known?.siteSequence ?? 0,
    })
    const isSameLog = snapshot.generation === this.#generation
    const start = startOf(snapshot, identity, isSameLog ? known : undefined)
    const confirmed = snapshot.events.reduce(evolve, start)
    batch(() => {
      this.#generation = snapshot.generation
      this.identity.value = identity
      this.confirmed.value = confirmed
      this.view.value = this.#preview.over(confirmed, snapshot.pending, identity.device)
      this.pendingCount.value = snapshot.pending.length
    })
  }
}
