import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  bookedSchema,
  calendarSchema,
  holdSchema,
  ownAppointmentSchema,
} from '../../../src/domain/appointments/booking-messages.ts'
import type { Instant } from '../../../src/domain/values/instant.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { findSlots } from '../../../src/server/appointments/booking/find-slots.ts'
import { forget } from '../../../src/server/appointments/upkeep/retention.ts'
import { refusalOf } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'
import { amina, aminaByMail, at, centreId, clermont, friday, monday, Phone, points, request } from './world.ts'

let site: RunningSite
let phone: Phone
let now: Instant = friday

beforeAll(async () => {
  const messages = { channels: { email: true, sms: false }, wake: () => undefined }
  site = await startSite(await freshDatabase(), { now: () => now, messages })
  phone = new Phone(site.origin)
})
afterAll(() => site.stop())
beforeEach(async () => {
  now = friday
  for (const table of ['appointment_person', 'appointment'] as const) await site.database.deleteFrom(table).execute()
})

const own = async (response: Promise<Response>) => v.parse(ownAppointmentSchema, await (await response).json())
const rows = () => site.database.selectFrom('appointment').selectAll().orderBy('start_at').execute()

describe('somebody who looks for an appointment', () => {
  it('sees the sites that receive their commune, from the lead time on', async () => {
    const here = await phone.slots(points)
    expect(here.sites.map(({ siteId }) => siteId)).toEqual(['demo-centre', 'demo-est'])
    expect(here.sites[0]?.starts[0]).toBe(monday('09:00'))
    expect(here.sites[0]?.minutes).toBe(45)
    const aulnat = await phone.slots(points, '63019')
    expect(aulnat.sites.map(({ siteId }) => siteId)).toEqual(['demo-est'])
    const orcines = await phone.slots(points, '63263')
    expect(orcines.sites.map(({ siteId }) => siteId)).toEqual(['demo-centre'])
  })

  it('keeps a slot from others while writing a name, and from nobody afterwards', async () => {
    expect((await phone.hold()).status).toBe(200)
    expect(await refusalOf(await phone.hold())).toEqual({ status: 409, code: 'slot-taken' })
    expect((await phone.slots(points)).sites[0]?.starts).not.toContain(monday('09:00'))
    now = (friday + 11 * 60_000) as Instant
    expect((await phone.slots(points)).sites[0]?.starts).toContain(monday('09:00'))
    expect((await phone.hold()).status).toBe(200)
  })

  it('gives the first slot back by choosing another', async () => {
    const { holdToken } = v.parse(holdSchema, await (await phone.hold()).json())
    await phone.hold({ start: monday('10:00'), instead: holdToken })
    expect((await rows()).map(({ start_at }) => start_at)).toEqual([monday('10:00')])
  })

  it('makes the server look up nothing before today, whatever day they ask for', async () => {
    const questions = async (from?: string) => {
      let count = 0
      const counted = new Proxy(site.database, {
        get: (target, name) => {
          if (name === 'selectFrom') count += 1
          return Reflect.get(target, name).bind(target) as unknown
        },
      })
      const wish = { serviceId: points, commune: clermont, now, ...(from && { from: localDate(from) }) }
      const [here] = (await findSlots(counted, wish)).sites
      return { count, first: here?.starts[0] }
    }
    expect(await questions('0001-01-01')).toEqual(await questions())
    expect((await questions('0001-01-01')).first).toBe(monday('09:00'))
  })

  it('is refused what is not offered: another commune, an hour of the night, the past', async () => {
    for (const wish of [{ commune: '63019' }, { start: monday('03:00') }, { start: at('2026-12-04', '10:30') }])
      expect(await refusalOf(await phone.hold(wish))).toEqual({ status: 422, code: 'not-bookable' })
    expect(await refusalOf(await phone.hold({ commune: 'Aulnat' }))).toMatchObject({ status: 400, code: 'malformed' })
  })
})

