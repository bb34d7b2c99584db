/** What a site's log says between two heads, for the live lines: one question for all the devices of the site. */
import type { Hint } from '../../domain/catalogue.ts'
import { eventsPerHint } from '../../domain/sync/messages.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Database } from '../database/connect.ts'
import { envelopeFromRow } from './event-row.ts'

interface Growth {
  readonly siteId: SiteId
  /** What the lines were told before. */
  readonly after: number
  readonly head: number
}

/** Undefined when it is too much for a line, or is not there any more: devices pull then. */
export async function readNews(database: Database, { siteId, after, head }: Growth): Promise<Hint['news']> {
  if (head <= after || head - after > eventsPerHint) return undefined
  const rows = await database
    .selectFrom('site_head')
    .innerJoin('event', 'event.site_id', 'site_head.site_id')
    .selectAll('event')
    .select('generation')
    .where('event.site_id', '=', siteId)
    .where('site_sequence', '>', after)
    .where('site_sequence', '<=', head)
    .orderBy('site_sequence')
    .execute()
  const [first] = rows
  if (!first || rows.length < head - after) return undefined
  return { generation: first.generation, events: rows.map(envelopeFromRow) }
}
