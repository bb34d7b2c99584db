/** From the secret in a person's hand to their ticket. A secret opens one ticket, on the day it was taken and no longer. */
import { businessDayAt } from '../../domain/queue/business-day.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { LegId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import { hashOf } from '../access/secrets.ts'
import type { Database } from '../database/connect.ts'
import { RequestProblem } from '../http/error-table.ts'
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
}

/** @throws RequestProblem `unknown-follow`: no such ticket, not sent by its kiosk yet, or of another day. */
export async function findTicket({ database, states, now }: FollowPorts, secret: string): Promise<FoundTicket> {
  const row = await database
    .selectFrom('ticket_follow')
    .innerJoin('site_head', 'site_head.site_id', 'ticket_follow.site_id')
    .select(['ticket_follow.site_id', 'leg_id', 'business_day', 'sequence', 'generation'])
    .where('secret_hash', '=', hashOf(secret))
    .executeTakeFirst()
  if (!row) throw new RequestProblem('unknown-follow')
  const { sequence, generation } = row
  const state = await states.at(database, row.site_id, { sequence, generation })
  states.remember(row.site_id, state, generation)
  if (row.business_day !== businessDayAt(state.site, now())) throw new RequestProblem('unknown-follow')
  return { siteId: row.site_id, legId: row.leg_id, state, generation }
}
