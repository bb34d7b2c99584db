/**
 * Brings the places of the content into the database. Done at each start: a site that is there keeps its log and takes the new
 * words, services and desks; one that is new starts with an empty log.
 */
import type { Site } from '../../domain/queue/place.ts'
import type { Database } from '../database/connect.ts'
import { slotsOfSite } from './slots-of-site.ts'

/** Safe to run again, and by two servers at once. */
export async function seedSites(database: Database, sites: readonly Site[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const site of sites) {
      const definition = JSON.stringify(site)
      await transaction
        .insertInto('site')
        .values({ site_id: site.id, definition })
        .onConflict((conflict) => conflict.column('site_id').doUpdateSet({ definition }))
        .execute()
      await transaction
        .insertInto('site_head')
        .values({ site_id: site.id, sequence: 0, generation: 1 })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await transaction
        .insertInto('device_slot')
        .values([...slotsOfSite(site)])
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
}
