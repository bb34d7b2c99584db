/** What no single field of a site can tell: letters heard apart, desks that exist, services somebody serves. */
import { arrivalLetter } from '../../domain/queue/ticket-label.ts'
import type { Report } from '../content-problem.ts'
import { checkPictogram } from '../files/pictograms.ts'
import type { FieldPath, YamlSource } from '../files/yaml-source.ts'
import { checkAppointments } from './check-appointments.ts'
import type { SitesFile } from './place-schema.ts'

interface Checked {
  readonly file: SitesFile
  readonly source: YamlSource
  readonly pictogramDirectory: string
  /** INSEE codes of the territory. */
  readonly communes: readonly string[]
  readonly report: Report
}

type Refuse = (path: FieldPath, why: string, remedy: string) => void

/** Indexes of values already seen before in the list. */
const repeated = (values: readonly (string | number)[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))

function checkServices({ file, source, pictogramDirectory, report }: Checked, refuse: Refuse): void {
  for (const index of repeated(file.services.map(({ id }) => id)))
    refuse(['services', index, 'id'], 'Two services have this id.', 'Give each its own.')
  for (const index of repeated(file.services.map(({ letter }) => letter)))
    refuse(
      ['services', index, 'letter'],
      'Two services have this letter: their tickets would be the same.',
      'Change one.',
    )
  file.services.forEach(({ letter }, index) => {
    if (letter === arrivalLetter)
      refuse(['services', index, 'letter'], 'This letter is kept for people whom another site sends.', 'Take another.')
  })
  file.services.forEach(({ pictogram }, index) =>
    checkPictogram(
      pictogram,
      { directory: pictogramDirectory, source, path: ['services', index, 'pictogram'] },
      report,
    ),
  )
}

function checkSite(
  site: SitesFile['sites'][number],
  at: FieldPath,
  { file, refuse }: { file: SitesFile; refuse: Refuse },
) {
  const known = new Set(file.services.map(({ id }) => id))
  site.services.forEach((id, index) => {
    if (!known.has(id))
      refuse([...at, 'services', index], `There is no service "${id}".`, 'Use an id of services: above.')
    else if (!site.desks.some((desk) => desk.services.includes(id)))
      refuse([...at, 'services', index], `No desk serves "${id}".`, 'Add it to a desk, or remove it from the site.')
  })
  for (const index of repeated(site.desks.map(({ number }) => number)))
    refuse([...at, 'desks', index, 'number'], 'Two desks have this number.', 'Write what is painted above the desk.')
  site.desks.forEach((desk, deskIndex) =>
    desk.services.forEach((id, index) => {
      if (!site.services.includes(id))
        refuse([...at, 'desks', deskIndex, 'services', index], `The site has no service "${id}".`, 'Use one it has.')
    }),
  )
}

/** Reports everything that would give a person a ticket nobody can call. */
export function checkSites(checked: Checked): void {
  const { file, source, report } = checked
  const refuse: Refuse = (path, why, remedy) =>
    report({ file: source.file, line: source.lineOf(path), field: path.join('.'), why, remedy })
  checkServices(checked, refuse)
  for (const index of repeated(file.sites.map(({ id }) => id)))
    refuse(['sites', index, 'id'], 'Two sites have this id.', 'Give each its own.')
  const known = new Set(file.sites.map(({ id }) => id))
  file.sites.forEach((site, index) => {
    site.boardShownTo?.forEach((id, rank) => {
      if (!known.has(id))
        refuse(['sites', index, 'boardShownTo', rank], `There is no site "${id}".`, 'Use an id of sites:.')
    })
    checkSite(site, ['sites', index], { file, refuse })
    checkAppointments({ site, at: ['sites', index, 'appointments'], communes: checked.communes, refuse })
  })
  const deskIds = file.sites.flatMap((site, siteIndex) =>
    site.desks.map((desk, index) => ({ id: desk.id, path: ['sites', siteIndex, 'desks', index, 'id'] })),
  )
  for (const index of repeated(deskIds.map(({ id }) => id)))
    refuse(deskIds[index]?.path ?? [], 'Two desks have this id.', 'Give each its own, over all sites.')
}
