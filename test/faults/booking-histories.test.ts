/**
 * Random histories of holds, bookings, moves, cancellations and desks that close, many at once on one real PostgreSQL. The
 * control is the same code on the same tables without the rule that forbids a desk to be taken twice.
 */
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../src/server/database/connect.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { freshDatabase } from '../server/postgres-fixture.ts'
import { historiesTogether, noCounts, playTogether, type BookingCounts } from './booking-batches.ts'
import { bookingHistory } from './booking-world.ts'
import { seed, size, slice } from './size.ts'

let guarded: Database
let unguarded: Database

async function prepared(): Promise<Database> {
  const address = await freshDatabase()
  const database = openDatabase(address)
  await migrate(database)
  await sql`alter database ${sql.id(address.database)} set deadlock_timeout = '20ms'`.execute(database)
  await database.destroy()
  return openDatabase(address)
}

beforeAll(async () => {
  ;[guarded, unguarded] = await Promise.all([prepared(), prepared()])
  await sql`alter table appointment drop constraint one_person_a_desk`.execute(unguarded)
})
afterAll(() => Promise.all([guarded.destroy(), unguarded.destroy()]))

/** The batch of one number is the same for the same seed, whichever slice it is played in. */
const batch = (number: number) =>
  fc.sample(bookingHistory, { numRuns: historiesTogether, seed: (seed + number * 7919) % 2_147_483_647 })

async function play(database: Database, numbers: Iterable<number>, until?: (counts: BookingCounts) => boolean) {
  const counts = noCounts()
  for (const number of numbers) {
    await playTogether(database, batch(number), counts)
    if (until?.(counts)) break
  }
  return counts
}

it('no desk taken twice, nobody without what they were promised, no booking at a desk that has closed', async () => {
  const batches = Math.ceil(size.bookingHistories / historiesTogether)
  const counts = await play(guarded, slice(batches))
  console.log(`booking histories: ${JSON.stringify({ ...counts, seed, slice: process.env.SAID_SLICE ?? 'all' })}`)
  expect(counts).toMatchObject({ doubleBookings: 0, lostPeople: 0, atClosedDesks: 0, unforeseen: [] })
  expect(counts.granted).toBeGreaterThan(counts.histories)
  expect(counts.refused).toBeGreaterThan(counts.histories / 4)
}, 7_200_000)

it('without the rule of the schema, the same histories do take desks twice', async () => {
  const counts = await play(unguarded, Array.from({ length: 200 }).keys(), (so) => so.doubleBookings > 0)
  console.log(`booking histories without the rule: ${JSON.stringify({ ...counts, seed })}`)
  expect(counts.doubleBookings).toBeGreaterThan(0)
}, 300_000)
