/**
 * Everything a device keeps: its identity, its outbox, its copy of the log, the numbers it gave. Nothing of a visit is
 * among them (no answer, no page read, no language), so there is nothing to wipe after a crash.
 */
import type { Event, Snapshot } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { DeviceId, VisitId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { EventLog, LogPosition } from './event-log.ts'
import type { Identity, Welcome } from './identity.ts'
import type { Outbox, OutboxEntry } from './outbox.ts'

/** One consistent look: no command is missing between the log and the outbox, and none is in both. */
export interface StorageSnapshot extends LogPosition {
  /** The cursor that `events` follow: 0 means they are the whole log, and what was folded before is forgotten. */
  readonly after: number
  /** Start from this and forget what was folded before; `after` is its sequence. */
  readonly base?: Snapshot
  readonly events: readonly EventEnvelope<Event>[]
  /** Commands that the events up to `cursor` do not tell yet, in the order of the gestures. */
  readonly pending: readonly OutboxEntry[]
}

export interface DeviceStorage {
  /** False when the browser refused its database: then a ticket counts only once the site has accepted it. */
  readonly isDurable: boolean
  readonly outbox: Outbox
  readonly eventLog: EventLog
  identity(): Promise<Identity | undefined>
  /**
   * Takes a new identity: ticket numbers go on where the site saw them, never lower than here; the log is taken anew;
   * what was not answered is sent under the new name.
   */
  enrol(welcome: Welcome): Promise<void>
  /** The settings of the site have changed since this device was enrolled; nothing is kept for any device but this one. */
  saveSite(deviceId: DeviceId, site: Site): Promise<void>
  clockOffsetMilliseconds(): Promise<number>
  saveClockOffset(milliseconds: number): Promise<void>
  snapshotAfter(known: LogPosition): Promise<StorageSnapshot>
  /** True the first time only: a ticket is printed once, whatever is pressed twice or reloaded. */
  markPrinted(visitId: VisitId, at: Instant): Promise<boolean>
  /** Called when this or another tab of the same slot stored something. Returns how to stop. */
  onChange(listener: () => void): () => void
  close(): void
}

/** Print marks kept; a ticket is printed within seconds of being taken. */
export const keptPrintMarks = 500

/** What was folded is still good when it comes from the same generation and the log has not been taken anew. */
export function followed(
  known: LogPosition,
  held: LogPosition,
  snapshot: Snapshot | undefined,
): Pick<StorageSnapshot, 'after' | 'base'> {
  const isSame = held.generation === known.generation && known.cursor <= held.cursor
  if (!snapshot) return { after: isSame ? known.cursor : 0 }
  const isAbove = isSame && known.cursor >= snapshot.siteSequence && known.cursor > 0
  return isAbove ? { after: known.cursor } : { after: snapshot.siteSequence, base: snapshot }
}
