/** The appointments of today as every machine of a site may know them: times and services, and the share of people that comes. */
import { comingShareOf, type ExpectedAppointments } from '../../../domain/appointments/expected-appointments.ts'
import { stateAfter, statesBefore } from '../../../domain/appointments/appointment-state.ts'
import type { SiteId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { addDays, localDateAt } from '../../../domain/values/local-date.ts'
import type { Database } from '../../database/connect.ts'
import { boundsOf } from './site-day.ts'

interface Asked {
  readonly siteId: SiteId
  readonly timeZone: string
  readonly now: Instant
}

/** Eight weeks tell how many come, and not how many came before the summer. */
const daysLookedAt = 56
const came = stateAfter('checkIn')
const booked = statesBefore('markNoShow')
const absent = stateAfter('markNoShow')

async function shareOf(database: Database, { siteId, ...asked }: Asked, today: Instant): Promise<number> {
  const day = addDays(localDateAt(asked.now, asked.timeZone), -daysLookedAt)
  const counts = await database
    .selectFrom('appointment')
    .select(['state', (select) => select.fn.countAll<number>().as('count')])
    .where('site_id', '=', siteId)
    .where('start_at', '>=', boundsOf({ day, timeZone: asked.timeZone }).from)
    .where('start_at', '<', today)
    .where('state', 'in', [came, absent])
    .groupBy('state')
    .execute()
  const countOf = (state: string) => counts.find((each) => each.state === state)?.count ?? 0
  return comingShareOf({ came: countOf(came), absent: countOf(absent) })
}

/** In the order of time; those who are here already among them, those marked absent or cancelled not. */
export async function expectedAppointments(database: Database, asked: Asked): Promise<ExpectedAppointments> {
  const { siteId, timeZone, now } = asked
  const { from, to } = boundsOf({ day: localDateAt(now, timeZone), timeZone })
  const rows = await database
    .selectFrom('appointment')
    .select(['service_id', 'start_at'])
    .where('site_id', '=', siteId)
    .where('start_at', '>=', from)
    .where('start_at', '<', to)
    .where('state', 'in', [...booked, came])
    .orderBy('start_at')
    .orderBy('service_id')
    .execute()
  const appointments = rows.map(({ service_id, start_at }) => ({ serviceId: service_id, start: start_at }))
  return { appointments, comingShare: await shareOf(database, asked, from) }
}
