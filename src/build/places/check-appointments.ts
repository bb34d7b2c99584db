/** What no single field of a site's appointments can tell: services somebody can receive for, desks and communes that exist. */
import { elsewhere } from '../../domain/appointments/appointment-policy.ts'
import type { FieldPath } from '../files/yaml-source.ts'
import type { AppointmentsEntry } from './appointment-schema.ts'

interface SiteEntry {
  readonly services: readonly string[]
  readonly desks: readonly { readonly id: string; readonly services: readonly string[] }[]
  readonly appointments?: AppointmentsEntry
}

interface Checked {
  readonly site: SiteEntry
  readonly at: FieldPath
  /** INSEE codes of the territory. */
  readonly communes: readonly string[]
  readonly refuse: (path: FieldPath, why: string, remedy: string) => void
}

/** Desks of the entry that serve the service and have its skills. */
const desksOf = (
  site: SiteEntry,
  entry: AppointmentsEntry,
  { service, skills }: AppointmentsEntry['services'][number],
) =>
  entry.desks.filter(
    (each) =>
      site.desks.some(({ id, services }) => id === each.desk && services.includes(service)) &&
      skills.every((skill) => each.skills.includes(skill)),
  )

function checkNames(entry: AppointmentsEntry, { site, at, communes, refuse }: Checked): void {
  const hasDesk = (id: string) => site.desks.some((desk) => desk.id === id)
  entry.desks.forEach(({ desk }, index) => {
    if (!hasDesk(desk)) refuse([...at, 'desks', index, 'desk'], `The site has no desk "${desk}".`, 'Use one it has.')
  })
  entry.blackouts.forEach(({ desk }, index) => {
    if (desk !== undefined && !hasDesk(desk))
      refuse([...at, 'blackouts', index, 'desk'], `The site has no desk "${desk}".`, 'Use one it has.')
  })
  entry.communes.forEach((code, index) => {
    if (code !== elsewhere && !communes.includes(code))
      refuse(
        [...at, 'communes', index],
        `There is no commune "${code}".`,
        `Use a code of communes.yaml, or "${elsewhere}".`,
      )
  })
}

/** Reports everything that would offer an appointment nobody can hold. */
export function checkAppointments(checked: Checked): void {
  const { site, at, refuse } = checked
  const entry = site.appointments
  if (!entry) return
  checkNames(entry, checked)
  entry.services.forEach((each, index) => {
    const path = [...at, 'services', index, 'service']
    if (!site.services.includes(each.service))
      refuse(path, `The site has no service "${each.service}".`, 'Use one it has.')
    else if (desksOf(site, entry, each).length === 0)
      refuse(
        path,
        `No desk can receive for "${each.service}".`,
        'Give its skills to a desk that serves it, or remove it.',
      )
  })
  if (entry.soonestHours >= entry.latestDays * 24)
    refuse([...at, 'latestDays'], 'No day is left between the soonest and the latest.', 'Raise latestDays.')
}