describe('a booking', () => {
  it('has a place, an hour, a code and a link; the database keeps the link hashed', async () => {
    const { secret, own: booked } = await phone.book()
    expect(booked).toMatchObject({ name: 'Amina', serviceId: points, channel: 'none', wantsEarlier: false })
    expect(booked.appointment).toMatchObject({ siteId: centreId, start: monday('09:00'), state: 'booked', minutes: 45 })
    expect(booked.appointment?.code).toMatch(/^[BCDFGHJKLNPRSTVX]{8}$/)
    const links = await site.database.selectFrom('appointment_link').selectAll().execute()
    expect(JSON.stringify(links)).not.toContain(secret)
    expect(await own(phone.ask('own', { secret }))).toEqual(booked)
  })

  it('sent twice because its answer was lost is one appointment, whose two links open', async () => {
    const { holdToken } = v.parse(holdSchema, await (await phone.hold()).json())
    const body = { holdToken, commune: clermont, ...amina }
    const answers = await Promise.all([phone.ask('bookings', body), phone.ask('bookings', body)])
    const booked = await Promise.all(answers.map(async (answer) => v.parse(bookedSchema, await answer.json())))
    expect(booked[0]?.own).toEqual(booked[1]?.own)
    expect(booked[0]?.secret).not.toBe(booked[1]?.secret)
    expect(await site.database.selectFrom('appointment_person').selectAll().execute()).toHaveLength(1)
  })

  it('that comes after its hold ran out is honoured while nobody has the slot, and refused afterwards', async () => {
    const { holdToken } = v.parse(holdSchema, await (await phone.hold()).json())
    const late = v.parse(holdSchema, await (await phone.hold({ start: monday('10:00') })).json())
    now = (friday + 11 * 60_000) as Instant
    expect((await phone.ask('bookings', { holdToken, commune: clermont, ...amina })).status).toBe(200)
    await phone.hold({ start: monday('10:00') })
    const refused = await phone.ask('bookings', { holdToken: late.holdToken, commune: clermont, ...amina })
    expect(await refusalOf(refused)).toEqual({ status: 409, code: 'hold-expired' })
  })

  it('that comes after its hold ran out is honoured even when the server has tidied up, or somebody took another slot', async () => {
    const { holdToken } = v.parse(holdSchema, await (await phone.hold()).json())
    now = (friday + 20 * 60_000) as Instant
    await forget(site.database, now)
    expect((await phone.slots(points)).sites[0]?.starts).toContain(monday('09:00'))
    await phone.hold({ start: monday('11:00') })
    expect((await phone.ask('bookings', { holdToken, commune: clermont, ...amina })).status).toBe(200)
  })

  it('never begins in the past, however long its hold was forgotten', async () => {
    const { holdToken } = v.parse(holdSchema, await (await phone.hold()).json())
    now = monday('09:01')
    const refused = await phone.ask('bookings', { holdToken, commune: clermont, ...amina })
    expect(await refusalOf(refused)).toEqual({ status: 409, code: 'hold-expired' })
    await forget(site.database, now)
    expect(await rows()).toEqual([])
  })

  it('leaves no name and no address where they are not needed, and none in the log', async () => {
    await phone.book({}, aminaByMail)
    const elsewhere = [await rows(), await site.database.selectFrom('message').selectAll().execute()]
    expect(JSON.stringify([elsewhere, site.logged])).not.toMatch(/Amina|amina/)
  })

  it('by a way of writing that is not set up is refused', async () => {
    const { holdToken } = v.parse(holdSchema, await (await phone.hold()).json())
    const contact = { channel: 'sms', number: '06 12 34 56 78' }
    const refused = await phone.ask('bookings', { holdToken, commune: clermont, ...amina, contact })
    expect(await refusalOf(refused)).toEqual({ status: 422, code: 'channel-unavailable' })
    const badly = { channel: 'email', address: 'amina' }
    expect((await phone.ask('bookings', { holdToken, commune: clermont, ...amina, contact: badly })).status).toBe(400)
  })
})

