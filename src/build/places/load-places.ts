/** The territories of `places/<territory>/`: their communes, and the sites where people are received. */
import type { Territory } from '../../domain/guidance/commune.ts'
import type { BoardThresholds } from '../../domain/queue/board-thresholds.ts'
import type { Service, Site } from '../../domain/queue/place.ts'
import type { DeskId, ServiceId, SiteId } from '../../domain/values/ids.ts'
import { textVariants } from '../../domain/values/language.ts'
import type { Report } from '../content-problem.ts'
import { checkShape } from '../files/check-shape.ts'
import { foldersIn } from '../files/content-folder.ts'
import { typeset } from '../files/typography.ts'
import { readYamlFile } from '../files/yaml-list.ts'
import { policyOf } from './appointment-schema.ts'
import { checkSites } from './check-sites.ts'
import { communesFile, sitesFile, type SitesFile } from './place-schema.ts'

export interface Places {
  readonly territories: readonly Territory[]
  readonly sites: readonly Site[]
}

interface Where {
  readonly contentDirectory: string
  readonly pictogramDirectory: string
}

type ServiceEntry = SitesFile['services'][number]
type ThresholdsEntry = NonNullable<SitesFile['sites'][number]['boardThresholds']>

const typesetIn = (texts: ServiceEntry['name']): ServiceEntry['name'] =>
  Object.fromEntries(textVariants.map((variant) => [variant, typeset(texts[variant], variant)])) as ServiceEntry['name']

const serviceOf = ({ id, letter, name, description, pictogram, meanMinutes, outcomes }: ServiceEntry): Service => ({
  id: id as ServiceId,
  letter,
  name: typesetIn(name),
  description: typesetIn(description),
  pictogram,
  ...(meanMinutes !== undefined && { meanServiceMinutes: meanMinutes }),
  ...(outcomes && { outcomes }),
})

const asThresholds = ({ longWaitMinutes, waitingPerOpenDesk }: ThresholdsEntry): BoardThresholds => ({
  longWaitSeconds: longWaitMinutes * 60,
  waitingPerOpenDesk,
})

const siteOf = (site: SitesFile['sites'][number], services: readonly ServiceEntry[]): Site => ({
  id: site.id as SiteId,
  name: site.name,
  address: site.address,
  status: site.status,
  timeZone: site.timeZone,
  services: site.services.flatMap((id) => services.filter((service) => service.id === id).map(serviceOf)),
  desks: site.desks.map((desk) => ({
    id: desk.id as DeskId,
    number: desk.number,
    serviceIds: desk.services as readonly string[] as readonly ServiceId[],
    ...(desk.rights && { rights: desk.rights }),
  })),
  ...(site.boardShownTo && { boardShownTo: site.boardShownTo as readonly string[] as readonly SiteId[] }),
  ...(site.boardThresholds && { boardThresholds: asThresholds(site.boardThresholds) }),
  ...(site.retention && { retention: site.retention }),
  ...(site.turnNotices && { turnNotices: site.turnNotices }),
  ...(site.technicianCode !== undefined && { technicianCode: site.technicianCode }),
  ...(site.appointments && { appointments: policyOf(site.appointments) }),
})

function loadSites(
  { id, communes }: Territory,
  { contentDirectory, pictogramDirectory }: Where,
  report: Report,
): readonly Site[] {
  const source = readYamlFile(contentDirectory, `places/${id}/sites.yaml`, report)
  const file = source && checkShape(sitesFile, { source, value: source.value }, report)
  if (!source || !file) return []
  checkSites({ file, source, pictogramDirectory, communes: communes.map(({ inseeCode }) => inseeCode), report })
  return file.sites.map((site) => siteOf(site, file.services))
}

function loadTerritory(id: string, contentDirectory: string, report: Report): readonly Territory[] {
  const source = readYamlFile(contentDirectory, `places/${id}/communes.yaml`, report)
  const file = source && checkShape(communesFile, { source, value: source.value }, report)
  if (!source || !file) return []
  const codes = file.communes.map(({ inseeCode }) => inseeCode)
  codes.forEach((code, index) => {
    if (codes.indexOf(code) === index) return
    const path = ['communes', index, 'inseeCode']
    report({
      file: source.file,
      line: source.lineOf(path),
      field: path.join('.'),
      why: `Two communes have the code ${code}.`,
      remedy: 'Check both on the site of the Insee.',
    })
  })
  if (file.grids !== undefined && !foldersIn(contentDirectory, 'grids').includes(file.grids))
    report({
      file: source.file,
      line: source.lineOf(['grids']),
      field: 'grids',
      why: `There is no folder grids/${file.grids}.`,
      remedy: 'Write the name of the folder of its grids, or leave the line out.',
    })
  return [{ id, ...file }]
}

/** @returns every territory and site; what is refused is reported and left out. */
export function loadPlaces(where: Where, report: Report): Places {
  const territories = foldersIn(where.contentDirectory, 'places').flatMap((id) =>
    loadTerritory(id, where.contentDirectory, report),
  )
  return { territories, sites: territories.flatMap((territory) => loadSites(territory, where, report)) }
}
