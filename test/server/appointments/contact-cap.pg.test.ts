import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { holdSchema, type HoldRequest } from '../../../src/domain/appointments/booking-messages.ts'
import { instant, type Instant } from '../../../src/domain/values/instant.ts'
import { enrol, post, refusalOf } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'
import { startAnew } from './random-bookings.ts'
import { amina, aminaByMail, at, clermont, friday, monday, Phone, points, request } from './world.ts'

let site: RunningSite
let phone: Phone
let now: Instant = friday
const aday = 86_400_000

beforeAll(async () => {
  const messages = { channels: { email: true, sms: true }, wake: () => undefined }
  site = await startSite(await freshDatabase(), { now: () => now, messages })
  phone = new Phone(site.origin)
})
afterAll(() => site.stop())
beforeEach(async () => {
  // Holds of the test before have ended.
  now = instant(now + 3_600_000)
  await startAnew(site.database)
})

const holdAt = async (wish: Partial<HoldRequest>) =>
  v.parse(holdSchema, await (await phone.hold(wish)).json()).holdToken
const confirm = (holdToken: string, person: object = aminaByMail) =>
  phone.ask('bookings', { holdToken, commune: clermont, ...amina, ...person })
const written = () => site.database.selectFrom('message').select(['kind', 'appointment_id']).execute()
const again = async () => (await written()).filter(({ kind }) => kind === 'already-booked')
const bySms = (number: string) => ({ ...amina, contact: { channel: 'sms', number } }) as const

describe('an address that has two appointments to come for a service', () => {
  it('is refused a third, in a sentence that says nothing of them; its owner is told, once a day', async () => {
    await phone.book({ start: monday('09:00') }, aminaByMail)
    await phone.book({ start: monday('10:00') }, aminaByMail)
    const holdToken = await holdAt({ start: monday('11:00') })
    for (let time = 0; time < 2; time += 1) {
      const refused = await confirm(holdToken, {
        ...amina,
        name: 'Zoé',
        contact: { channel: 'email', address: 'AMINA@example.org' },
      })
      expect(await refusalOf(refused)).toEqual({ status: 409, code: 'contact-cap' })
    }
    expect(await again()).toHaveLength(2)
    expect((await written()).filter(({ kind }) => kind === 'confirmation')).toHaveLength(2)
    // The slot is still kept for whoever wrote, who may have mistyped.
    expect((await confirm(holdToken, { contact: { channel: 'email', address: 'zoe@example.org' } })).status).toBe(200)
  })

  it('may have another for another service, after one was cancelled, after one is over, and through an advisor', async () => {
    const first = await phone.book({ start: monday('09:00') }, bySms('06 12 34 56 78'))
    await phone.book({ start: monday('10:00') }, bySms('+33 6 12 34 56 78'))
    await phone.book({ serviceId: request, start: monday('11:30') }, bySms('0612345678'))
    const desk = await enrol(site.origin, site.codeOf('demo-centre-desk-2'))
    const caller = { serviceId: points, commune: clermont, start: monday('13:30'), ...bySms('0612345678') }
    const book = () => post(`${desk.address}/appointments/bookings`, caller, desk.authorization)
    expect((await book()).status).toBe(200)
    const another = await holdAt({ start: at('2026-12-08', '09:00') })
    expect(await refusalOf(await confirm(another, bySms('0612345678')))).toMatchObject({ code: 'contact-cap' })
    await phone.ask('own/cancel', { secret: first.secret })
    expect(await refusalOf(await confirm(another, bySms('0612345678')))).toMatchObject({ code: 'contact-cap' })
    now = monday('12:00')
    expect((await confirm(another, bySms('0612345678'))).status).toBe(200)
    now = friday
  })

  it('counts the list for whom there is no slot, and two wishes at the same instant', async () => {
    const wait = () => phone.ask('waiting', { serviceId: points, commune: clermont, ...aminaByMail })
    const answers = await Promise.all(Array.from({ length: 5 }, wait))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409, 409])
    const token = await holdAt({ start: monday('09:00') })
    expect(await refusalOf(await confirm(token))).toMatchObject({ code: 'contact-cap' })
  })

  it('is the same when two phones confirm at the same instant', async () => {
    await phone.book({ start: monday('09:00') }, aminaByMail)
    const tokens = [await holdAt({ start: monday('10:00') }), await holdAt({ start: monday('11:00') })]
    const answers = await Promise.all(tokens.map((token) => confirm(token)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('does not grow by the link of one that was cancelled; a move is no other appointment', async () => {
    const first = await phone.book({ start: monday('09:00') }, aminaByMail)
    await phone.ask('own/cancel', { secret: first.secret })
    const second = await phone.book({ start: monday('10:00') }, aminaByMail)
    await phone.book({ start: monday('11:00') }, aminaByMail)
    const move = (secret: string, time: string) =>
      phone.ask('own/move', { secret, siteId: 'demo-centre', start: monday(time) })
    expect(await refusalOf(await move(first.secret, '09:00'))).toMatchObject({ code: 'contact-cap' })
    expect((await move(second.secret, '13:30')).status).toBe(200)
  })

  it('sent twice is answered twice, not refused', async () => {
    await phone.book({ start: monday('09:00') }, aminaByMail)
    const token = await holdAt({ start: monday('10:00') })
    const answers = await Promise.all([confirm(token), confirm(token)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })
})

describe('one line to the network', () => {
  it('keeps twelve slots from others at a time, whatever becomes of them', async () => {
    const starts = Array.from({ length: 13 }, (_, index) => instant(monday('09:00') + index * aday))
    const weekdays = starts.filter((start) => ![0, 4, 6].includes(new Date(start).getUTCDay()))
    const wishes = [...weekdays, ...weekdays.map((start) => instant(start + 3_600_000))].slice(0, 13)
    const held: Response[] = []
    for (const start of wishes) held.push(await phone.hold({ start, serviceId: points }))
    const statuses = held.map(({ status }) => status)
    expect(statuses.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 200))
    expect(await refusalOf(held[12] ?? Response.error())).toEqual({ status: 429, code: 'too-many-requests' })
    const { holdToken } = v.parse(holdSchema, await held[0]?.json())
    // Changing one's mind keeps one slot, not two; booking keeps none from everybody.
    expect((await phone.hold({ start: wishes[12] as Instant, serviceId: points, instead: holdToken })).status).toBe(200)
    now = instant(now + 601_000)
    expect((await phone.hold({ start: wishes[0] as Instant, serviceId: points })).status).toBe(200)
  })
})
