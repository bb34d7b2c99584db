/** The outbox in IndexedDB: one strict transaction a gesture, told as done on its completion only. */
import type { Command } from '../../domain/catalogue.ts'
import type { Acknowledgement, CommandEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { ResumePoint } from './identity.ts'
import {
  isToldBy,
  keptReceipts,
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
      const number = (await this.#database.counter(seriesCounter(series))) + 1
      await this.#database.counters.put(number, seriesCounter(series))
      return this.#add(draftWith(number))
    })
  }

  async unanswered(limit: number): Promise<readonly OutboxEntry[]> {
    const rows = await this.#database.outbox.orderBy('deviceSequence').toArray()
    return rows
      .filter((each) => each.acceptedAs === undefined)
      .slice(0, limit)
      .map(toEntry)
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

  withdraw(commandId: CommandId): Promise<boolean> {
    return this.#write(async () => {
      const row = await this.#database.outbox.get({ commandId })
      if (!row || row.isAttempted) return false
      const later = await this.#database.outbox
        .where('deviceSequence')
        .above(row.deviceSequence)
        .sortBy('deviceSequence')
      await this.#database.outbox.where('deviceSequence').aboveOrEqual(row.deviceSequence).delete()
      await this.#database.outbox.bulkAdd(later.map(slidDown))
      await this.#database.counters.put((await this.#database.counter(sequenceCounter)) - 1, sequenceCounter)
      return true
    })
  }

  async receipt(commandId: CommandId): Promise<Acknowledgement | undefined> {
    return (await this.#database.receipts.get(commandId))?.acknowledgement
  }

  /** Inside a caller's transaction. */
  async pendingAfter(cursor: number): Promise<readonly OutboxEntry[]> {
    const rows = await this.#database.outbox.orderBy('deviceSequence').toArray()
    return rows.filter((each) => !isToldBy(each, cursor)).map(toEntry)
  }

  /** Inside a caller's transaction. */
  async dropToldBy(cursor: number): Promise<void> {
    await this.#database.outbox.filter((each) => isToldBy(each, cursor)).delete()
  }

  /** Inside a caller's transaction. */
  async raiseTo(resume: ResumePoint): Promise<void> {
    await this.#raise(sequenceCounter, resume.deviceSequence)
    for (const each of resume.ticketNumbers) await this.#raise(seriesCounter(each), each.lastNumber)
  }

  async #raise(name: string, atLeast: number): Promise<void> {
    await this.#database.counters.put(Math.max(await this.#database.counter(name), atLeast), name)
  }

  async #add(draft: CommandDraft): Promise<CommandEnvelope<Command>> {
    const deviceSequence = (await this.#database.counter(sequenceCounter)) + 1
    const envelope = { ...draft, deviceSequence }
    await this.#database.counters.put(deviceSequence, sequenceCounter)
    await this.#database.outbox.add({ deviceSequence, commandId: draft.commandId, envelope, isAttempted: false })
    return envelope
  }

  async #settle(acknowledgement: Acknowledgement, receivedAt: Instant): Promise<void> {
    const { commandId } = acknowledgement
    const row = await this.#database.outbox.get({ commandId })
    if (!row) return
    await this.#database.receipts.put({ commandId, receivedAt, acknowledgement })
    if (acknowledgement.result === 'refused') await this.#database.outbox.delete(row.deviceSequence)
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

const slidDown = (row: OutboxRow): OutboxRow => {
  const deviceSequence = row.deviceSequence - 1
  return { ...row, deviceSequence, envelope: { ...row.envelope, deviceSequence } }
}
