/** One page of a site's log. */
import type { Event } from '../../domain/catalogue.ts'
import type { PullResponse } from '../../domain/sync/envelope.ts'
import { eventsPerPage } from '../../domain/sync/messages.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import { envelopeFromRow } from './event-row.ts'

interface Page {
  readonly siteId: SiteId
  /** The last sequence the device holds; 0 for none. */
  readonly after: number
  readonly serverTime: Instant
}

/** Head and events of one and the same moment, so that a page never reaches beyond the head it names. */
export function readLog(database: Database, { siteId, after, serverTime }: Page): Promise<PullResponse<Event>> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const head = await transaction
        .selectFrom('site_head')
        .select(['sequence', 'generation'])
        .where('site_id', '=', siteId)
        .executeTakeFirstOrThrow()
      const rows = await transaction
        .selectFrom('event')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('site_sequence', '>', after)
        .orderBy('site_sequence')
        .limit(eventsPerPage)
        .execute()
      return { generation: head.generation, events: rows.map(envelopeFromRow), head: head.sequence, serverTime }
    })
}
