/** The appointment of a link as a calendar entry, for whoever keeps a calendar without leaving an address. */
import { RequestProblem } from '../../http/error-table.ts'
import type { AppointmentPorts } from '../appointment-ports.ts'
import { calendarEntry } from '../messages/written-message.ts'
import { bookableSites } from './bookable-sites.ts'
import { inTransaction } from './in-transaction.ts'
import { appointmentOf } from './own-appointment.ts'
import { personOfLink } from './person.ts'

/** @throws RequestProblem `unknown-appointment`, also for somebody who waits for a slot. */
export function ownCalendar({ database, now }: AppointmentPorts, secret: string): Promise<{ calendar: string }> {
  return inTransaction(database, async (transaction) => {
    const person = await personOfLink(transaction, secret)
    const row = await appointmentOf(transaction, person)
    const site = row && (await bookableSites(transaction)).find(({ id }) => id === row.site_id)
    if (!row || !site) throw new RequestProblem('unknown-appointment')
    const kind = row.state === 'excused' || row.state === 'revoked' ? 'cancellation' : 'confirmation'
    const at = { site, start: row.start_at }
    const calendar = calendarEntry({ kind, person, row, at, link: '', now: now() })?.content ?? ''
    return { calendar }
  })
}
