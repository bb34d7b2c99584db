/** The nights of a site, on a real PostgreSQL: what ties a ticket to a person is in no table afterwards, and nothing brings it back. */
import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evolve } from '../../../src/domain/queue/evolve.ts'
import { stateFromSnapshot } from '../../../src/domain/queue/queue-snapshot.ts'
import { legsOfDay } from '../../../src/domain/queue/queue-state.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { localDateAt } from '../../../src/domain/values/local-date.ts'
import { upkeepRound } from '../../../src/server/appointments/upkeep/upkeep.ts'
import { SiteStates } from '../../../src/server/queue/site-states.ts'
import { forgetDays } from '../../../src/server/sync/forget-days.ts'
import { centre } from '../../world/places.ts'
import { everythingIn } from '../everything-in.ts'
import { enrol, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

const dayMilliseconds = 86_400_000
let site: RunningSite
let kiosk: Machine
let desk: Machine
/** The site's clock, which a test moves on. */
let ahead = 0
const today = localDateAt(instant(Date.now()), centre.timeZone)
/** Begins at noon of this day, whenever the test runs. */
const now = () => instant(Date.parse(`${today}T11:00:00Z`) + ahead)
const secretHash = () => randomBytes(32).toString('hex')

beforeAll(async () => {
  site = await startSite(await freshDatabase(), { now })
  kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
  desk = await enrol(site.origin, site.codeOf('demo-centre-desk-1'))
})
afterAll(() => site.stop())

function tied(followHash: string) {
  const envelope = kiosk.ticket()
  if (envelope.command.type !== 'issueTicket') throw new Error('A ticket was expected.')
  const slot = { appointmentId: envelope.command.visitId as never, appointmentSlot: envelope.issuedAt }
  return { ...envelope, command: { ...envelope.command, followHash, ...slot } }
}

const everything = () => everythingIn(site.database)

const head = () =>
  site.database
    .selectFrom('site_head')
    .select(['sequence', 'generation'])
    .where('site_id', '=', centre.id)
    .executeTakeFirstOrThrow()

/** The state that a server started this minute finds. */
const stateOfNewServer = async () => new SiteStates().at(site.database, centre.id, await head())

describe('the night of a site', () => {
  const [canary, late, old] = [secretHash(), secretHash(), secretHash()]

  it('leaves nothing in any table of what tied the day’s tickets to people, and raises the generation', async () => {
    const ticket = tied(canary)
    const { visitId } = ticket.command as { visitId: string }
    await kiosk.push(ticket, kiosk.ticket())
    await desk.push(desk.next())
    expect(await everything()).toContain(canary)
    expect(await forgetDays(site.database, now())).toBe(0)
    expect(await everything()).toContain(canary)
    ahead = dayMilliseconds
    expect(await forgetDays(site.database, now())).toBe(1)
    expect(await forgetDays(site.database, now())).toBe(0)
    const stored = await everything()
    expect(stored).not.toContain(canary)
    expect(stored.split(visitId)).toHaveLength(3)
    expect(await head()).toMatchObject({ generation: 2 })
  })

  it('hands a snapshot to whoever held the log of before, and to whoever comes new, equal to what the server folds', async () => {
    for (const page of [await kiosk.pull(3, 1), await kiosk.pull(0)]) {
      expect(page).toMatchObject({ generation: 2, events: [], snapshot: { siteSequence: 3 } })
      if (!page.snapshot) throw new Error('A snapshot was expected.')
      const state = page.events.reduce(evolve, stateFromSnapshot(centre, page.snapshot))
      expect(state).toEqual(await stateOfNewServer())
      expect(legsOfDay(state, today)).toHaveLength(2)
    }
    expect(await kiosk.pull(3, 2)).not.toHaveProperty('snapshot')
  })

  it('takes from a machine that was off what it did that day, and not what tied it to a person', async () => {
    // Made on the day that is forgotten, sent the day after.
    const { acknowledgements } = await kiosk.push(tied(late))
    expect(acknowledgements).toMatchObject([{ result: 'accepted', siteSequence: 4 }])
    expect(await everything()).not.toContain(late)
    expect(legsOfDay(await stateOfNewServer(), today)).toHaveLength(3)
    const page = await kiosk.pull(3, 2)
    expect(page.events.reduce(evolve, await stateAt(3))).toEqual(await stateOfNewServer())
  })

  it('keeps numbers and times for ten days, then only events; a fact about a forgotten ticket is still written down', async () => {
    ahead = 12 * dayMilliseconds
    const [leg] = legsOfDay(await stateOfNewServer(), today)
    if (!leg) throw new Error('A ticket was expected.')
    expect(await forgetDays(site.database, now())).toBe(1)
    expect(legsOfDay(await stateOfNewServer(), today)).toEqual([])
    const leaving = kiosk.envelope({ type: 'leaveQueue', legId: leg.legId })
    const again = tied(old)
    const answer = await kiosk.push(leaving, again)
    expect(answer.acknowledgements.map(({ result }) => result)).toEqual(['accepted', 'accepted'])
    const { events } = await kiosk.pull(4, 3)
    expect(events.map(({ event }) => event)).toMatchObject([
      { type: 'visitorLeft', legId: leg.legId, isLate: true },
      { type: 'ticketIssued', businessDay: today },
    ])
    expect(await everything()).not.toContain(old)
    expect(legsOfDay(await stateOfNewServer(), today)).toEqual([])
  })

  it('drops events and commands after thirteen months, and a new machine still starts', async () => {
    const before = await stateOfNewServer()
    ahead = 430 * dayMilliseconds
    expect(await forgetDays(site.database, now())).toBe(1)
    for (const table of ['event', 'command', 'ticket_label', 'ticket_follow'] as const)
      expect(await site.database.selectFrom(table).selectAll().execute()).toEqual([])
    const page = await kiosk.pull(0)
    expect(page).toMatchObject({ generation: 4, events: [], snapshot: { siteSequence: before.siteSequence } })
    const desks = await enrol(site.origin, site.codeOf('demo-centre-desk-2'))
    const ticket = kiosk.ticket()
    await kiosk.push(ticket)
    expect((await desks.pull(page.head, 4)).events).toMatchObject([{ siteSequence: before.siteSequence + 1 }])
  })

  it('comes by itself, with what names people: no word of them is in any table', async () => {
    ahead = 430.5 * dayMilliseconds
    const name = `Amina ${secretHash()}`
    const person = { person_id: uuidv7(), appointment_id: null, service_id: 'my-request', commune: '63113', name }
    const settings = {
      channel: 'none' as const,
      email: null,
      phone: null,
      variant: 'fr' as const,
      wants_earlier: false,
    }
    const expires_at = instant(now() + dayMilliseconds / 2)
    await site.database
      .insertInto('appointment_person')
      .values({ ...person, ...settings, created_at: now(), expires_at } as never)
      .execute()
    const ports = { database: site.database, senders: {}, publicAddress: '', now, log: () => undefined }
    await upkeepRound(ports)
    expect(await everything()).toContain(name)
    ahead = 431 * dayMilliseconds
    await upkeepRound(ports)
    expect(await everything()).not.toContain(name)
    expect(await head()).toMatchObject({ generation: 5 })
  })

  it('is not lost on a day without an event, nor done for a site that never had one', async () => {
    ahead = 432 * dayMilliseconds
    expect(await forgetDays(site.database, now())).toBe(1)
    const rows = await site.database.selectFrom('site_snapshot').select('site_id').execute()
    expect(rows.map(({ site_id }) => site_id)).toEqual([centre.id])
  })
})

/** What the site remembers. */
async function stateAt(siteSequence: number) {
  const { snapshot } = await kiosk.pull(0)
  if (snapshot?.siteSequence !== siteSequence) throw new Error('Another snapshot was expected.')
  return stateFromSnapshot(centre, snapshot)
}
