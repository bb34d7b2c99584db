/** What a message says, looked up at the moment it leaves: a name corrected meanwhile is right, an appointment cancelled is not recalled. */
import type { Instant } from '../../../domain/values/instant.ts'
import { bookableSites, type SiteWithAppointments } from '../booking/bookable-sites.ts'
import type { AppointmentRow } from '../booking/claim-desk.ts'
import { giveLink, type PersonRow } from '../booking/person.ts'
import type { DeliveryPorts, MessageRow } from './deliver-messages.ts'
import type { MessageFacts } from './written-message.ts'

export interface FoundFacts {
  readonly facts: MessageFacts
  readonly channel: 'email' | 'sms'
  readonly to: string
}

/** Is it still worth saying? A reminder of a moved or cancelled appointment is worse than none. */
function isStillTrue(
  row: MessageRow,
  person: PersonRow,
  appointment: AppointmentRow | undefined,
  now: Instant,
): boolean {
  switch (row.kind) {
    case 'waiting':
      return person.wants_earlier
    case 'earlier-slot':
      return person.wants_earlier && (person.told_start_at ?? 0) > now
    case 'cancellation':
    case 'revocation':
      // Another one has taken its place, under the same calendar entry: it is told of instead.
      return appointment !== undefined && person.appointment_id === appointment.appointment_id
    default:
      return (
        appointment?.state === 'booked' &&
        person.appointment_id === appointment.appointment_id &&
        appointment.start_at > now
      )
  }
}

function placeAndTime(
  { kind }: MessageRow,
  person: PersonRow,
  { sites, appointment }: { sites: readonly SiteWithAppointments[]; appointment: AppointmentRow | undefined },
): MessageFacts['at'] {
  const [siteId, start] =
    kind === 'earlier-slot'
      ? [person.told_site_id, person.told_start_at]
      : [appointment?.site_id, appointment?.start_at]
  const site = sites.find(({ id }) => id === siteId)
  return site && start ? { site, start } : undefined
}

/** @returns undefined for a message that is no longer true. */
export async function factsOfMessage(ports: DeliveryPorts, row: MessageRow): Promise<FoundFacts | undefined> {
  const { database, publicAddress } = ports
  const now = ports.now()
  const person = await database
    .selectFrom('appointment_person')
    .selectAll()
    .where('person_id', '=', row.person_id)
    .executeTakeFirst()
  const appointment =
    row.appointment_id === null
      ? undefined
      : await database
          .selectFrom('appointment')
          .selectAll()
          .where('appointment_id', '=', row.appointment_id)
          .executeTakeFirst()
  const to = person?.email ?? person?.phone
  if (!person || !to || person.channel === 'none' || !isStillTrue(row, person, appointment, now)) return undefined
  const at = placeAndTime(row, person, { sites: await bookableSites(database), appointment })
  if (!at && row.kind !== 'waiting') return undefined
  const secret = await giveLink(database, person.person_id, { messageId: row.message_id })
  const link = `${publicAddress}#/appointment/${secret}`
  const facts = { kind: row.kind, person, link, now, ...(at && { at }), ...(appointment && { row: appointment }) }
  return { facts, channel: person.channel, to }
}
