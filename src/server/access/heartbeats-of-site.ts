/** The machines of a site, place by place, with when each was last heard. */
import type { Heartbeat } from '../../domain/access/heartbeat.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Database } from '../database/connect.ts'
import type { Heartbeats } from '../live/heartbeats.ts'

/** Every place of the site but that of the phones, which no machine takes. */
export async function heartbeatsOfSite(
  database: Database,
  siteId: SiteId,
  heartbeats: Heartbeats,
): Promise<readonly Heartbeat[]> {
  const rows = await database
    .selectFrom('device_slot')
    .leftJoin('device', (join) =>
      join.onRef('device.slot', '=', 'device_slot.slot').on('device.replaced_at', 'is', null),
    )
    .select(['device_slot.slot', 'device_slot.role', 'device_slot.desk_id', 'device.device_id'])
    .where('site_id', '=', siteId)
    .where('role', '!=', 'phones')
    .orderBy('device_slot.slot')
    .execute()
  return rows.map(({ slot, role, desk_id, device_id }) => ({
    slot,
    role,
    ...(desk_id === null ? {} : { deskId: desk_id }),
    isEnrolled: device_id !== null,
    lastHeardAt: (device_id && heartbeats.lastOf(device_id)) ?? null,
  }))
}
