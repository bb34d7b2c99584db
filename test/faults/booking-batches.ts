/** Histories side by side, each at a place of its own in one PostgreSQL, judged by queries that know nothing of the code under test. */
import { sql } from 'kysely'
import type { Database } from '../../src/server/database/connect.ts'
import type { SiteId } from '../../src/domain/values/ids.ts'
import { doubleBookings, startAnew } from '../server/appointments/random-bookings.ts'
import { BookingCrowd } from './booking-crowd.ts'
import { placeOf, type BookingHistory } from './booking-world.ts'

/** As many histories as are played at the same time. */
export const historiesTogether = 12

export interface BookingCounts {
  histories: number
  granted: number
  refused: number
  /** Pairs of living appointments that share a desk and a minute. */
  doubleBookings: number
  /** People who were promised an appointment and have none, not even one that was cancelled. */
  lostPeople: number
  /** Errors that are no refusal. */
  readonly unforeseen: string[]
  /** Booked at a desk that had been closed for that half hour. */
  atClosedDesks: number
}

export const noCounts = (): BookingCounts => ({
  histories: 0,
  granted: 0,
  refused: 0,
  doubleBookings: 0,
  lostPeople: 0,
  unforeseen: [],
  atClosedDesks: 0,
})

const siteAt = (index: number): SiteId => `trial-${index}` as SiteId

async function openPlaces(database: Database, histories: readonly BookingHistory[]): Promise<void> {
  await startAnew(database)
  const rows = histories.map((history, index) => ({
    site_id: siteAt(index),
    definition: JSON.stringify(placeOf(siteAt(index), history)),
  }))
  await sql`delete from site`.execute(database)
  await database.insertInto('site').values(rows).execute()
}

/** People without the one appointment they were promised, living or ended in a way that they were told. */
async function lostPeople(database: Database, crowds: readonly BookingCrowd[]): Promise<number> {
  const { rows } = await sql<{ count: number; wrong: number }>`
    select count(*) as count,
      count(*) filter (where state is null or state not in ('booked', 'excused', 'revoked')) as wrong
    from appointment_person left join appointment using (appointment_id)`.execute(database)
  const promised = crowds.reduce((sum, crowd) => sum + crowd.promised, 0)
  return Number(rows[0]?.wrong) + Math.max(0, promised - Number(rows[0]?.count))
}

async function bookedAtClosedDesks(database: Database, crowds: readonly BookingCrowd[]): Promise<number> {
  let count = 0
  for (const { deskId, from, at } of crowds.flatMap(({ closed }) => closed)) {
    const found = await sql<{ count: number }>`
      select count(*) as count from appointment where desk_id = ${deskId} and created_at > ${at}
        and start_at < ${from + 30 * 60_000} and end_at > ${from} and state in ('held', 'booked')`.execute(database)
    count += Number(found.rows[0]?.count)
  }
  return count
}

/** Plays some histories at once and adds what came of them. */
export async function playTogether(
  database: Database,
  histories: readonly BookingHistory[],
  counts: BookingCounts,
): Promise<void> {
  await openPlaces(database, histories)
  const crowds = histories.map((_, index) => new BookingCrowd(database, siteAt(index)))
  await Promise.all(histories.map((history, index) => crowds[index]?.live(history)))
  counts.histories += histories.length
  for (const { granted, refused, unforeseen } of crowds) {
    counts.unforeseen.push(...unforeseen)
    counts.granted += granted
    counts.refused += refused
  }
  counts.doubleBookings += await doubleBookings(database)
  counts.lostPeople += await lostPeople(database, crowds)
  counts.atClosedDesks += await bookedAtClosedDesks(database, crowds)
}
