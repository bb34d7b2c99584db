/** The civil day at the site, in its own time zone: numbers restart and nobody of yesterday is called. */
import type { Instant } from '../values/instant.ts'
import { localDateAt, type LocalDate } from '../values/local-date.ts'
import type { Site } from './place.ts'

/** The business day of a site at an instant; changes at the site's midnight, also when clocks change. */
export const businessDayAt = (site: Pick<Site, 'timeZone'>, at: Instant): LocalDate => localDateAt(at, site.timeZone)
