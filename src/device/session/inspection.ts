/**
 * What a technician asks of a device: what it still has to send, whether its clock is known, how far its log goes. Counts and
 * times; nothing of what a gesture was about.
 */
import { instant, type Instant } from '../../domain/values/instant.ts'
import type { DeviceStorage } from '../storage/device-storage.ts'
import type { Synchronizer } from '../sync/synchronizer.ts'

export interface Inspection {
  /** Gestures that the site has not answered; `oldestAt` by the corrected clock, absent when there is none. */
  readonly unsent: { readonly count: number; readonly oldestAt?: Instant }
  /** Server clock minus device clock; `comparedAt` absent as long as it was not measured since the app was opened. */
  readonly clock: { readonly offsetMilliseconds: number; readonly comparedAt?: Instant }
  /** `head`: the last sequence of the site as it told it; absent until it did. */
  readonly log: { readonly generation: number; readonly cursor: number; readonly head?: number }
}

type Measured = Pick<Synchronizer, 'clockOffsetMilliseconds' | 'comparedAt' | 'head'>

async function unsentOf({ outbox }: DeviceStorage): Promise<Inspection['unsent']> {
  const waiting = await outbox.unanswered(Number.MAX_SAFE_INTEGER)
  const made = waiting.map(({ envelope }) => envelope.issuedAt + envelope.clockOffsetMilliseconds)
  if (made.length === 0) return { count: 0 }
  return { count: made.length, oldestAt: instant(made.reduce((oldest, each) => Math.min(oldest, each))) }
}

/** @throws when the database fails, which the page shows in words of its own. */
export async function inspectDevice(storage: DeviceStorage, measured: Measured): Promise<Inspection> {
  const { clockOffsetMilliseconds, comparedAt, head } = measured
  return {
    unsent: await unsentOf(storage),
    clock: { offsetMilliseconds: clockOffsetMilliseconds, ...(comparedAt !== undefined && { comparedAt }) },
    log: { ...(await storage.eventLog.position()), ...(head !== undefined && { head }) },
  }
}
