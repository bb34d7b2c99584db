/** The places of the demonstration world: the very data that the app ships, so that seed, tests and demo speak of one town. */
import { sites } from 'virtual:content/places'
import type { Device } from '../../src/domain/access/device.ts'
import type { Site } from '../../src/domain/queue/place.ts'
import type { DeskId, DeviceId, ServiceId, SiteId } from '../../src/domain/values/ids.ts'
import { uuid } from './ids.ts'

function siteNamed(id: string): Site {
  const found = sites.find((site) => site.id === id)
  if (!found) throw new Error(`The world has no site "${id}".`)
  return found
}

export const centre = siteNamed('demo-centre')
export const east = siteNamed('demo-est')

/** Desk one receives for information and requests, desk two for everything. */
export const deskOneId = 'demo-centre-desk-one' as DeskId
export const deskTwoId = 'demo-centre-desk-two' as DeskId

export const eastDeskOneId = 'demo-est-desk-one' as DeskId

export const information = 'first-information' as ServiceId
export const myRequest = 'my-request' as ServiceId
export const myPoints = 'my-points' as ServiceId

const device = (slot: string, rest: Pick<Device, 'role' | 'deskId' | 'kioskDigit'>): Device => ({
  deviceId: uuid<DeviceId>(`device ${slot}`),
  slot,
  siteId: 'demo-centre' as SiteId,
  ...rest,
})

export const kioskOne = device('demo-centre-kiosk-1', { role: 'kiosk', kioskDigit: 1 })
export const kioskTwo = device('demo-centre-kiosk-2', { role: 'kiosk', kioskDigit: 2 })
/** Given the digit of the first by mistake. */
export const kioskAlsoOne = device('demo-centre-kiosk-3', { role: 'kiosk', kioskDigit: 1 })
export const deskOne = device('demo-centre-desk-1', { role: 'desk', deskId: deskOneId })
export const deskTwo = device('demo-centre-desk-2', { role: 'desk', deskId: deskTwoId })
export const display = device('demo-centre-display-1', { role: 'display' })
