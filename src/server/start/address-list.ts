/**
 * What the server prints when it is ready: the address of each screen. A code stands behind `#`, which browsers never send: it
 * appears in no log of any server, and the app takes it out of the address as soon as it has read it.
 */
import type { DeviceRole } from '../../domain/access/device.ts'
import type { Site } from '../../domain/queue/place.ts'
import { slotsOfSite, type Slot } from '../seed/slots-of-site.ts'

interface Addresses {
  /** `http://localhost:8080/` */
  readonly origin: string
  readonly sites: readonly Site[]
  readonly codes: ReadonlyMap<string, string>
  /** Where the data are, as a technician would look for them. */
  readonly dataPlace: string
}

const names: Readonly<Record<DeviceRole, string>> = {
  kiosk: 'Borne',
  desk: 'Guichet',
  display: 'Salle d’attente',
  manager: 'Responsable',
  phones: 'Téléphones',
}

function nameOf(site: Site, { role, desk_id }: Slot): string {
  const number = site.desks.find((desk) => desk.id === desk_id)?.number
  return number === undefined ? names[role] : `${names[role]} ${number}`
}

/** The address of a screen, with its code when there is one. */
export const addressOf = (origin: string, { slot, role }: Pick<Slot, 'slot' | 'role'>, code?: string): string =>
  `${origin}?${role}=${slot}${code === undefined ? '' : `#/?code=${code}`}`

const linesOfSite = (site: Site, { origin, codes }: Addresses): readonly string[] => [
  '',
  site.name,
  ...slotsOfSite(site).map(
    (slot) => `  ${nameOf(site, slot).padEnd(16)} ${addressOf(origin, slot, codes.get(slot.slot))}`,
  ),
]

/** Everything to print, one line after the other. */
export function addressList(addresses: Addresses): string {
  const { origin, sites, dataPlace } = addresses
  return [
    `SAID est prêt. Données : ${dataPlace}`,
    ...sites.flatMap((site) => linesOfSite(site, addresses)),
    '',
    `Visiteurs (téléphone)  ${origin}`,
    `Grille, laboratoire    ${origin}?manager`,
    '',
    'Chaque adresse enrôle la machine qui l’ouvre, à la place de celle qui l’avait ouverte avant ; elle vaut jusqu’à l’arrêt du serveur.',
    'Ctrl-C arrête tout.',
  ].join('\n')
}
