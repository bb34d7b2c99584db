import { createHash, randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import * as v from 'valibot'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../src/domain/catalogue.ts'
import { followedTicketSchema, phoneAnswerSchema } from '../../../src/domain/queue/follow.ts'
import { sitesElsewhereSchema } from '../../../src/domain/queue/site-at-a-glance.ts'
import type { CommandEnvelope } from '../../../src/domain/sync/envelope.ts'
import type { DeskId, LegId, SiteId, VisitId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { forgetDays } from '../../../src/server/sync/forget-days.ts'
import { information } from '../../world/places.ts'
import { everythingIn } from '../everything-in.ts'
import { enrol, post, refusalOf, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

interface Building {
  readonly siteId: SiteId
  readonly kiosk: Machine
  readonly desk: Machine
  readonly deskId: DeskId
}

let site: RunningSite
let otherServer: RunningSite
let centre: Building
let east: Building

async function open(at: RunningSite, name: string): Promise<Building> {
  const kiosk = await enrol(at.origin, site.codeOf(`${name}-kiosk-1`))
  const desk = await enrol(at.origin, site.codeOf(`${name}-desk-1`))
  const { deskId, siteId } = desk.place.device
  if (!deskId) throw new Error('A desk was expected.')
  await desk.push(desk.envelope({ type: 'openDesk', deskId }))
  return { siteId, kiosk, desk, deskId }
}

beforeAll(async () => {
  const database = await freshDatabase()
  site = await startSite(database)
  otherServer = await startSite(database, { codes: new Map() })
  centre = await open(site, 'demo-centre')
  east = await open(otherServer, 'demo-est')
})
afterAll(async () => {
  await site.stop()
  await otherServer.stop()
})

interface Held {
  readonly legId: LegId
  readonly secret: string
}

async function take({ kiosk }: Building): Promise<Held> {
  const secret = randomBytes(16).toString('base64url')
  const envelope = kiosk.ticket()
  if (envelope.command.type !== 'issueTicket') throw new Error('A ticket was expected.')
  const followHash = createHash('sha256').update(secret).digest('hex')
  await kiosk.push({ ...envelope, command: { ...envelope.command, followHash } })
  return { legId: envelope.command.legId, secret }
}

function sending(
  from: Building,
  to: Pick<Building, 'siteId'>,
  legId: LegId,
  newLegId: LegId,
): CommandEnvelope<Command> {
  const { desk, deskId } = from
  const newVisitId = uuidv7() as VisitId
  const there = { toSiteId: to.siteId, serviceId: information, newLegId, newVisitId, travelMinutes: 20 }
  return desk.envelope({ type: 'transferToSite', deskId, legId, ...there })
}

const newLeg = () => uuidv7() as LegId
const look = async ({ secret }: Held) =>
  v.parse(followedTicketSchema, await (await post(`${site.origin}/api/follow`, { secret })).json())
const eventsOf = async ({ kiosk }: Building, type: string) =>
  (await kiosk.log()).filter(({ event }) => event.type === type)
/** Events of a log that do not follow the one before. */
const holes = async ({ kiosk }: Building) =>
  (await kiosk.log()).filter(({ siteSequence }, index) => siteSequence !== index + 1)

describe('a person sent to another site', () => {
  it('is in both logs after one push, both sites are told, and the phone follows to the new number', async () => {
    const held = await take(centre)
    const hints: string[] = []
    const [unfollow, unfollowEast] = [
      site.listener.follow(centre.siteId, ({ siteId }) => void hints.push(siteId)),
      site.listener.follow(east.siteId, ({ siteId }) => void hints.push(siteId)),
    ]
    const legId = newLeg()
    const { acknowledgements } = await centre.desk.push(sending(centre, east, held.legId, legId))
    expect(acknowledgements[0]?.result).toBe('accepted')
    const [told] = (await eventsOf(east, 'visitorExpected')).toReversed()
    expect(told?.event).toMatchObject({ legId, sentFrom: { siteId: centre.siteId } })
    await expect.poll(() => hints).toEqual(expect.arrayContaining([centre.siteId, east.siteId]))
    unfollow()
    unfollowEast()
    const seen = await look(held)
    expect(seen).toMatchObject({ siteId: east.siteId, label: 'W001', state: 'parked', legId })
    expect(seen.sentFrom).toMatchObject({ label: expect.stringMatching(/^A1/) })
    const body = { secret: held.secret, commandId: uuidv7(), gesture: 'resumeVisit' }
    const answer = await (await post(`${site.origin}/api/follow/gestures`, body)).json()
    expect(v.parse(phoneAnswerSchema, answer).ticket).toMatchObject({ state: 'waiting', siteId: east.siteId })
    expect((await eventsOf(east, 'visitResumed')).length).toBe(1)
  })

  it('is sent once when the push comes twice, also at the same time', async () => {
    const held = await take(centre)
    const envelope = sending(centre, east, held.legId, newLeg())
    const before = (await eventsOf(east, 'visitorExpected')).length
    const answers = await Promise.all([centre.desk.push(envelope), centre.desk.push(envelope)])
    expect(answers[0]?.acknowledgements).toEqual(answers[1]?.acknowledgements)
    expect((await eventsOf(east, 'visitorExpected')).length).toBe(before + 1)
  })

  it('comes back to the desk that takes it back within a minute, and the phone sees the first number again', async () => {
    const held = await take(centre)
    const first = await look(held)
    const envelope = sending(centre, east, held.legId, newLeg())
    await centre.desk.push(envelope)
    const undo = { type: 'undoGesture', deskId: centre.deskId, undone: envelope.commandId } as const
    const { acknowledgements } = await centre.desk.push(centre.desk.envelope(undo))
    expect(acknowledgements[0]?.result).toBe('accepted')
    expect(await look(held)).toMatchObject({ siteId: centre.siteId, label: first.label, state: 'waiting' })
    expect((await eventsOf(east, 'visitorNotExpected')).length).toBe(1)
  })

  it('who leaves here afterwards is not waited for there', async () => {
    const held = await take(centre)
    await centre.desk.push(sending(centre, east, held.legId, newLeg()))
    await centre.kiosk.push(centre.kiosk.envelope({ type: 'leaveQueue', legId: held.legId }))
    expect((await look(held)).state).toBe('left')
  })

  it('is refused to a site that nobody knows, and nothing is written anywhere', async () => {
    const held = await take(centre)
    const before = [(await centre.kiosk.log()).length, (await east.kiosk.log()).length]
    const nowhere = sending(centre, { siteId: 'no-such-place' as SiteId }, held.legId, newLeg())
    const { acknowledgements } = await centre.desk.push(nowhere)
    expect(acknowledgements[0]).toMatchObject({ result: 'refused', refusal: { code: 'unknown-site' } })
    expect([(await centre.kiosk.log()).length, (await east.kiosk.log()).length]).toEqual(before)
  })
})

describe('the other sites at a glance', () => {
  const elsewhere = ({ address, authorization }: Machine) => fetch(`${address}/elsewhere`, { headers: authorization })

  it('are told to a desk: who receives, how many wait, never its own site', async () => {
    const { sites } = v.parse(sitesElsewhereSchema, await (await elsewhere(centre.desk)).json())
    expect(sites.map(({ siteId }) => siteId)).toEqual([east.siteId])
    expect(sites[0]?.services.find(({ serviceId }) => serviceId === information)).toMatchObject({
      reception: 'open',
      openDesks: 1,
    })
  })

  it('are told to no kiosk', async () => {
    expect(await refusalOf(await elsewhere(centre.kiosk))).toMatchObject({ status: 403, code: 'other-device' })
  })
})

describe('two sites that send people to one another at the same time, through two servers', () => {
  it('never wait for each other for ever, lose nobody and have nobody twice', async () => {
    const people = 12
    const [toEast, toCentre]: [Held[], Held[]] = [[], []]
    for (let count = 0; count < people; count += 1) {
      toEast.push(await take(centre))
      toCentre.push(await take(east))
    }
    const crossing = async (from: Building, to: Building, held: readonly Held[]) => {
      for (const { legId } of held) {
        const { acknowledgements } = await from.desk.push(sending(from, to, legId, newLeg()))
        expect(acknowledgements[0]?.result).toBe('accepted')
      }
    }
    // A third party writes to both meanwhile.
    const walkIns = async () => {
      for (let count = 0; count < people; count += 1) await Promise.all([take(centre), take(east)])
    }
    await Promise.all([crossing(centre, east, toEast), crossing(east, centre, toCentre), walkIns()])
    const [seenEast, seenCentre] = [await Promise.all(toEast.map(look)), await Promise.all(toCentre.map(look))]
    expect(seenEast.every(({ siteId, state }) => siteId === east.siteId && state === 'parked')).toBe(true)
    expect(seenCentre.every(({ siteId, state }) => siteId === centre.siteId && state === 'parked')).toBe(true)
    for (const seen of [seenEast, seenCentre]) expect(new Set(seen.map(({ label }) => label)).size).toBe(people)
    expect(await holes(centre)).toEqual([])
    expect(await holes(east)).toEqual([])
  })

  it('waits for a machine that enrols anew, never crosswise: whichever site sends', async () => {
    for (const [from, to] of [
      [centre, east],
      [east, centre],
    ] as const) {
      const { legId } = await take(from)
      const { deviceId } = from.desk.place.device
      // What an enrolment does, drawn out: the head of the site, then the machine that is replaced.
      const enrolling = site.database.transaction().execute(async (transaction) => {
        await sql`select from site_head where site_id = ${from.siteId} for update`.execute(transaction)
        await setTimeout(300)
        await sql`update device set last_gesture_at = last_gesture_at where device_id = ${deviceId}`.execute(
          transaction,
        )
      })
      await setTimeout(100)
      const [{ acknowledgements }] = await Promise.all([from.desk.push(sending(from, to, legId, newLeg())), enrolling])
      expect(acknowledgements[0]?.result).toBe('accepted')
    }
  })
})

describe('the night after', () => {
  it('neither site holds what tied the ticket to a person; each remembers the number it gave, and machines start from that', async () => {
    const held = await take(centre)
    const legId = newLeg()
    await centre.desk.push(sending(centre, east, held.legId, legId))
    const hash = createHash('sha256').update(held.secret).digest('hex')
    expect(await everythingIn(site.database)).toContain(hash)
    expect(await forgetDays(site.database, instant(Date.now() + 2 * 86_400_000))).toBe(2)
    expect(await everythingIn(site.database)).not.toContain(hash)
    const { snapshot } = await east.kiosk.pull(0)
    expect(snapshot?.state.legs.find((leg) => leg.legId === legId)).toMatchObject({
      sentFrom: { siteId: centre.siteId },
    })
    const answer = await post(`${site.origin}/api/follow`, { secret: held.secret })
    expect(await refusalOf(answer)).toMatchObject({ code: 'unknown-follow' })
  })
})
