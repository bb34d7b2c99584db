/**
 * What each site's log says, kept folded in memory and checked against the head at every use: another server on the same database
 * may have appended, or a backup may have been restored. The log is the truth, this is only memory.
 */
import type { Transaction } from 'kysely'
import { evolve } from '../../domain/queue/evolve.ts'
import { stateFromSnapshot } from '../../domain/queue/queue-snapshot.ts'
import { emptyQueue, type QueueState } from '../../domain/queue/queue-state.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'
import { envelopeFromRow } from '../sync/event-row.ts'
import { readSnapshot } from '../sync/read-snapshot.ts'

export interface Head {
  readonly sequence: number
  readonly generation: number
}

interface Remembered {
  readonly state: QueueState
  readonly generation: number
}

export class SiteStates {
  readonly #remembered = new Map<SiteId, Remembered>()

  /** The state at the head. Reads only what came after what is remembered, by this server or by the site. */
  async at(reader: Database | Transaction<Tables>, siteId: SiteId, head: Head): Promise<QueueState> {
    const base = this.#usable(siteId, head) ?? (await this.#start(reader, siteId))
    if (base.siteSequence === head.sequence) return base
    const rows = await reader
      .selectFrom('event')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('site_sequence', '>', base.siteSequence)
      .where('site_sequence', '<=', head.sequence)
      .orderBy('site_sequence')
      .execute()
    return rows.map(envelopeFromRow).reduce(evolve, base)
  }

  /** Called once the transaction that led to the state has been committed. */
  remember(siteId: SiteId, state: QueueState, generation: number): void {
    this.#remembered.set(siteId, { state, generation })
  }

  #usable(siteId: SiteId, head: Head): QueueState | undefined {
    const found = this.#remembered.get(siteId)
    const isOfThisLog = found?.generation === head.generation && found.state.siteSequence <= head.sequence
    return isOfThisLog ? found.state : undefined
  }

  /** What the log that is still read follows: what the site remembers of the one before it, or nothing at all. */
  async #start(reader: Database | Transaction<Tables>, siteId: SiteId): Promise<QueueState> {
    const { definition } = await reader
      .selectFrom('site')
      .select('definition')
      .where('site_id', '=', siteId)
      .executeTakeFirstOrThrow()
    const snapshot = await readSnapshot(reader, siteId)
    return snapshot ? stateFromSnapshot(definition, snapshot) : emptyQueue(definition)
  }
}
