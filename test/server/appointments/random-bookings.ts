/**
 * People who all want the same few desks at once: holds, bookings, moves, cancellations and exchanges, thrown at one database from
 * many connections. What the database then holds is judged by a query that knows nothing of the code under test.
 */
import * as fc from 'fast-check'
import { sql } from 'kysely'
import type { AppointmentPorts } from '../../../src/server/appointments/appointment-ports.ts'
import { confirmHold, holdSlot } from '../../../src/server/appointments/booking/book.ts'
import { cancelOwn, moveOwn } from '../../../src/server/appointments/booking/change-own.ts'
import { bookForCaller } from '../../../src/server/appointments/site/desk-acts.ts'
import type { Database } from '../../../src/server/database/connect.ts'
import { RequestProblem } from '../../../src/server/http/error-table.ts'
import type { Instant } from '../../../src/domain/values/instant.ts'
import { amina, centreId, clermont, friday, monday, points, request } from './world.ts'

type Act =
  | { readonly kind: 'book'; readonly service: typeof points; readonly nth: number }
  | { readonly kind: 'bookByDesk'; readonly service: typeof points; readonly nth: number }
  | { readonly kind: 'move'; readonly who: number; readonly nth: number }
  | { readonly kind: 'cancel'; readonly who: number }

const nth = fc.nat({ max: 3 })
const service = fc.constantFrom(points, request)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('book' as const), service, nth }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('bookByDesk' as const), service, nth }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), who: fc.nat({ max: 9 }), nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), who: fc.nat({ max: 9 }) }) },
)

/** One history: what is done at the same instant, one such instant after another. */
export const history = fc.array(fc.array(act, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 4 })

/** Half hours from nine: 45 minutes of one meet the next, and a desk is wanted by both services. */
const startOf = (index: number): Instant => (monday('09:00') + index * 30 * 60_000) as Instant

const foreseen = new Set(['slot-taken', 'not-bookable', 'appointment-ended', 'hold-expired'])

export class Crowd {
  readonly #ports: AppointmentPorts
  readonly #secrets: string[] = []
  granted = 0
  refused = 0

  constructor(database: Database) {
    const channels = { email: false, sms: false }
    this.#ports = { database, now: () => friday, channels, wake: () => undefined }
  }

  /** All of them at once. Only refusals that were foreseen are refusals. */
  async doAtOnce(acts: readonly Act[]): Promise<void> {
    const ends = await Promise.allSettled(acts.map((each) => this.#do(each)))
    for (const end of ends) {
      if (end.status === 'fulfilled') this.granted += 1
      else if (end.reason instanceof RequestProblem && foreseen.has(end.reason.code)) this.refused += 1
      else throw end.reason
    }
  }

  async #do(each: Act): Promise<void> {
    const ports = this.#ports
    if (each.kind === 'book') {
      const wish = { siteId: centreId, serviceId: each.service, commune: clermont, start: startOf(each.nth) }
      const { holdToken } = await holdSlot(ports, wish)
      this.#secrets.push((await confirmHold(ports, { holdToken, commune: clermont, ...amina })).secret)
    } else if (each.kind === 'bookByDesk') {
      const wish = { serviceId: each.service, commune: clermont, start: startOf(each.nth), ...amina }
      this.#secrets.push((await bookForCaller(ports, centreId, wish)).secret)
    } else {
      const secret = this.#secrets[each.who % Math.max(1, this.#secrets.length)]
      if (secret === undefined) return
      if (each.kind === 'cancel') await cancelOwn(ports, secret)
      else await moveOwn(ports, { secret, siteId: centreId, start: startOf(each.nth) })
    }
  }
}

/** Pairs of living appointments that share a desk and a minute. */
export async function doubleBookings(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from appointment a join appointment b
      on a.desk_id = b.desk_id and a.appointment_id < b.appointment_id
      and a.start_at < b.end_at and b.start_at < a.end_at
    where a.state in ('held', 'booked', 'checked-in') and b.state in ('held', 'booked', 'checked-in')`.execute(database)
  return Number(rows[0]?.count)
}

/** People without the one living appointment they were promised. */
export async function lostPeople(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from appointment_person left join appointment using (appointment_id)
    where appointment.state is null or appointment.state not in ('booked', 'excused')`.execute(database)
  return Number(rows[0]?.count)
}

/** Empties the tables of appointments. */
export async function startAnew(database: Database): Promise<void> {
  // Links and messages go with their person. Not truncated: that makes a dozen files each time.
  await sql`delete from appointment_person`.execute(database)
  await sql`delete from appointment`.execute(database)
}
