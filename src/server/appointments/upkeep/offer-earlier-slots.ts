/** Tells people on the list of a slot that has come free. The slot is told, not kept: keeping it would empty desks. */
import {
  earlierOffers,
  slotKey,
  type EarlierOffer,
  type EarlierWish,
} from '../../../domain/appointments/earlier-slots.ts'
import { instant, type Instant } from '../../../domain/values/instant.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../../database/connect.ts'
import type { Tables } from '../../database/schema.ts'
import { findSlots } from '../booking/find-slots.ts'
import type { PersonRow } from '../booking/person.ts'
import { addMessages } from '../messages/add-message.ts'

/** Somebody told of a slot has this long before another person is told of it. */
const headStartMilliseconds = 3_600_000

interface Wish extends EarlierWish {
  readonly person: PersonRow
}

type Slots = readonly EarlierOffer['slot'][]

async function wishesOf(transaction: Transaction<Tables>): Promise<readonly Wish[]> {
  const rows = await transaction
    .selectFrom('appointment_person')
    .leftJoin('appointment', 'appointment.appointment_id', 'appointment_person.appointment_id')
    .selectAll('appointment_person')
    .select(['appointment.start_at', 'appointment.state'])
    .where('wants_earlier', '=', true)
    // Received, or absent: their wish ended with the appointment.
    .where((where) =>
      where.or([
        where('appointment.state', 'is', null),
        where('appointment.state', 'not in', ['checked-in', 'no-show']),
      ]),
    )
    // Identities grow with time: two who came in the same millisecond keep their order.
    .orderBy('appointment_person.created_at')
    .orderBy('appointment_person.person_id')
    .forUpdate('appointment_person')
    .skipLocked()
    .execute()
  return rows.map(({ start_at, state, ...person }) => ({
    person,
    personId: person.person_id,
    notices: person.notices,
    ...(start_at !== null && state === 'booked' && { before: start_at }),
    ...(person.last_notice_at !== null && { lastNoticeAt: person.last_notice_at }),
  }))
}

/** Free slots, looked up once for all who want the same. */
async function slotsByWish(transaction: Transaction<Tables>, wishes: readonly Wish[], now: Instant) {
  const found = new Map<string, Slots>()
  for (const { person } of wishes) {
    const key = `${person.service_id} ${person.commune}`
    if (found.has(key)) continue
    const { sites } = await findSlots(transaction, { serviceId: person.service_id, commune: person.commune, now })
    const slots = sites.flatMap(({ siteId, starts }) => starts.map((start) => ({ siteId, start })))
    found.set(
      key,
      slots.toSorted((one, other) => one.start - other.start),
    )
  }
  return ({ person }: Wish): Slots => found.get(`${person.service_id} ${person.commune}`) ?? []
}

async function tell(transaction: Transaction<Tables>, person: PersonRow, { slot }: EarlierOffer, now: Instant) {
  await transaction
    .updateTable('appointment_person')
    .set((set) => ({
      notices: set('notices', '+', 1),
      last_notice_at: now,
      told_site_id: slot.siteId,
      told_start_at: slot.start,
    }))
    .where('person_id', '=', person.person_id)
    .execute()
  const occasion = `${person.notices + 1}`
  await addMessages(transaction, person, [
    { kind: 'earlier-slot', occasion, appointmentId: person.appointment_id, dueAt: now },
  ])
}

/** @returns how many people were told. */
export function offerEarlierSlots(database: Database, now: Instant): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const wishes = await wishesOf(transaction)
    if (wishes.length === 0) return 0
    const recentlyTold = new Set(
      wishes.flatMap(({ person: { told_site_id: siteId, told_start_at: start, last_notice_at: at } }) =>
        siteId && start && at && at > instant(now - headStartMilliseconds) ? [slotKey({ siteId, start })] : [],
      ),
    )
    const offers = earlierOffers({ wishes, slotsOf: await slotsByWish(transaction, wishes, now), recentlyTold, now })
    for (const offer of offers) {
      const wish = wishes.find(({ personId }) => personId === offer.personId)
      if (wish) await tell(transaction, wish.person, offer, now)
    }
    return offers.length
  })
}
