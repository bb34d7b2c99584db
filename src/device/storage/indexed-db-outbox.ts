/** The outbox in IndexedDB: one strict transaction a gesture, told as done on its completion only. */
import type { Command } from '../../domain/catalogue.ts'
import type { Device } from '../../domain/access/device.ts'
import type { Acknowledgement, CommandEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Welcome } from './identity.ts'
import {
  inherited,
  isToldBy,
  keptReceipts,
  renumbered,
  type CommandDraft,
  type Outbox,
  type OutboxEntry,
  type TicketSeries,
} from './outbox.ts'
import type { OutboxRow, SlotDatabase } from './slot-database.ts'

const sequenceCounter = 'deviceSequence'
const seriesCounter = ({ businessDay, letter }: TicketSeries): string => `ticket/${businessDay}/${letter}`

export class IndexedDbOutbox implements Outbox {
  readonly #database: SlotDatabase
  readonly #changed: () => void

  constructor(database: SlotDatabase, changed: () => void) {
    this.#database = database
    this.#changed = changed
  }

  append(draft: CommandDraft): Promise<CommandEnvelope<Command>> {
    return this.#write(() => this.#add(draft))
  }

  appendNumbered(series: TicketSeries, draftWith: (number: number) => CommandDraft): Promise<CommandEnvelope<Command>> {
    return this.#write(async () => {
      const last = await this.#database.counter(seriesCounter(series))
      const number = Math.max(last + 1, series.atLeast ?? 1)
      await this.#database.counters.put(number, seriesCounter(series))
      return this.#add(draftWith(number))
    })
  }

  async unanswered(limit: number): Promise<readonly OutboxEntry[]> {
    return (await this.#inOrder()).filter((each) => each.acceptedAs === undefined).slice(0, limit)
  }

  async markAttempted(commandIds: readonly CommandId[]): Promise<void> {
    await this.#database.outbox.where('commandId').anyOf(commandIds).modify({ isAttempted: true })
  }

  async acknowledge(acknowledgements: readonly Acknowledgement[], at: Instant): Promise<void> {
    await this.#write(async () => {
      for (const each of acknowledgements) await this.#settle(each, at)
      const surplus = (await this.#database.receipts.count()) - keptReceipts
      if (surplus > 0) await this.#database.receipts.orderBy('receivedAt').limit(surplus).delete()
    })
  }

  async accepted(): Promise<readonly OutboxEntry[]> {
    return (await this.#inOrder()).filter((each) => each.acceptedAs !== undefined)
  }

  async dropErased(commandIds: readonly CommandId[]): Promise<void> {
    await this.#write(() => this.#database.outbox.bulkDelete([...commandIds]))
  }

  withdraw(commandId: CommandId): Promise<boolean> {
    return this.#write(async () => {
      const row = await this.#database.outbox.get(commandId)
      if (!row || row.isAttempted) return false
      await this.#database.outbox.delete(commandId)
      const later = this.#database.outbox.where('deviceSequence').above(row.deviceSequence)
      await this.#database.outbox.bulkPut((await later.toArray()).map(slidDown))
      await this.#database.counters.put((await this.#database.counter(sequenceCounter)) - 1, sequenceCounter)
      return true
    })
  }

  async renumberFrom(deviceSequence: number): Promise<void> {
    await this.#write(async () => {
      const again = renumbered(await this.#inOrder(), deviceSequence)
      await this.#database.outbox.bulkPut(again.map(toRow))
      await this.#database.counters.put(deviceSequence + again.length - 1, sequenceCounter)
    })
  }

  async receipt(commandId: CommandId): Promise<Acknowledgement | undefined> {
    return (await this.#database.receipts.get(commandId))?.acknowledgement
  }

  /** Inside a caller's transaction. */
  async pendingAfter(cursor: number): Promise<readonly OutboxEntry[]> {
    return (await this.#inOrder()).filter((each) => !isToldBy(each, cursor))
  }

  /** Inside a caller's transaction. */
  async dropToldBy(cursor: number): Promise<void> {
    await this.#database.outbox.filter((each) => isToldBy(each, cursor)).delete()
  }

  /** Inside a caller's transaction. */
  async inherit(device: Device): Promise<void> {
    const rows = inherited(await this.#inOrder(), device).map(toRow)
    await this.#database.outbox.clear()
    await this.#database.outbox.bulkAdd(rows)
    await this.#database.counters.put(rows.length, sequenceCounter)
  }

  /** Inside a caller's transaction. */
  async resumeFrom({ businessDay, resumeFrom }: Welcome): Promise<void> {
    for (const [letter, next] of Object.entries(resumeFrom)) {
      const name = seriesCounter({ businessDay, letter })
      await this.#database.counters.put(Math.max(await this.#database.counter(name), next - 1), name)
    }
  }

  async #inOrder(): Promise<readonly OutboxEntry[]> {
    return (await this.#database.outbox.orderBy('deviceSequence').toArray()).map(toEntry)
  }

  async #add(draft: CommandDraft): Promise<CommandEnvelope<Command>> {
    const deviceSequence = (await this.#database.counter(sequenceCounter)) + 1
    const envelope = { ...draft, deviceSequence }
    await this.#database.counters.put(deviceSequence, sequenceCounter)
    await this.#database.outbox.add(toRow({ envelope, isAttempted: false }))
    return envelope
  }

  async #settle(acknowledgement: Acknowledgement, receivedAt: Instant): Promise<void> {
    const { commandId } = acknowledgement
    const row = await this.#database.outbox.get(commandId)
    if (!row) return
    await this.#database.receipts.put({ commandId, receivedAt, acknowledgement })
    if (acknowledgement.result === 'refused') await this.#database.outbox.delete(commandId)
    else await this.#database.outbox.put({ ...row, acceptedAs: acknowledgement.siteSequence })
  }

  async #write<Result>(work: () => Promise<Result>): Promise<Result> {
    const { outbox, counters, receipts } = this.#database
    const result = await this.#database.transaction('rw', [outbox, counters, receipts], work)
    this.#changed()
    return result
  }
}

const toEntry = ({ envelope, isAttempted, acceptedAs }: OutboxRow): OutboxEntry =>
  acceptedAs === undefined ? { envelope, isAttempted } : { envelope, isAttempted, acceptedAs }

const toRow = (entry: OutboxEntry): OutboxRow => ({
  ...entry,
  deviceSequence: entry.envelope.deviceSequence,
  commandId: entry.envelope.commandId,
})

const slidDown = (row: OutboxRow): OutboxRow => {
  const deviceSequence = row.deviceSequence - 1
  return { ...row, deviceSequence, envelope: { ...row.envelope, deviceSequence } }
}
