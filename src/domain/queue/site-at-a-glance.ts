/**
 * Another site as a desk sees it before it sends somebody there: whether it receives, how many wait. Numbers of people and of
 * desks, never of whom. It says what stands now; the site itself decides when the gesture reaches it.
 */
import * as v from 'valibot'
import { openSpans } from '../appointments/opening-hours.ts'
import { countSchema, instantSchema, serviceIdSchema, siteIdSchema } from '../values/field-schemas.ts'
import type { Instant } from '../values/instant.ts'
import { statuses } from '../values/status.ts'
import { businessDayAt } from './business-day.ts'
import { localizedText } from './place-schema.ts'
import type { Service } from './place.ts'
import { closureReasons } from './queue-closure.ts'
import { hasEndedDay, receptionOf, receptions } from './reception.ts'
import { closureAt, type QueueState } from './queue-state.ts'
import { desksFor } from './wait/estimate-wait.ts'
import { waitingLegs } from './waiting.ts'

const serviceSchema = v.strictObject({
  serviceId: serviceIdSchema,
  name: localizedText,
  pictogram: v.string(),
  waiting: countSchema,
  openDesks: countSchema,
  reception: v.picklist(receptions),
  closure: v.exactOptional(v.picklist(closureReasons)),
})

export const siteAtAGlanceSchema = v.strictObject({
  siteId: siteIdSchema,
  name: v.string(),
  address: v.string(),
  status: v.picklist(statuses),
  timeZone: v.string(),
  isDayEnded: v.boolean(),
  /** The hours of today, as the site announces them; absent where it announces none, empty when it is closed. */
  hours: v.exactOptional(v.array(v.strictObject({ start: instantSchema, end: instantSchema }))),
  services: v.array(serviceSchema),
})
export type SiteAtAGlance = v.InferOutput<typeof siteAtAGlanceSchema>
export type ServiceAtAGlance = SiteAtAGlance['services'][number]

/** What a desk is answered: every other site, in the order of their names. */
export const sitesElsewhereSchema = v.strictObject({ sites: v.array(siteAtAGlanceSchema) })

function serviceAtAGlance(state: QueueState, { id, name, pictogram }: Service, now: Instant): ServiceAtAGlance {
  const closure = closureAt(state, id, now)?.reason
  return {
    serviceId: id,
    name,
    pictogram,
    waiting: waitingLegs(state, now).filter(({ serviceId }) => serviceId === id).length,
    openDesks: desksFor(state, id, now).length,
    reception: receptionOf(state, id, now),
    ...(closure && { closure }),
  }
}

export function siteAtAGlance(state: QueueState, now: Instant): SiteAtAGlance {
  const { id, name, address, status, timeZone, services, appointments } = state.site
  const hours = appointments && openSpans(appointments.hours, businessDayAt(state.site, now), timeZone)
  return {
    siteId: id,
    name,
    address,
    status,
    timeZone,
    isDayEnded: hasEndedDay(state, now),
    ...(hours && { hours: [...hours] }),
    services: services.map((service) => serviceAtAGlance(state, service, now)),
  }
}

/** May somebody be sent there for it now? The same that the site answers (`decide/sent-on.ts`). */
export const takesIn = ({ isDayEnded }: SiteAtAGlance, { reception, closure }: ServiceAtAGlance): boolean =>
  !isDayEnded && reception !== 'closed' && closure === undefined

/** By its own hours, will the site be open then? True where it announces none. */
export const isOpenAt = ({ hours }: SiteAtAGlance, at: Instant): boolean =>
  hours === undefined || hours.some(({ start, end }) => start <= at && at < end)
