/** The places for machines that every site has: one kiosk, one machine a desk, one display, one manager. Their names are their addresses. */
import type { DeviceRole } from '../../domain/access/device.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { DeskId, SiteId } from '../../domain/values/ids.ts'

export interface Slot {
  readonly slot: string
  readonly site_id: SiteId
  readonly role: DeviceRole
  readonly kiosk_digit: number | null
  readonly desk_id: DeskId | null
}

/** The place of the phones of a site: no machine takes it, the server speaks for them. */
export const phonesSlot = (siteId: SiteId): string => `${siteId}-phones`

/** `demo-centre-kiosk-1`, `demo-centre-desk-1`, `demo-centre-display-1`, `demo-centre-manager-1`, in the order a visitor meets them. */
export function slotsOfSite(site: Site): readonly Slot[] {
  const place = { site_id: site.id, kiosk_digit: null, desk_id: null }
  return [
    { ...place, slot: `${site.id}-kiosk-1`, role: 'kiosk', kiosk_digit: 1 },
    ...site.desks.map((desk): Slot => ({
      ...place,
      slot: `${site.id}-desk-${desk.number}`,
      role: 'desk',
      desk_id: desk.id,
    })),
    { ...place, slot: `${site.id}-display-1`, role: 'display' },
    { ...place, slot: `${site.id}-manager-1`, role: 'manager' },
  ]
}
