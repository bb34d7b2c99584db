/** One message, written: everything a person must know, in plain text, the same as a page with its language and direction, and in short. */
import { writeCode } from '../../../domain/appointments/check-in-code.ts'
import type { Site } from '../../../domain/queue/place.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { writeLetter } from '../../messages/letter.ts'
import { dayAndTime } from '../../messages/message-words.ts'
import type { WrittenMessage } from '../../messages/sender.ts'
import type { SiteWithAppointments } from '../booking/bookable-sites.ts'
import type { AppointmentRow } from '../booking/claim-desk.ts'
import type { PersonRow } from '../booking/person.ts'
import { wordsFor } from './appointment-words.ts'
import { calendarOf } from './calendar.ts'
import type { MessageKind } from './message-kind.ts'

export interface MessageFacts {
  readonly kind: MessageKind
  readonly person: PersonRow
  /** What the link opens: `https://…/#/appointment/<secret>`. */
  readonly link: string
  /** Where and when; a free slot for `earlier-slot`, nothing for `waiting`. */
  readonly at?: { readonly site: SiteWithAppointments; readonly start: Instant }
  readonly row?: AppointmentRow
  readonly now: Instant
}

const isEnded = (kind: MessageKind): boolean => kind === 'cancellation' || kind === 'revocation'
const isForLater = (kind: MessageKind): boolean => !isEnded(kind) && kind !== 'waiting' && kind !== 'earlier-slot'

const serviceName = (site: Site, { service_id, variant }: PersonRow): string =>
  site.services.find(({ id }) => id === service_id)?.name[variant] ?? ''

/** The facts as words: `{{date}}`, `{{site}}`, `{{code}}`. */
function valuesOf({ person, at, row, link }: MessageFacts): Readonly<Record<string, string>> {
  return {
    name: person.name,
    link,
    ...(at && {
      ...dayAndTime(at.start, person.variant, at.site.timeZone),
      site: at.site.name,
      address: at.site.address,
      service: serviceName(at.site, person),
    }),
    ...(row && { code: writeCode(row.code) }),
  }
}

/** Where, when and for what, then what to keep in mind. */
function linesOf(facts: MessageFacts): readonly string[] {
  const { kind, person, at, row } = facts
  const say = wordsFor(person.variant)
  const values = valuesOf(facts)
  const toleranceMinutes = at?.site.appointments.checkIn.toleranceMinutes ?? 0
  return [
    say('greeting', values),
    say(`lead.${kind}`),
    ...(at ? [say('when', values), say('what', values), say('where', values)] : []),
    ...(row && isForLater(kind) ? [say('code', values), say('late', { minutes: toleranceMinutes })] : []),
    ...(at?.site.status === 'fictitious' ? [say('fictitious')] : []),
  ]
}

/** The calendar entry of an appointment, as its person reads it. */
export function calendarEntry(facts: MessageFacts): WrittenMessage['calendar'] {
  const { kind, person, at, row, now } = facts
  if (!at || !row || kind === 'earlier-slot') return undefined
  const say = wordsFor(person.variant)
  const values = valuesOf(facts)
  const content = calendarOf({
    personId: person.person_id,
    changes: person.changes,
    start: row.start_at,
    end: row.end_at,
    summary: say('calendar.summary', values),
    description: say('calendar.description', values),
    location: `${at.site.name}, ${at.site.address}`,
    isCancelled: isEnded(kind),
    now,
  })
  return { content, method: isEnded(kind) ? 'CANCEL' : 'PUBLISH' }
}

export function writeMessage(facts: MessageFacts): WrittenMessage {
  const { kind, person, link } = facts
  const say = wordsFor(person.variant)
  const values = valuesOf(facts)
  const letter = writeLetter({
    variant: person.variant,
    subject: say(`subject.${kind}`, values),
    lines: linesOf(facts),
    linkWords: say(isForLater(kind) ? 'link.own' : 'link.other'),
    link,
    foot: say('private'),
  })
  const calendar = calendarEntry(facts)
  return { ...letter, short: say(`sms.${kind}`, values), ...(calendar && { calendar }) }
}
