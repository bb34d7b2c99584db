/**
 * What travels between a device and the sequencer of a site. Commands ask and may be refused; events tell, in the
 * past tense, and never are. Generic on purpose: nothing here knows what a ticket is.
 *
 * The site is the unit of order: `siteSequence` has no gap and is allotted in the transaction that appends.
 */
import type { CommandId, DeviceId, SiteId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** One gesture of one person on one device. Sent again with the same `commandId` until acknowledged. */
export interface CommandEnvelope<Command> {
  readonly commandId: CommandId
  readonly deviceId: DeviceId
  readonly siteId: SiteId
  /** 1, 2, 3 … per device, without gap, in the order of the gestures. */
  readonly deviceSequence: number
  /** The erasure generation the device knew; raised by the site when it forgets people. */
  readonly generation: number
  /** By the device's own clock; never used for order. */
  readonly issuedAt: Instant
  /** Server clock minus device clock at the last contact, milliseconds; 0 when never in contact. */
  readonly clockOffsetMilliseconds: number
  readonly command: Command
}

/** One fact in a site's log. `at` is the corrected time, bounded by what the server saw. */
export interface EventEnvelope<Event> {
  readonly siteId: SiteId
  readonly siteSequence: number
  readonly commandId: CommandId
  readonly deviceId: DeviceId
  readonly at: Instant
  readonly event: Event
}

/** A readable refusal: `code` is a key of the error table, `values` fill its sentence. It never blocks an outbox. */
export interface Refusal {
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What the sequencer answers to each command; a duplicate gets the first answer again. */
export type Acknowledgement =
  | { readonly commandId: CommandId; readonly result: 'accepted'; readonly siteSequence: number }
  | { readonly commandId: CommandId; readonly result: 'refused'; readonly refusal: Refusal }

export interface PushRequest<Command> {
  readonly protocolVersion: number
  readonly commands: readonly CommandEnvelope<Command>[]
}

export interface PushResponse {
  /** In the order of the request; shorter than it only when `resendFrom` is there. */
  readonly acknowledgements: readonly Acknowledgement[]
  readonly serverTime: Instant
  /** A gesture is missing: the device sends again from this `deviceSequence`. Nothing from there on was applied. */
  readonly resendFrom?: number
}

/** What a site's log says up to a sequence, in place of the log before it. */
export interface LogSnapshot<State> {
  readonly siteSequence: number
  readonly takenAt: Instant
  readonly state: State
}

export interface PullResponse<Event, State> {
  /** A device that holds another generation drops what it stored of the site and takes the log anew. */
  readonly generation: number
  /** Replaces everything the device holds of the log; `events` follow it. */
  readonly snapshot?: LogSnapshot<State>
  readonly events: readonly EventEnvelope<Event>[]
  /** The last sequence of the site when the answer was made; more to pull when the last event is below it. */
  readonly head: number
  readonly serverTime: Instant
}

/** The log of a site has grown. */
export interface LiveHint {
  readonly siteId: SiteId
  readonly head: number
}

/** A hint on the line to a device. A device that cannot use the news that come with it, or finds none, pulls. */
export interface LiveNews<Event> extends LiveHint {
  readonly news?: {
    readonly generation: number
    /** Without a gap, the last one at `head`. */
    readonly events: readonly EventEnvelope<Event>[]
  }
}
