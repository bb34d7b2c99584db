/**
 * What a server tells a manager of the sites they answer for: all of them in a few numbers, or one whole. Read only; how many, never
 * who: no ticket and no identity of one is in it.
 */
import * as v from 'valibot'
import { heartbeatsSchema, type Heartbeat } from '../access/heartbeat.ts'
import { countSchema, deskIdSchema, instantSchema, serviceIdSchema, siteIdSchema } from '../values/field-schemas.ts'
import type { Instant } from '../values/instant.ts'
import { statuses } from '../values/status.ts'
import { boardAlerts, deskWorks, type SiteBoard } from './board.ts'
import type { SiteSummary } from './board-summary.ts'
import { localizedText, thresholdsSchema } from './place-schema.ts'
import type { WaitQuality } from './wait/wait-quality.ts'
import type { WaitReport } from './wait/wait-report.ts'

/** Every site the machine may see, its own first or not: the screen orders them. `at`: when it was so, by the server. */
export interface BoardsAnswer {
  readonly at: Instant
  readonly sites: readonly SiteSummary[]
}

/** One site, as its own manager sees it. */
export interface BoardReport {
  readonly at: Instant
  readonly board: SiteBoard
  readonly machines: readonly Heartbeat[]
  readonly waits: WaitReport
}

/** More than a métropole has; a bound all the same. */
export const mostSites = 100

const seconds = v.pipe(v.number(), v.minValue(0))
const siteFields = { id: siteIdSchema, name: v.string(), status: v.picklist(statuses), timeZone: v.string() }
const figures = {
  waiting: countSchema,
  longestWaitSeconds: seconds,
  alerts: v.array(v.picklist(boardAlerts)),
}

const summarySchema: v.GenericSchema<unknown, SiteSummary> = v.strictObject({
  ...figures,
  site: v.strictObject(siteFields),
  desks: v.strictObject({ open: countSchema, all: countSchema }),
  closedServices: countSchema,
  machines: v.strictObject({ silent: countSchema, all: countSchema }),
  hasDraftThresholds: v.boolean(),
})

export const boardsSchema: v.GenericSchema<unknown, BoardsAnswer> = v.strictObject({
  at: instantSchema,
  sites: v.pipe(v.array(summarySchema), v.maxLength(mostSites)),
})

const deskSchema = v.strictObject({ id: deskIdSchema, number: countSchema })

const boardSchema: v.GenericSchema<unknown, SiteBoard> = v.strictObject({
  ...figures,
  site: v.strictObject({
    ...siteFields,
    services: v.array(v.strictObject({ id: serviceIdSchema, name: localizedText })),
    desks: v.array(deskSchema),
  }),
  services: v.array(
    v.strictObject({
      serviceId: serviceIdSchema,
      waiting: countSchema,
      longestWaitSeconds: seconds,
      isClosed: v.boolean(),
    }),
  ),
  desks: v.array(
    v.strictObject({ desk: deskSchema, work: v.picklist(deskWorks), sinceSeconds: v.exactOptional(v.number()) }),
  ),
  thresholds: v.strictObject({
    thresholds: thresholdsSchema,
    isDraft: v.boolean(),
    version: countSchema,
    since: v.exactOptional(instantSchema),
  }),
})

const qualitySchema: v.GenericSchema<unknown, WaitQuality> = v.strictObject({
  count: countSchema,
  coverage: v.exactOptional(v.number()),
  meanRealMinutes: v.exactOptional(v.number()),
  meanShownMinutes: v.exactOptional(v.number()),
  meanErrorMinutes: v.exactOptional(v.number()),
  meanWidthMinutes: v.exactOptional(v.number()),
})

export const boardReportSchema: v.GenericSchema<unknown, BoardReport> = v.strictObject({
  at: instantSchema,
  board: boardSchema,
  machines: heartbeatsSchema,
  waits: v.strictObject({
    today: qualitySchema,
    remembered: qualitySchema,
    days: countSchema,
    services: v.array(v.strictObject({ serviceId: serviceIdSchema, quality: qualitySchema })),
  }),
})
