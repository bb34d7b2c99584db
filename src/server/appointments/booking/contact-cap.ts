/**
 * How many living appointments and wishes one e-mail address or number may have for one service. Whoever is over the cap is refused
 * without a word of what exists: that is written to the address itself, which only its owner reads.
 */
import { sql, type Transaction } from 'kysely'
import { maximumPerContact, type AppointmentPolicy } from '../../../domain/appointments/appointment-policy.ts'
import { addressOf, type Contact } from '../../../domain/appointments/contact.ts'
import type { ServiceId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { localDateAt } from '../../../domain/values/local-date.ts'
import { hashOf } from '../../access/secrets.ts'
import type { Tables } from '../../database/schema.ts'
import { RequestProblem } from '../../http/error-table.ts'
import type { AppointmentPorts } from '../appointment-ports.ts'
import { addMessages } from '../messages/add-message.ts'
import { inTransaction } from './in-transaction.ts'

interface Wish {
  readonly contact: Contact
  readonly serviceId: ServiceId
  readonly now: Instant
}

/** Appointments to come and places on the list, at every site. */
const livingOf = (transaction: Transaction<Tables>, address: string, { serviceId, now }: Wish) =>
  transaction
    .selectFrom('appointment_person')
    .leftJoin('appointment', 'appointment.appointment_id', 'appointment_person.appointment_id')
    .selectAll('appointment_person')
    .where('appointment_person.service_id', '=', serviceId)
    .where(({ eb, or, fn }) =>
      or([eb(fn('lower', ['email']), '=', address), eb('appointment_person.phone', '=', address)]),
    )
    .where(({ and, or, eb }) =>
      or([
        and([eb('appointment.state', '=', 'booked'), eb('appointment.start_at', '>', now)]),
        and([eb('appointment_person.appointment_id', 'is', null), eb('wants_earlier', '=', true)]),
      ]),
    )
    .execute()

class OverCap extends RequestProblem {
  readonly wish: Wish

  constructor(wish: Wish) {
    super('contact-cap')
    this.wish = wish
  }
}

/**
 * Two requests with one address wait for each other. Somebody without an address is nobody in particular: they are bounded by what
 * one line may hold (`holds-by-line`).
 * @throws RequestProblem `contact-cap` when there are as many as the strictest of these sites allows.
 */
export async function assertWithinCap(
  transaction: Transaction<Tables>,
  wish: Wish,
  policies: readonly AppointmentPolicy[],
): Promise<void> {
  const address = addressOf(wish.contact)
  if (address === undefined) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${hashOf(address)}, 1))`.execute(transaction)
  const living = await livingOf(transaction, address, wish)
  if (living.length >= Math.min(...policies.map(maximumPerContact))) throw new OverCap(wish)
}

/** What they have, told to the address: once a day, however often it is tried. */
async function tellOwner({ database, wake }: AppointmentPorts, wish: Wish): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const occasion = `again ${localDateAt(wish.now, 'UTC')}`
    for (const person of await livingOf(transaction, addressOf(wish.contact) ?? '', wish)) {
      const { appointment_id: appointmentId } = person
      const kind = appointmentId === null ? 'waiting' : 'already-booked'
      await addMessages(transaction, person, [{ kind, occasion, appointmentId, dueAt: wish.now }])
    }
  })
  wake()
}

/** Does what may meet the cap. Whoever is refused by it has undone nothing and booked nothing; then its owner is told. */
export async function underCap<Value>(ports: AppointmentPorts, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OverCap) await tellOwner(ports, error.wish)
    throw error
  }
}
