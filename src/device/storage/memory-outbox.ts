/** The outbox of a browser without a database, and of tests: same promises, gone with the page. */
import type { Command } from '../../domain/catalogue.ts'
import type { Device } from '../../domain/access/device.ts'
import type { Acknowledgement, CommandEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'
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

const seriesKey = ({ businessDay, letter }: TicketSeries): string => `${businessDay}/${letter}`

export class MemoryOutbox implements Outbox {
  #entries: readonly OutboxEntry[] = []
  #lastSequence = 0
  readonly #lastNumbers = new Map<string, number>()
  readonly #receipts = new Map<CommandId, Acknowledgement>()
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  append(draft: CommandDraft): Promise<CommandEnvelope<Command>> {
    return Promise.resolve(this.#add(draft))
  }

  async appendNumbered(
    series: TicketSeries,
    draftWith: (number: number) => CommandDraft,
  ): Promise<CommandEnvelope<Command>> {
    const number = Math.max((this.#lastNumbers.get(seriesKey(series)) ?? 0) + 1, series.atLeast ?? 1)
    const draft = draftWith(number)
    this.#lastNumbers.set(seriesKey(series), number)
    return this.#add(draft)
  }

  unanswered(limit: number): Promise<readonly OutboxEntry[]> {
    return Promise.resolve(this.#entries.filter((each) => each.acceptedAs === undefined).slice(0, limit))
  }

  async markAttempted(commandIds: readonly CommandId[]): Promise<void> {
    const sent = new Set(commandIds)
    this.#entries = this.#entries.map((each) =>
      sent.has(each.envelope.commandId) ? { ...each, isAttempted: true } : each,
    )
  }

  async acknowledge(acknowledgements: readonly Acknowledgement[]): Promise<void> {
    const known = new Set(this.#entries.map((each) => each.envelope.commandId))
    for (const each of acknowledgements.filter(({ commandId }) => known.has(commandId))) this.#settle(each)
    this.#changed()
  }

  accepted(): Promise<readonly OutboxEntry[]> {
    return Promise.resolve(this.#entries.filter((each) => each.acceptedAs !== undefined))
  }

  async dropErased(commandIds: readonly CommandId[]): Promise<void> {
    const erased = new Set(commandIds)
    this.#entries = this.#entries.filter((each) => !erased.has(each.envelope.commandId))
    this.#changed()
  }

  async withdraw(commandId: CommandId): Promise<boolean> {
    const found = this.#entries.find((each) => each.envelope.commandId === commandId)
    if (!found || found.isAttempted) return false
    const from = found.envelope.deviceSequence
    this.#entries = this.#entries
      .filter((each) => each !== found)
      .map(({ envelope, ...rest }) => ({ ...rest, envelope: slidDown(envelope, from) }))
    this.#lastSequence -= 1
    this.#changed()
    return true
  }

  async renumberFrom(deviceSequence: number): Promise<void> {
    const again = renumbered(this.#entries, deviceSequence)
    const ids = new Set(again.map((each) => each.envelope.commandId))
    this.#entries = [...this.#entries.filter((each) => !ids.has(each.envelope.commandId)), ...again]
    this.#lastSequence = deviceSequence + again.length - 1
    this.#changed()
  }

  receipt(commandId: CommandId): Promise<Acknowledgement | undefined> {
    return Promise.resolve(this.#receipts.get(commandId))
  }

  /** Commands that the log up to `cursor` does not tell. */
  pendingAfter(cursor: number): readonly OutboxEntry[] {
    return this.#entries.filter((each) => !isToldBy(each, cursor))
  }

  /** After an erasure the site's numbers may start anew: what it accepted is in its log, or erased. */
  dropAccepted(): void {
    this.#entries = this.#entries.filter((each) => each.acceptedAs === undefined)
  }

  dropToldBy(cursor: number): void {
    this.#entries = this.pendingAfter(cursor)
  }

  inherit(device: Device): void {
    this.#entries = inherited(this.#entries, device)
    this.#lastSequence = this.#entries.length
  }

  resumeFrom({ businessDay, resumeFrom }: Welcome): void {
    for (const [letter, next] of Object.entries(resumeFrom)) {
      const key = seriesKey({ businessDay, letter })
      this.#lastNumbers.set(key, Math.max(this.#lastNumbers.get(key) ?? 0, next - 1))
    }
  }

  #add(draft: CommandDraft): CommandEnvelope<Command> {
    this.#lastSequence += 1
    const envelope = { ...structuredClone(draft), deviceSequence: this.#lastSequence }
    this.#entries = [...this.#entries, { envelope, isAttempted: false }]
    this.#changed()
    return envelope
  }

  #settle(acknowledgement: Acknowledgement): void {
    const isOther = (each: OutboxEntry) => each.envelope.commandId !== acknowledgement.commandId
    this.#entries =
      acknowledgement.result === 'refused'
        ? this.#entries.filter(isOther)
        : this.#entries.map((each) => (isOther(each) ? each : { ...each, acceptedAs: acknowledgement.siteSequence }))
    this.#receipts.set(acknowledgement.commandId, acknowledgement)
    for (const oldest of [...this.#receipts.keys()].slice(0, -keptReceipts)) this.#receipts.delete(oldest)
  }
}

const slidDown = (envelope: CommandEnvelope<Command>, from: number): CommandEnvelope<Command> =>
  envelope.deviceSequence > from ? { ...envelope, deviceSequence: envelope.deviceSequence - 1 } : envelope
