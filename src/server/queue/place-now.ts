/**
 * Where the holder of a ticket is now: at the site that gave it, for nearly everybody, or at one they were sent on to. Read at the
 * heads of one and the same moment: nobody is seen gone from one site and not yet at the other.
 */
import { presentPlace, type PresentPlace } from '../../domain/queue/elsewhere.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { LegId, SiteId } from '../../domain/values/ids.ts'
import type { Database } from '../database/connect.ts'
import type { Head, SiteStates } from './site-states.ts'

export type Heads = ReadonlyMap<SiteId, Head>

export async function headsNow(database: Database): Promise<Heads> {
  const rows = await database.selectFrom('site_head').select(['site_id', 'sequence', 'generation']).execute()
  return new Map(rows.map(({ site_id, ...head }) => [site_id, head]))
}

/** The ticket as its site gave it. */
export interface GivenTicket {
  readonly siteId: SiteId
  readonly legId: LegId
}

interface PlacePorts {
  readonly database: Database
  readonly states: SiteStates
}

/** @returns undefined for a ticket its site does not know. */
export async function placeNow(
  { database, states }: PlacePorts,
  given: GivenTicket,
  heads: Heads,
): Promise<PresentPlace['place']> {
  const known = new Map<SiteId, QueueState>()
  let found: PresentPlace = { missing: given.siteId }
  while (found.missing !== undefined) {
    const { missing: siteId } = found
    const head = heads.get(siteId)
    if (!head || known.has(siteId)) return found.place
    const state = await states.at(database, siteId, head)
    states.remember(siteId, state, head.generation)
    known.set(siteId, state)
    found = presentPlace(known.get(given.siteId) ?? state, given.legId, known)
  }
  return found.place
}
