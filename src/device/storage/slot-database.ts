/**
 * The tables of one place in the building. Several tabs of one browser may be several devices in a demonstration, so
 * the slot is in the database's name. Durability is strict: a write is told as done only once the operating system
 * was asked to put it on the disk (2 ms more than the default; a number given to a person is worth that).
 */
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Event, Snapshot } from '../../domain/catalogue.ts'
import type { Acknowledgement, EventEnvelope } from '../../domain/sync/envelope.ts'
import type { VisitId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Identity } from './identity.ts'
import type { OutboxEntry } from './outbox.ts'

export interface OutboxRow extends OutboxEntry {
  readonly deviceSequence: number
  readonly commandId: string
}

export interface ReceiptRow {
  readonly commandId: string
  readonly receivedAt: Instant
  readonly acknowledgement: Acknowledgement
}

export interface PrintMark {
  readonly visitId: VisitId
  readonly printedAt: Instant
}

export class SlotDatabase extends Dexie {
  declare readonly identities: Table<Identity, string>
  declare readonly outbox: EntityTable<OutboxRow, 'commandId'>
  declare readonly log: EntityTable<EventEnvelope<Event>, 'siteSequence'>
  /** What `log` follows, under `log`; empty when it is the whole log. */
  declare readonly snapshots: Table<Snapshot, string>
  declare readonly receipts: EntityTable<ReceiptRow, 'commandId'>
  declare readonly printMarks: EntityTable<PrintMark, 'visitId'>
  /** Last ticket number by series, and the device's own numbers: sequence, generation, clock offset. */
  declare readonly counters: Table<number, string>

  constructor(slot: string) {
    super(`said-${slot}`, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      identities: '',
      outbox: 'commandId, deviceSequence',
      log: 'siteSequence',
      receipts: 'commandId, receivedAt',
      printMarks: 'visitId, printedAt',
      counters: '',
    })
    this.version(2).stores({ snapshots: '' })
  }

  async counter(name: string): Promise<number> {
    return (await this.counters.get(name)) ?? 0
  }
}
