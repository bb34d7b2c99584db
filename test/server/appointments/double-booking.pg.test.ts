import * as fc from 'fast-check'
import { sql } from 'kysely'
import { sites } from 'virtual:content/places'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../src/server/database/connect.ts'
import { migrate } from '../../../src/server/database/migrate.ts'
import { seedSites } from '../../../src/server/seed/seed-sites.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { Crowd, doubleBookings, history, lostPeople, startAnew } from './random-bookings.ts'
import { points } from './world.ts'

let guarded: Database
let unguarded: Database

async function prepared(): Promise<Database> {
  const database = openDatabase(await freshDatabase())
  await migrate(database)
  await seedSites(database, sites)
  return database
}

beforeAll(async () => {
  ;[guarded, unguarded] = await Promise.all([prepared(), prepared()])
  // The control: the same code, that looks before it leaps, without the rule that makes leaping safe.
  await sql`alter table appointment drop constraint one_person_a_desk`.execute(unguarded)
})
afterAll(() => Promise.all([guarded.destroy(), unguarded.destroy()]))

const rush = Array.from({ length: 10 }, () => ({ kind: 'bookByDesk' as const, service: points, nth: 0 }))

describe('ten people who want the last slot at the same instant', () => {
  it('are one appointment and nine refusals', async () => {
    await startAnew(guarded)
    const crowd = new Crowd(guarded)
    await crowd.doAtOnce(rush)
    expect([crowd.granted, crowd.refused]).toEqual([1, 9])
    expect(await doubleBookings(guarded)).toBe(0)
  })

  it('would be several appointments if the schema did not forbid it', async () => {
    const crowd = new Crowd(unguarded)
    for (let round = 0; round < 20 && (await doubleBookings(unguarded)) === 0; round += 1) {
      await startAnew(unguarded)
      await crowd.doAtOnce(rush)
    }
    expect(await doubleBookings(unguarded)).toBeGreaterThan(0)
  })
})

describe('any history of holds, bookings, moves and cancellations at once', () => {
  it('leaves no desk taken twice and nobody without what they were promised', async () => {
    let granted = 0
    const runs = Number(process.env.BOOKING_HISTORIES ?? 25)
    await fc.assert(
      fc.asyncProperty(history, async (instants) => {
        await startAnew(guarded)
        const crowd = new Crowd(guarded)
        for (const acts of instants) await crowd.doAtOnce(acts)
        granted += crowd.granted
        expect(await doubleBookings(guarded)).toBe(0)
        expect(await lostPeople(guarded)).toBe(0)
      }),
      { numRuns: runs },
    )
    expect(granted).toBeGreaterThan(runs)
  })

  it('lets two people exchange their slots without waiting for each other for ever', async () => {
    await startAnew(guarded)
    const crowd = new Crowd(guarded)
    await crowd.doAtOnce([{ kind: 'bookByDesk', service: points, nth: 0 }])
    await crowd.doAtOnce([{ kind: 'bookByDesk', service: points, nth: 3 }])
    for (let round = 0; round < 5; round += 1)
      await crowd.doAtOnce([
        { kind: 'move', who: 0, nth: round % 2 === 0 ? 3 : 0 },
        { kind: 'move', who: 1, nth: round % 2 === 0 ? 0 : 3 },
      ])
    expect(await doubleBookings(guarded)).toBe(0)
    expect(await lostPeople(guarded)).toBe(0)
  })
})
