/** One page of a site's log. */
import type { LogPage } from '../../domain/catalogue.ts'
import { eventsPerPage } from '../../domain/sync/messages.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import { envelopeFromRow } from './event-row.ts'
import { readSnapshot } from './read-snapshot.ts'

interface Page {
  readonly siteId: SiteId
  /** The last sequence the device holds; 0 for none. */
  readonly after: number
  /** The one the device holds; absent when it holds nothing. */
  readonly generation?: number | undefined
  readonly serverTime: Instant
}

/**
 * Head and events of one and the same moment, so that a page never reaches beyond the head it names. Whoever holds another
 * generation, or less than the site itself still reads, starts from its snapshot.
 */
export function readLog(database: Database, { siteId, after, generation, serverTime }: Page): Promise<LogPage> {
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
      const snapshot = await readSnapshot(transaction, siteId)
      const isOther = generation !== undefined && generation !== head.generation
      const startsAnew = snapshot !== undefined && (isOther || after < snapshot.siteSequence)
      const rows = await transaction
        .selectFrom('event')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('site_sequence', '>', startsAnew ? snapshot.siteSequence : after)
        .orderBy('site_sequence')
        .limit(eventsPerPage)
        .execute()
      const events = rows.map(envelopeFromRow)
      return { generation: head.generation, ...(startsAnew && { snapshot }), events, head: head.sequence, serverTime }
    })
}
