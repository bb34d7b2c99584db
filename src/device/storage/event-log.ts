/** The device's copy of its site's log: what the site said happened, in the site's order, nothing else. */
import type { Event, Snapshot } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'

/** How far the copy goes. `cursor` is the last site sequence held, 0 when none. */
export interface LogPosition {
  readonly generation: number
  readonly cursor: number
}

/** `gap`: the page does not follow what is held; nothing was stored. */
export type AppendResult = 'stored' | 'gap'

export interface EventLog {
  position(): Promise<LogPosition>
  /**
   * Adds a page in one transaction. Events already held are skipped, so that a page may come twice or by two tabs. A
   * page of another generation than the one held replaces everything: the site has forgotten people, so do we.
   */
  append(generation: number, events: readonly EventEnvelope<Event>[]): Promise<AppendResult>
  /**
   * Forgets what is held and starts from what the site remembers and the events that follow it, in one transaction. A
   * snapshot below what is held of its own generation changes nothing but the page it came with.
   */
  restart(generation: number, snapshot: Snapshot, events: readonly EventEnvelope<Event>[]): Promise<AppendResult>
  /** What the events held follow; undefined when they are the whole log. */
  snapshot(): Promise<Snapshot | undefined>
  /** Events after a sequence, in order. */
  readAfter(cursor: number): Promise<readonly EventEnvelope<Event>[]>
  /** Forgets every event and what they follow; the outbox is not touched. */
  reset(generation: number): Promise<void>
}
