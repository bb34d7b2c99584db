/** A machine enrolled at a site. Its role decides the screen it opens and the commands it may send. */
import type { DeskId, DeviceId, SiteId } from '../values/ids.ts'

/** `manager`: of whoever answers for the site; it reads and asks nothing. `phones`: those of the people who follow their ticket; the server speaks for them, no machine is enrolled as one. */
export const deviceRoles = ['kiosk', 'desk', 'display', 'manager', 'phones'] as const
export type DeviceRole = (typeof deviceRoles)[number]

/**
 * `slot` names the place in the building (`centre-kiosk-1`); a replaced machine takes over its slot.
 * `kioskDigit` 1-9 is unique at the site and starts every number the kiosk gives; 0 is for desks.
 */
export interface Device {
  readonly deviceId: DeviceId
  readonly slot: string
  readonly siteId: SiteId
  readonly role: DeviceRole
  readonly kioskDigit?: number
  readonly deskId?: DeskId
}
