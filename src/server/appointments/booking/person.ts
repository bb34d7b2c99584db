/** The people of appointments: kept apart, opened by a secret, forgotten at their time. */
import { sql, type Selectable, type Transaction } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Contact } from '../../../domain/appointments/contact.ts'
import type { ServiceId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import type { TextVariant } from '../../../domain/values/language.ts'
import { hashOf, newToken } from '../../access/secrets.ts'
import type { Tables } from '../../database/schema.ts'
import { RequestProblem } from '../../http/error-table.ts'
import type { AppointmentPorts } from '../appointment-ports.ts'
import type { Reader } from './bookable-sites.ts'

export type PersonRow = Selectable<Tables['appointment_person']>

export interface NewPerson {
  readonly appointmentId?: string
  readonly serviceId: ServiceId
  readonly commune: string
  readonly name: string
  readonly contact: Contact
  readonly variant: TextVariant
  readonly wantsEarlier: boolean
  readonly now: Instant
  readonly expiresAt: Instant
}

/** The way a person chose to be written to, as they gave it. */
export function contactOf({ email, phone }: PersonRow): Contact {
  if (email !== null) return { channel: 'email', address: email }
  return phone === null ? { channel: 'none' } : { channel: 'sms', number: phone }
}

/** @throws RequestProblem `channel-unavailable` when this installation has no such way of writing. */
export function assertReachable(channels: AppointmentPorts['channels'], { channel }: Contact): void {
  if (channel !== 'none' && !channels[channel]) throw new RequestProblem('channel-unavailable')
}

export async function addPerson(transaction: Transaction<Tables>, person: NewPerson): Promise<PersonRow> {
  const { contact, now } = person
  return transaction
    .insertInto('appointment_person')
    .values({
      person_id: uuidv7(),
      appointment_id: person.appointmentId ?? null,
      service_id: person.serviceId,
      commune: person.commune,
      name: person.name,
      channel: contact.channel,
      email: contact.channel === 'email' ? contact.address : null,
      phone: contact.channel === 'sms' ? contact.number : null,
      variant: person.variant,
      wants_earlier: person.wantsEarlier,
      last_notice_at: null,
      told_site_id: null,
      told_start_at: null,
      created_at: now,
      expires_at: person.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A new secret for a person; the database keeps its hash only. Those given before go on opening. */
export async function giveLink(
  reader: Reader,
  personId: string,
  { messageId = null, secret = newToken() }: { readonly messageId?: string | null; readonly secret?: string } = {},
): Promise<string> {
  const link = { link_hash: hashOf(secret), person_id: personId, message_id: messageId }
  await reader
    .insertInto('appointment_link')
    .values(link)
    // A message tried again has not been received: its first secret was never seen.
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet({ link_hash: link.link_hash }))
    .execute()
  return secret
}

const findByLink = (transaction: Transaction<Tables>, secret: string): Promise<PersonRow | undefined> =>
  transaction
    .selectFrom('appointment_link')
    .innerJoin('appointment_person', 'appointment_person.person_id', 'appointment_link.person_id')
    .selectAll('appointment_person')
    .where('link_hash', '=', hashOf(secret))
    .forUpdate('appointment_person')
    .executeTakeFirst()

/**
 * Makes a person of a request, once: the same request that comes again, even at the same instant, finds whom it made.
 * @returns the person with a secret that opens what was made.
 */
export async function onceFor(
  transaction: Transaction<Tables>,
  requestToken: string | undefined,
  make: () => Promise<PersonRow>,
): Promise<{ readonly person: PersonRow; readonly secret: string }> {
  const secret = requestToken ?? newToken()
  // Whoever comes second waits for the first to be written.
  await sql`select pg_advisory_xact_lock(hashtextextended(${hashOf(secret)}, 0))`.execute(transaction)
  const known = requestToken === undefined ? undefined : await findByLink(transaction, requestToken)
  if (known) return { person: known, secret }
  const person = await make()
  await giveLink(transaction, person.person_id, { secret })
  return { person, secret }
}

/** Finds and locks whom a secret belongs to. @throws RequestProblem `unknown-appointment`. */
export async function personOfLink(transaction: Transaction<Tables>, secret: string): Promise<PersonRow> {
  const person = await findByLink(transaction, secret)
  if (!person) throw new RequestProblem('unknown-appointment')
  return person
}
