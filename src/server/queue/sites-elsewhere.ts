/** The other sites of the territory at a glance, for a desk that thinks of sending somebody there. */
import { siteAtAGlance, type SiteAtAGlance } from '../../domain/queue/site-at-a-glance.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import { headsNow } from './place-now.ts'
import type { SiteStates } from './site-states.ts'

interface ElsewherePorts {
  readonly database: Database
  readonly states: SiteStates
  readonly now: () => Instant
}

/** Every site but this one, by name. */
export async function sitesElsewhere(
  { database, states, now }: ElsewherePorts,
  ownId: SiteId,
): Promise<readonly SiteAtAGlance[]> {
  const heads = await headsNow(database)
  const sites: SiteAtAGlance[] = []
  for (const [siteId, head] of heads) {
    if (siteId === ownId) continue
    const state = await states.at(database, siteId, head)
    states.remember(siteId, state, head.generation)
    sites.push(siteAtAGlance(state, now()))
  }
  return sites.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
}
