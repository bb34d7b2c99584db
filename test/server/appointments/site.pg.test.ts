import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import {
  bookedSchema,
  foundSlotsSchema,
  ownAppointmentSchema,
} from '../../../src/domain/appointments/booking-messages.ts'
import { expectedAppointmentsSchema } from '../../../src/domain/appointments/expected-appointments.ts'
import { checkInAnswerSchema, siteDaySchema } from '../../../src/domain/appointments/site-messages.ts'
import type { Instant } from '../../../src/domain/values/instant.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { markAbsences } from '../../../src/server/appointments/upkeep/mark-absences.ts'
import { enrol, post, refusalOf, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'
import { startAnew } from './random-bookings.ts'
import { amina, at, clermont, friday, monday, Phone, points, request } from './world.ts'

let site: RunningSite
let phone: Phone
let [desk, kiosk, other]: Machine[] = []
let now: Instant = friday

beforeAll(async () => {
  site = await startSite(await freshDatabase(), { now: () => now })
  phone = new Phone(site.origin)
  desk = await enrol(site.origin, site.codeOf('demo-centre-desk-1'))
  kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
  other = await enrol(site.origin, site.codeOf('demo-est-desk-1'))
})
afterAll(() => site.stop())
beforeEach(async () => {
  now = friday
  await startAnew(site.database)
})

const ask = (machine: Machine | undefined, path: string, body: unknown, siteId = machine?.place.device.siteId) =>
  post(`${site.origin}/api/sites/${siteId}/appointments/${path}`, body, machine?.authorization ?? {})
const day = async (date = '2026-12-07', machine = desk) =>
  v.parse(siteDaySchema, await (await ask(machine, 'day', { day: date })).json()).appointments
const checkIn = async (body: unknown) => v.parse(checkInAnswerSchema, await (await ask(kiosk, 'check-in', body)).json())
const stateOf = async (secret: string) =>
  v.parse(ownAppointmentSchema, await (await phone.ask('own', { secret })).json()).appointment?.state

describe('the desks of a site', () => {
  it('see who comes today, in the order of time, with what is needed to receive them', async () => {
    await phone.book({ start: monday('10:00') })
    const { own } = await phone.book({ serviceId: request, start: monday('09:00') }, { name: 'Zoé L.' })
    expect(await day()).toMatchObject([
      { name: 'Zoé L.', start: monday('09:00'), state: 'booked', code: own.appointment?.code, serviceId: request },
      { name: 'Amina', start: monday('10:00'), minutes: 45, serviceId: points, channel: 'none' },
    ])
    expect(await day('2026-12-08')).toEqual([])
    expect(await day('2026-12-07', other)).toEqual([])
  })

  it('alone are told names: not a kiosk, not another site, not a stranger', async () => {
    await phone.book()
    const body = { day: '2026-12-07' }
    expect(await refusalOf(await ask(kiosk, 'day', body))).toMatchObject({ status: 403 })
    expect(await refusalOf(await ask(other, 'day', body, 'demo-centre' as never))).toMatchObject({ status: 403 })
    expect((await post(`${site.origin}/api/sites/demo-centre/appointments/day`, body)).status).toBe(401)
  })

  it('book for somebody on the phone, sooner than the public may, and give them their code', async () => {
    const found = await ask(desk, 'slots', { serviceId: points, commune: clermont })
    const [here] = v.parse(foundSlotsSchema, await found.json()).sites
    expect(here?.siteId).toBe('demo-centre')
    const start = at('2026-12-04', '10:00')
    expect(here?.starts[0]).toBe(start)
    const answer = await ask(desk, 'bookings', { serviceId: points, commune: clermont, start, ...amina })
    const { secret, own } = v.parse(bookedSchema, await answer.json())
    expect(own.appointment).toMatchObject({ start, state: 'booked' })
    expect(await stateOf(secret)).toBe('booked')
    expect(await day('2026-12-04')).toMatchObject([{ name: 'Amina', code: own.appointment?.code }])
    const again = await ask(desk, 'bookings', { serviceId: points, commune: clermont, start, ...amina })
    expect(await refusalOf(again)).toEqual({ status: 409, code: 'slot-taken' })
  })

  it('book once when the answer was lost and the button is pressed again', async () => {
    const start = monday('09:00')
    const requestToken = randomBytes(32).toString('base64url')
    const body = { requestToken, serviceId: request, commune: clermont, start, ...amina }
    const answers = await Promise.all([ask(desk, 'bookings', body), ask(desk, 'bookings', body)])
    const booked = await Promise.all(answers.map(async (answer) => v.parse(bookedSchema, await answer.json())))
    expect(booked[0]).toEqual(booked[1])
    expect(await day()).toHaveLength(1)
  })

  it('receive nobody for an appointment of another day', async () => {
    const { secret } = await phone.book()
    const [first] = await day()
    const step = { appointmentId: first?.appointmentId, step: 'checkIn' }
    expect(await refusalOf(await ask(desk, 'step', step))).toEqual({ status: 409, code: 'appointment-ended' })
    expect(await stateOf(secret)).toBe('booked')
  })

  it('cancel for the service or for the person, and mark absent only somebody whose time has come', async () => {
    const [one, two, three] = [
      await phone.book(),
      await phone.book({ start: monday('10:00') }),
      await phone.book({ start: monday('11:00') }),
    ]
    const ids = (await day()).map(({ appointmentId }) => appointmentId)
    const step = (index: number, name: string) => ask(desk, 'step', { appointmentId: ids[index], step: name })
    await step(0, 'revoke')
    await step(1, 'excuse')
    expect(await refusalOf(await step(2, 'markNoShow'))).toEqual({ status: 409, code: 'appointment-ended' })
    now = monday('11:20')
    expect((await step(2, 'markNoShow')).status).toBe(200)
    const states = await Promise.all([one, two, three].map(({ secret }) => stateOf(secret)))
    expect(states).toEqual(['revoked', 'excused', 'no-show'])
    expect((await step(2, 'checkIn')).status).toBe(200)
    expect(await stateOf(three.secret)).toBe('checked-in')
    expect(await refusalOf(await step(0, 'checkIn'))).toEqual({ status: 409, code: 'appointment-ended' })
  })

  it('of another site cannot touch them', async () => {
    await phone.book()
    const [first] = await day()
    const act = { appointmentId: first?.appointmentId, step: 'revoke' }
    expect(await refusalOf(await ask(other, 'step', act))).toEqual({ status: 404, code: 'unknown-appointment' })
  })
})

describe('somebody who comes to the kiosk', () => {
  it('with a code is received, once, however often it is scanned', async () => {
    const { own, secret } = await phone.book()
    const code = own.appointment?.code ?? ''
    now = monday('08:50')
    const answers = await Promise.all([
      checkIn({ code }),
      checkIn({ code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}` }),
    ])
    expect(answers).toMatchObject([
      { timing: 'early', isReceived: true, start: monday('09:00'), serviceId: points },
      { timing: 'early', isReceived: true },
    ])
    expect(answers.map(({ isRepeated }) => isRepeated).toSorted()).toEqual([false, true])
    expect(await stateOf(secret)).toBe('checked-in')
    expect(await day()).toMatchObject([{ checkedInAt: monday('08:50') }])
  })

  it('with a name and an hour is found, accents aside; of two with one name, the one who is not here yet', async () => {
    await phone.book({ serviceId: request, start: monday('09:00') }, { name: 'Zoé' })
    await phone.book({ serviceId: request, start: monday('09:00') }, { name: 'ZOE' })
    now = monday('09:00')
    const who = { name: 'zoe', time: '09:00' }
    expect(await checkIn(who)).toMatchObject({ isReceived: true, isRepeated: false })
    expect(await checkIn(who)).toMatchObject({ isReceived: true, isRepeated: false })
    expect(await checkIn(who)).toMatchObject({ isReceived: true, isRepeated: true })
    expect(await refusalOf(await ask(kiosk, 'check-in', { ...who, time: '09:30' }))).toMatchObject({
      code: 'unknown-appointment',
    })
  })

  it('too early, another day or too late is told so and stays expected', async () => {
    const { own, secret } = await phone.book()
    const code = own.appointment?.code
    for (const [time, timing] of [
      [friday, 'too-early'],
      [monday('08:29'), 'too-early'],
      [monday('10:01'), 'too-late'],
    ] as const) {
      now = time
      expect(await checkIn({ code })).toMatchObject({ timing, isReceived: false, start: monday('09:00') })
    }
    expect(await stateOf(secret)).toBe('booked')
    now = monday('09:40')
    expect(await checkIn({ code })).toMatchObject({ timing: 'late', isReceived: true })
  })

  it('after being marked absent and having lost the time to somebody else is told so, and may take a ticket', async () => {
    const { own } = await phone.book()
    now = monday('09:01')
    const [first] = await day()
    const act = (step: string) => ask(desk, 'step', { appointmentId: first?.appointmentId, step })
    await act('markNoShow')
    const start = monday('09:30')
    await ask(desk, 'bookings', { serviceId: points, commune: clermont, start, ...amina, name: 'Zoé' })
    now = monday('09:05')
    expect(await checkIn({ code: own.appointment?.code })).toMatchObject({ timing: 'too-late', isReceived: false })
    expect(await refusalOf(await act('checkIn'))).toEqual({ status: 409, code: 'slot-taken' })
  })

  it('with a code of nobody, or of somebody who cancelled, is not found', async () => {
    const { own, secret } = await phone.book()
    await phone.ask('own/cancel', { secret })
    for (const code of [own.appointment?.code, 'BCDFGHJK', 'nonsense', ''])
      expect(await refusalOf(await ask(kiosk, 'check-in', { code })), code).toEqual({
        status: 404,
        code: 'unknown-appointment',
      })
  })
})

describe('late is not lost', () => {
  it('who comes forty minutes late is called by arrival: after who was there before, before who comes after', async () => {
    const { own } = await phone.book({ serviceId: request, start: monday('09:00') })
    const take = async (time: string, slot: object = {}) => {
      now = monday(time)
      const envelope = kiosk?.ticket()
      if (!kiosk || envelope?.command.type !== 'issueTicket') throw new Error('A kiosk was expected.')
      const command = { ...envelope.command, serviceId: request, businessDay: localDate('2026-12-07'), ...slot }
      await kiosk.push({ ...envelope, issuedAt: now, command })
      return command.legId
    }
    const before = await take('09:35')
    now = monday('09:40')
    const { appointmentId, start, timing } = await checkIn({ code: own.appointment?.code })
    expect(timing).toBe('late')
    const late = await take('09:40', { appointmentId, appointmentSlot: start })
    const after = await take('09:45')
    const order = [await callAndFinish(), await callAndFinish(), await callAndFinish()]
    expect(order).toEqual([before, late, after])
  })
})

/** @returns whom the desk called next, and received. */
async function callAndFinish(): Promise<string> {
  const deskId = desk?.place.device.deskId
  if (!desk || !deskId) throw new Error('A desk was expected.')
  await desk.push({ ...desk.next(), issuedAt: now })
  const call = (await desk.log()).findLast(({ event }) => event.type === 'ticketCalled')?.event
  if (call?.type !== 'ticketCalled') throw new Error('Nobody was called.')
  await desk.push({ ...desk.envelope({ type: 'finishService', deskId, legId: call.legId }), issuedAt: now })
  return call.legId
}

describe('any machine of a site', () => {
  const expected = async (machine = kiosk) =>
    v.parse(expectedAppointmentsSchema, await (await ask(machine, 'expected', {})).json())

  it('knows who is to come today by time and service, and nothing of anybody', async () => {
    const { secret } = await phone.book({ start: monday('10:00') })
    const { own } = await phone.book({ serviceId: request, start: monday('09:00') }, { name: 'Zoé L.' })
    await phone.book({ serviceId: request, start: at('2026-12-08', '09:00') })
    await phone.hold({ start: monday('11:00') })
    expect((await expected()).appointments).toEqual([])
    now = monday('08:50')
    const both = [
      { serviceId: request, start: monday('09:00') },
      { serviceId: points, start: monday('10:00') },
    ]
    expect(await expected()).toEqual({ appointments: both, comingShare: 0.85 })
    // Whoever is here is still on the list: machines know from their log who has a ticket.
    await checkIn({ code: own.appointment?.code })
    expect((await expected(desk)).appointments).toEqual(both)
    await phone.ask('own/cancel', { secret })
    expect((await expected()).appointments).toEqual(both.slice(0, 1))
    expect((await expected(other)).appointments).toEqual([])
    expect(JSON.stringify(await expected())).not.toMatch(/Zoé|Amina|[BCDFGHJKLNPRSTVX]{8}/)
  })

  it('knows how many come, from the weeks before; a stranger knows nothing', async () => {
    const { own } = await phone.book({ start: monday('09:00') })
    await phone.book({ start: monday('10:00') })
    now = monday('08:50')
    await checkIn({ code: own.appointment?.code })
    now = at('2026-12-08', '09:00')
    await markAbsences(site.database, now)
    expect((await expected()).comingShare).toBeCloseTo(18 / 22, 5)
    expect((await post(`${site.origin}/api/sites/demo-centre/appointments/expected`, {})).status).toBe(401)
  })
})
