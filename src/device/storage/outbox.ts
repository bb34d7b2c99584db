/**
 * The commands of this device that the site has not yet told us it holds. What is appended here is durable before the
 * promise resolves; it leaves only when the site answered. A refusal is an answer: it never blocks what follows.
 */
import type { Command } from '../../domain/catalogue.ts'
import type { Device } from '../../domain/access/device.ts'
import type { Acknowledgement, CommandEnvelope } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'

/** A command before the outbox gave it its place in the device's sequence. */
export type CommandDraft = Omit<CommandEnvelope<Command>, 'deviceSequence'>

export interface OutboxEntry {
  readonly envelope: CommandEnvelope<Command>
  /** Sent at least once, so the site may hold it although nobody answered. */
  readonly isAttempted: boolean
  /** The site holds it under this number; it stays in the view until the log has reached it. */
  readonly acceptedAs?: number
}

/** Numbers of one letter restart at 1 each civil day of the site. */
export interface TicketSeries {
  readonly businessDay: LocalDate
  readonly letter: string
  /** The log already shows numbers of this machine below this one: a counter lost with a disk starts from here. */
  readonly atLeast?: number
}

export interface Outbox {
  /** Resolves when the command is durable, with its place in the device's sequence. */
  append(draft: CommandDraft): Promise<CommandEnvelope<Command>>
  /**
   * Takes the next number of the series and appends the command made with it, in one transaction: no number without
   * its command, no number twice, whatever is killed when. `draftWith` is synchronous.
   */
  appendNumbered(series: TicketSeries, draftWith: (number: number) => CommandDraft): Promise<CommandEnvelope<Command>>
  /** Not yet answered, in the order of the gestures. */
  unanswered(limit: number): Promise<readonly OutboxEntry[]>
  /** Said before sending: from then on a command cannot be withdrawn. */
  markAttempted(commandIds: readonly CommandId[]): Promise<void>
  /** Accepted commands wait for the log; refused ones leave. Both leave a receipt. Unknown ids are ignored. */
  acknowledge(acknowledgements: readonly Acknowledgement[], at: Instant): Promise<void>
  /** Accepted, and not yet told by the log. */
  accepted(): Promise<readonly OutboxEntry[]>
  /** The site accepted these and then forgot the people they were about: no log will ever tell them. */
  dropErased(commandIds: readonly CommandId[]): Promise<void>
  /** Removes a command that was never sent; later ones slide down so that the sequence keeps no gap. False if too late. */
  withdraw(commandId: CommandId): Promise<boolean>
  /**
   * The site misses a gesture and applied nothing from there on: what is not yet in its log is numbered anew from the
   * sequence it waits for. A memory lost on either side never stops a device from sending.
   */
  renumberFrom(deviceSequence: number): Promise<void>
  /** What the site answered to a recent command. */
  receipt(commandId: CommandId): Promise<Acknowledgement | undefined>
}

/** Receipts kept for the tab that asked; older ones go when new ones come. */
export const keptReceipts = 200

/** Whether the log, read up to `cursor`, already tells what this command did. */
export const isToldBy = (entry: OutboxEntry, cursor: number): boolean =>
  entry.acceptedAs !== undefined && entry.acceptedAs <= cursor

/** The entries that go out again when the site waits for `deviceSequence`, in order, with their new numbers. */
export function renumbered(entries: readonly OutboxEntry[], deviceSequence: number): readonly OutboxEntry[] {
  return entries
    .filter((each) => each.acceptedAs === undefined || each.envelope.deviceSequence >= deviceSequence)
    .sort((a, b) => a.envelope.deviceSequence - b.envelope.deviceSequence)
    .map(({ envelope, isAttempted }, index) => ({
      isAttempted,
      envelope: { ...envelope, deviceSequence: deviceSequence + index },
    }))
}

/**
 * What a newly enrolled machine inherits from the one it replaces in this browser: the gestures that the site has not
 * answered, sent under its own name from 1 on. Those made at another site name tickets that this one does not know.
 */
export const inherited = (entries: readonly OutboxEntry[], { deviceId, siteId }: Device): readonly OutboxEntry[] =>
  renumbered(
    entries.filter((each) => each.acceptedAs === undefined && each.envelope.siteId === siteId),
    1,
  ).map((each) => ({ ...each, envelope: { ...each.envelope, deviceId } }))