describe('the holder of a link', () => {
  it('moves the appointment: the old slot is free, the link and the calendar entry stay the same', async () => {
    const { secret } = await phone.book()
    const calendar = async () =>
      v.parse(calendarSchema, await (await phone.ask('own/calendar', { secret })).json()).calendar
    const before = await calendar()
    const moved = await own(phone.ask('own/move', { secret, siteId: centreId, start: monday('09:30') }))
    expect(moved.appointment).toMatchObject({ start: monday('09:30'), state: 'booked' })
    expect((await rows()).map(({ state }) => state)).toEqual(['rescheduled', 'booked'])
    const after = await calendar()
    const line = (text: string, name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(text)?.[1]
    expect(line(after, 'UID')).toBe(line(before, 'UID'))
    expect([line(before, 'DTSTART'), line(after, 'DTSTART')]).toEqual(['20261207T080000Z', '20261207T083000Z'])
    expect(Number(line(after, 'SEQUENCE'))).toBeGreaterThan(Number(line(before, 'SEQUENCE')))
    expect(after).not.toContain('Amina')
  })

  it('moves it once when the question is sent twice, because its answer was lost', async () => {
    const { secret } = await phone.book({}, aminaByMail)
    const move = { secret, siteId: centreId, start: monday('10:00') }
    const [first, second] = [await own(phone.ask('own/move', move)), await own(phone.ask('own/move', move))]
    expect(second).toEqual(first)
    expect((await rows()).map(({ state }) => state)).toEqual(['rescheduled', 'booked'])
    const told = await site.database.selectFrom('message').select('kind').where('kind', '=', 'change').execute()
    expect(told).toHaveLength(1)
  })

  it('keeps the old appointment when the new slot is taken', async () => {
    await phone.book({ start: monday('10:30') })
    const { secret } = await phone.book()
    const refused = await phone.ask('own/move', { secret, siteId: centreId, start: monday('10:30') })
    expect(await refusalOf(refused)).toEqual({ status: 409, code: 'slot-taken' })
    expect((await own(phone.ask('own', { secret }))).appointment).toMatchObject({
      start: monday('09:00'),
      state: 'booked',
    })
  })

  it('cancels it, which frees the slot and says that the person did', async () => {
    const { secret } = await phone.book()
    expect((await own(phone.ask('own/cancel', { secret }))).appointment).toMatchObject({ state: 'excused' })
    expect((await phone.slots(points)).sites[0]?.starts).toContain(monday('09:00'))
    const sentTwice = await own(phone.ask('own/cancel', { secret }))
    expect(sentTwice.appointment).toMatchObject({ state: 'excused' })
    const again = await own(phone.ask('own/move', { secret, siteId: centreId, start: monday('09:00') }))
    expect(again.appointment).toMatchObject({ state: 'booked' })
  })

  it('changes nothing once it has begun', async () => {
    const { secret } = await phone.book()
    now = monday('09:00')
    for (const [path, body] of [
      ['own/cancel', { secret }],
      ['own/move', { secret, siteId: centreId, start: at('2026-12-09', '09:00') }],
    ] as const)
      expect(await refusalOf(await phone.ask(path, body))).toEqual({ status: 409, code: 'appointment-ended' })
    expect((await own(phone.ask('own', { secret }))).appointment?.isChangeable).toBe(false)
  })

  it('asks for an earlier slot only when there is a way to tell them', async () => {
    const silent = await phone.book()
    const refused = await phone.ask('own/earlier', { secret: silent.secret, wantsEarlier: true })
    expect(await refusalOf(refused)).toEqual({ status: 422, code: 'channel-unavailable' })
    const { secret } = await phone.book({ start: monday('10:00') }, aminaByMail)
    expect(await own(phone.ask('own/earlier', { secret, wantsEarlier: true }))).toMatchObject({ wantsEarlier: true })
  })

  it('is nobody without the right secret', async () => {
    expect(await refusalOf(await phone.ask('own', { secret: 'x'.repeat(43) }))).toEqual({
      status: 404,
      code: 'unknown-appointment',
    })
    expect((await phone.ask('own', { secret: 'short' })).status).toBe(400)
  })
})

describe('whoever found no slot', () => {
  it('waits with a link of their own, and takes a slot by it', async () => {
    const refused = await phone.ask('waiting', { serviceId: points, commune: clermont, ...amina })
    expect(await refusalOf(refused)).toEqual({ status: 422, code: 'channel-unavailable' })
    const answer = await phone.ask('waiting', { serviceId: points, commune: clermont, ...aminaByMail })
    const { secret, own: waits } = v.parse(bookedSchema, await answer.json())
    expect(waits).toMatchObject({ wantsEarlier: true, channel: 'email' })
    expect(waits.appointment).toBeUndefined()
    const booked = await own(phone.ask('own/move', { secret, siteId: centreId, start: monday('09:00') }))
    expect(booked).toMatchObject({ wantsEarlier: false, appointment: { state: 'booked' } })
  })

  it('is on the list once when the question is sent twice, because its answer was lost', async () => {
    const body = {
      requestToken: randomBytes(32).toString('base64url'),
      serviceId: points,
      commune: clermont,
      ...aminaByMail,
    }
    const answers = await Promise.all([phone.ask('waiting', body), phone.ask('waiting', body)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await site.database.selectFrom('appointment_person').selectAll().execute()).toHaveLength(1)
  })
})

describe('a program that would take every slot', () => {
  it('is asked to wait, and nobody who only looks is', async () => {
    const tries = await Promise.all(
      Array.from({ length: 70 }, () => phone.hold({ serviceId: request, start: monday('03:00') })),
    )
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    const refused = await phone.hold()
    expect(await refusalOf(refused)).toEqual({ status: 429, code: 'too-many-requests' })
    expect((await phone.ask('slots', { serviceId: points, commune: clermont })).status).toBe(200)
  })
})
