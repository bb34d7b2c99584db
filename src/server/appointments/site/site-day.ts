/** One day of a site's appointments, for its desks: the only list on which names stand, read by machines of the site alone. */
import type { SiteAppointment } from '../../../domain/appointments/site-messages.ts'
import type { AppointmentId, SiteId } from '../../../domain/values/ids.ts'
import { addDays, type LocalDate } from '../../../domain/values/local-date.ts'
import { instantAt, type LocalTime } from '../../../domain/values/local-time.ts'
import type { Database } from '../../database/connect.ts'

interface Day {
  readonly siteId: SiteId
  readonly day: LocalDate
  readonly timeZone: string
}

const midnight = '00:00' as LocalTime
const minuteMilliseconds = 60_000

/** The instants between which the day lies. */
export const boundsOf = ({ day, timeZone }: Omit<Day, 'siteId'>) => ({
  from: instantAt(day, midnight, timeZone),
  to: instantAt(addDays(day, 1), midnight, timeZone),
})

const rowsOf = (database: Database, { siteId, ...day }: Day) => {
  const { from, to } = boundsOf(day)
  return database
    .selectFrom('appointment')
    .leftJoin('appointment_person', 'appointment_person.appointment_id', 'appointment.appointment_id')
    .selectAll('appointment')
    .select(['appointment_person.name', 'appointment_person.channel'])
    .where('site_id', '=', siteId)
    .where('start_at', '>=', from)
    .where('start_at', '<', to)
    .where('state', 'not in', ['held', 'rescheduled'])
    .orderBy('start_at')
    .orderBy('desk_id')
    .execute()
}

/** In the order of time. Those that were moved away or are only held are not there. */
export async function siteDay(database: Database, day: Day): Promise<readonly SiteAppointment[]> {
  return (await rowsOf(database, day)).map((row) => ({
    appointmentId: row.appointment_id as AppointmentId,
    serviceId: row.service_id,
    deskId: row.desk_id,
    start: row.start_at,
    minutes: (row.end_at - row.start_at) / minuteMilliseconds,
    state: row.state,
    code: row.code,
    ...(row.checked_in_at === null ? {} : { checkedInAt: row.checked_in_at }),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.channel === null ? {} : { channel: row.channel }),
  }))
}
