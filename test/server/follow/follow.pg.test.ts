import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followedTicketSchema, phoneAnswerSchema } from '../../../src/domain/queue/follow.ts'
import { noticesSchema } from '../../../src/domain/queue/turn-notice-messages.ts'
import type { PhoneGesture } from '../../../src/domain/queue/phone-gesture.ts'
import type { LegId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { enrol, post, refusalOf, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

let site: RunningSite
let kiosk: Machine
let desk: Machine
/** The site's clock, which a test may move on. */
let ahead = 0

beforeAll(async () => {
  site = await startSite(await freshDatabase(), { now: () => instant(Date.now() + ahead) })
  kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
  desk = await enrol(site.origin, site.codeOf('demo-centre-desk-1'))
})
afterAll(() => site.stop())

interface Held {
  readonly secret: string
  readonly legId: LegId
}

async function take(): Promise<Held> {
  const secret = randomBytes(16).toString('base64url')
  const envelope = kiosk.ticket()
  if (envelope.command.type !== 'issueTicket') throw new Error('A ticket was expected.')
  const followHash = createHash('sha256').update(secret).digest('hex')
  await kiosk.push({ ...envelope, command: { ...envelope.command, followHash } })
  return { secret, legId: envelope.command.legId }
}

const look = async ({ secret }: Held) =>
  v.parse(followedTicketSchema, await (await post(`${site.origin}/api/follow`, { secret })).json())

const ask = async ({ secret }: Held, gesture: PhoneGesture, rest: object = {}) => {
  const body = { secret, commandId: uuidv7(), gesture, ...rest }
  return v.parse(phoneAnswerSchema, await (await post(`${site.origin}/api/follow/gestures`, body)).json())
}

const eventTypes = async () => (await kiosk.log()).map(({ event }) => event.type)

describe('a phone that follows a ticket', () => {
  it('sees the number, the place and the desk that calls, and nothing of anybody else', async () => {
    const [first, second] = [await take(), await take()]
    expect(await look(second)).toMatchObject({
      state: 'waiting',
      estimate: { kind: 'unknown', why: 'no-desk-open', peopleBefore: 1 },
    })
    await desk.push(desk.next())
    expect(await look(first)).toMatchObject({ state: 'called', deskNumber: 1 })
    const seen = await look(second)
    expect(seen.estimate).toMatchObject({ kind: 'range', peopleBefore: 0 })
    expect(JSON.stringify(seen)).not.toContain(first.legId)
    await desk.push(desk.envelope({ type: 'finishService', deskId: deskId(), legId: first.legId }))
    await ask(second, 'leaveQueue')
  })

  it('leaves, goes away and comes back, in the log of the site like any other gesture', async () => {
    const held = await take()
    const returnAt = Date.now() + 30 * 60_000
    expect((await ask(held, 'deferVisit', { returnAt })).ticket).toMatchObject({ state: 'parked', returnAt })
    expect((await ask(held, 'resumeVisit')).ticket).toMatchObject({ state: 'waiting' })
    expect((await ask(held, 'leaveQueue')).ticket).toMatchObject({ state: 'left' })
    expect((await eventTypes()).slice(-3)).toEqual(['visitDeferred', 'visitResumed', 'visitorLeft'])
  })

  it('is refused a time that no clock shows: everybody else still sees their wait', async () => {
    const away = [await take(), await take()]
    const last = await take()
    await desk.push(desk.envelope({ type: 'openDesk', deskId: deskId() }))
    for (const { secret } of away) {
      const body = { secret, commandId: uuidv7(), gesture: 'deferVisit', returnAt: Number.MAX_SAFE_INTEGER }
      const answer = await post(`${site.origin}/api/follow/gestures`, body)
      expect(await refusalOf(answer)).toEqual({ status: 400, code: 'malformed', values: { field: 'returnAt' } })
    }
    expect(await look(last)).toMatchObject({ state: 'waiting', estimate: { kind: 'range' } })
    for (const each of [...away, last]) await ask(each, 'leaveQueue')
  })

  it('does a gesture once that was sent twice', async () => {
    const held = await take()
    const body = { secret: held.secret, commandId: uuidv7(), gesture: 'leaveQueue' }
    const before = (await kiosk.log()).length
    for (let time = 0; time < 2; time += 1) await post(`${site.origin}/api/follow/gestures`, body)
    expect((await kiosk.log()).length).toBe(before + 1)
  })

  it('is not confused by other phones at the same moment', async () => {
    const held: Held[] = []
    for (let count = 0; count < 6; count += 1) held.push(await take())
    const answers = await Promise.all(held.map((each) => ask(each, 'leaveQueue')))
    expect(answers.map(({ ticket }) => ticket.state)).toEqual(held.map(() => 'left'))
  })

  it('is told why not, with the ticket as it is', async () => {
    const served = await take()
    await ask(served, 'leaveQueue')
    expect(await ask(served, 'presentAgain')).toMatchObject({
      refusal: { code: 'not-absent' },
      ticket: { state: 'left' },
    })
  })

  it('is told that a secret opens nothing, and that a ticket of yesterday is over', async () => {
    const unknown = await post(`${site.origin}/api/follow`, { secret: randomBytes(16).toString('base64url') })
    expect(await refusalOf(unknown)).toEqual({ status: 404, code: 'unknown-follow' })
    const held = await take()
    ahead = 86_400_000
    const later = await post(`${site.origin}/api/follow`, { secret: held.secret })
    ahead = 0
    expect(await refusalOf(later)).toEqual({ status: 404, code: 'unknown-follow' })
  })

  it('is offered no message where the site writes to nobody', async () => {
    const { secret } = await take()
    const looked = await post(`${site.origin}/api/follow/notices`, { secret })
    expect(v.parse(noticesSchema, await looked.json())).toEqual({ ways: [], peopleBefore: 2 })
    const contact = { channel: 'sms', number: '06 12 34 56 78' }
    const refused = await post(`${site.origin}/api/follow/notices/ask`, { secret, contact, variant: 'fr' })
    expect(await refusalOf(refused)).toEqual({ status: 422, code: 'channel-unavailable' })
  })

  it('keeps no secret: the database holds a hash alone, and nobody can be enrolled as the phones', async () => {
    const held = await take()
    const rows = await site.database.selectFrom('ticket_follow').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(held.secret)
    expect(site.codeOf('demo-centre-phones')).toBe('')
  })
})

const deskId = () => {
  const { deskId: id } = desk.place.device
  if (!id) throw new Error('A desk was expected.')
  return id
}
