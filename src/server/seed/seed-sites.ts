/**
 * Brings the places of the content into the database. Done at each start: a site that is there keeps its log and takes the new
 * words, services and desks; one that is new starts with an empty log.
 */
import type { Site } from '../../domain/queue/place.ts'
import { uuidv7 } from 'uuidv7'
import { instant } from '../../domain/values/instant.ts'
import type { DeviceId } from '../../domain/values/ids.ts'
import { hashOf, newToken } from '../access/secrets.ts'
import type { Database } from '../database/connect.ts'
import { phonesSlot, slotsOfSite, type Slot } from './slots-of-site.ts'

const phonesOf = ({ id }: Site): Slot => ({
  slot: phonesSlot(id),
  site_id: id,
  role: 'phones',
  kiosk_digit: null,
  desk_id: null,
})

/** A machine like the others for the log; its token is drawn and forgotten, so that nobody speaks as it. */
const phonesMachine = ({ id }: Site) => ({
  device_id: uuidv7() as DeviceId,
  slot: phonesSlot(id),
  token_hash: hashOf(newToken()),
  last_sequence: 0,
  last_gesture_at: instant(0),
  replaced_at: null,
})

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
        .values([...slotsOfSite(site), phonesOf(site)])
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await transaction
        .insertInto('device')
        .values(phonesMachine(site))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
}
