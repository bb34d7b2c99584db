/** The sites that receive by appointment, as the database has them. */
import type { Transaction } from 'kysely'
import { isServedAt, type AppointmentPolicy } from '../../../domain/appointments/appointment-policy.ts'
import type { Site } from '../../../domain/queue/place.ts'
import type { ServiceId, SiteId } from '../../../domain/values/ids.ts'
import type { Database } from '../../database/connect.ts'
import type { Tables } from '../../database/schema.ts'
import { RequestProblem } from '../../http/error-table.ts'

export type Reader = Database | Transaction<Tables>

export interface SiteWithAppointments extends Site {
  readonly appointments: AppointmentPolicy
}

const hasAppointments = (site: Site): site is SiteWithAppointments => site.appointments !== undefined

/** In the order of their names. */
export async function bookableSites(reader: Reader): Promise<readonly SiteWithAppointments[]> {
  const rows = await reader.selectFrom('site').select('definition').orderBy('site_id').execute()
  return rows.map(({ definition }) => definition).filter(hasAppointments)
}

/** @throws RequestProblem `not-bookable` when the site does not receive these people for this by appointment. */
export async function siteServing(
  reader: Reader,
  wish: { readonly siteId: SiteId; readonly serviceId: ServiceId; readonly commune: string },
): Promise<SiteWithAppointments> {
  const site = (await bookableSites(reader)).find(({ id }) => id === wish.siteId)
  if (!site || !isServedAt(site, wish)) throw new RequestProblem('not-bookable')
  return site
}
