/** From the secret in a person's hand to their ticket. A secret opens one ticket, on the day it was taken and no longer. */
import { businessDayAt } from '../../domain/queue/business-day.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { LegId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import { hashOf } from '../access/secrets.ts'
import type { Database } from '../database/connect.ts'
import { RequestProblem } from '../http/error-table.ts'
import { placeNow, type GivenTicket, type Heads } from '../queue/place-now.ts'
import type { SiteStates } from '../queue/site-states.ts'

export interface FollowPorts {
  readonly database: Database
  readonly states: SiteStates
  readonly now: () => Instant
}

export interface FoundTicket {
  readonly siteId: SiteId
  readonly legId: LegId
  readonly state: QueueState
  readonly generation: number
  /** As the secret opens it; their visit may have gone on since, here or elsewhere. */
  readonly given: GivenTicket
}

/** The heads of all sites at one and the same moment: nobody is seen gone from one and not yet at the other. */
const rowsOf = (database: Database, secret: string) =>
  database
    .selectFrom('ticket_follow')
    .innerJoin('site_head', (join) => join.onTrue())
    .select(['ticket_follow.site_id as given_at', 'leg_id', 'business_day'])
    .select(['site_head.site_id', 'sequence', 'generation'])
    .where('secret_hash', '=', hashOf(secret))
    .execute()

/**
 * The ticket where the person is now, at whichever site. The secret stays with the site that gave it, and is forgotten there.
 * @throws RequestProblem `unknown-follow`: no such ticket, not sent by its kiosk yet, or of another day.
 */
export async function findTicket(ports: FollowPorts, secret: string): Promise<FoundTicket> {
  const rows = await rowsOf(ports.database, secret)
  const heads: Heads = new Map(rows.map((row) => [row.site_id, row]))
  const [row] = rows
  const given = row && { siteId: row.given_at, legId: row.leg_id }
  const place = given && (await placeNow(ports, given, heads))
  if (!row || !place) throw new RequestProblem('unknown-follow')
  const { state, leg } = place
  if (row.business_day !== businessDayAt(state.site, ports.now())) throw new RequestProblem('unknown-follow')
  const generation = heads.get(state.site.id)?.generation ?? 1
  return { siteId: state.site.id, legId: leg.legId, state, generation, given }
}
