/**
 * A person says "I am here" at a kiosk. A code finds an appointment of any day, so that a mistaken day is told and not "unknown"; a
 * name and an hour find one of today. The first time counts: whoever strikes twice, or at two kiosks, has come once.
 */
import { stateAfter, statesBefore } from '../../../domain/appointments/appointment-state.ts'
import { parseCode } from '../../../domain/appointments/check-in-code.ts'
import { checkInTiming, isReceived } from '../../../domain/appointments/check-in-timing.ts'
import { sameName } from '../../../domain/appointments/contact.ts'
import type { CheckInAnswer, CheckInRequest } from '../../../domain/appointments/site-messages.ts'
import type { AppointmentId, SiteId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { localDateAt } from '../../../domain/values/local-date.ts'
import { localTimeAt } from '../../../domain/values/local-time.ts'
import { RequestProblem } from '../../http/error-table.ts'
import type { AppointmentPorts } from '../appointment-ports.ts'
import { bookableSites, type SiteWithAppointments } from '../booking/bookable-sites.ts'
import { changeState, type AppointmentRow } from '../booking/claim-desk.ts'
import { boundsOf } from './site-day.ts'

const known = [...statesBefore('checkIn'), stateAfter('checkIn')]

async function byCode(
  { database }: AppointmentPorts,
  siteId: SiteId,
  typed: string,
): Promise<AppointmentRow | undefined> {
  const code = parseCode(typed)
  if (code === undefined) return undefined
  return database
    .selectFrom('appointment')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('code', '=', code)
    .where('state', 'in', known)
    .executeTakeFirst()
}

/** Of two people with one name and one hour, the one who is not here yet. */
async function byName(
  { database }: AppointmentPorts,
  site: SiteWithAppointments,
  { name, time, now }: { readonly name: string; readonly time: string; readonly now: Instant },
): Promise<AppointmentRow | undefined> {
  const { from, to } = boundsOf({ day: localDateAt(now, site.timeZone), timeZone: site.timeZone })
  const rows = await database
    .selectFrom('appointment')
    .innerJoin('appointment_person', 'appointment_person.appointment_id', 'appointment.appointment_id')
    .selectAll('appointment')
    .select('appointment_person.name')
    .where('site_id', '=', site.id)
    .where('start_at', '>=', from)
    .where('start_at', '<', to)
    .where('state', 'in', known)
    .execute()
  const found = rows.filter((row) => localTimeAt(row.start_at, site.timeZone) === time && sameName(row.name, name))
  return found.find(({ state }) => state !== 'checked-in') ?? found[0]
}

function isGone(problem: unknown): 'gone' {
  if (problem instanceof RequestProblem && problem.code === 'slot-taken') return 'gone'
  throw problem
}

/** @throws RequestProblem `unknown-appointment`. */
export async function checkIn(
  ports: AppointmentPorts,
  siteId: SiteId,
  request: CheckInRequest,
): Promise<CheckInAnswer> {
  const now = ports.now()
  const site = (await bookableSites(ports.database)).find(({ id }) => id === siteId)
  const row =
    site &&
    ('code' in request ? await byCode(ports, siteId, request.code) : await byName(ports, site, { ...request, now }))
  if (!site || !row) throw new RequestProblem('unknown-appointment')
  const timing = checkInTiming(site.appointments.checkIn, row.start_at, now)
  const answer = {
    appointmentId: row.appointment_id as AppointmentId,
    timing,
    serviceId: row.service_id,
    start: row.start_at,
  }
  if (row.state === 'checked-in') return { ...answer, isReceived: true, isRepeated: true }
  if (!isReceived(timing)) return { ...answer, isReceived: false, isRepeated: false }
  const change = { from: statesBefore('checkIn'), to: stateAfter('checkIn'), now }
  const isFirst = await changeState(ports.database, { appointmentId: row.appointment_id, ...change }).catch(isGone)
  // Marked absent, and the time was given to somebody else: received among those without appointment.
  if (isFirst === 'gone') return { ...answer, timing: 'too-late', isReceived: false, isRepeated: false }
  return { ...answer, isReceived: true, isRepeated: !isFirst }
}
