/** What the holder of a link sees of their appointment. */
import { isChangeable } from '../../../domain/appointments/appointment-state.ts'
import type { OwnAppointment } from '../../../domain/appointments/booking-messages.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import type { Reader } from './bookable-sites.ts'
import type { AppointmentRow } from './claim-desk.ts'
import type { PersonRow } from './person.ts'

const minuteMilliseconds = 60_000

const viewOf = (row: AppointmentRow, now: Instant): NonNullable<OwnAppointment['appointment']> => ({
  siteId: row.site_id,
  start: row.start_at,
  minutes: (row.end_at - row.start_at) / minuteMilliseconds,
  state: row.state,
  code: row.code,
  isChangeable: isChangeable(row.state, row.start_at, now),
})

/** The appointment of a person, when there is one. */
export async function appointmentOf(reader: Reader, person: PersonRow): Promise<AppointmentRow | undefined> {
  if (person.appointment_id === null) return undefined
  return reader
    .selectFrom('appointment')
    .selectAll()
    .where('appointment_id', '=', person.appointment_id)
    .executeTakeFirst()
}

export async function ownAppointment(reader: Reader, person: PersonRow, now: Instant): Promise<OwnAppointment> {
  const row = await appointmentOf(reader, person)
  return {
    name: person.name,
    channel: person.channel,
    serviceId: person.service_id,
    commune: person.commune,
    wantsEarlier: person.wants_earlier,
    ...(row && { appointment: viewOf(row, now) }),
  }
}
