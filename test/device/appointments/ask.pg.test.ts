import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSiteAppointments, type Speaker } from '../../../src/device/appointments/site-appointments.ts'
import { openVisitorAppointments } from '../../../src/device/appointments/visitor-appointments.ts'
import type { Fetch } from '../../../src/device/appointments/ask.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { enrol } from '../../server/machine.ts'
import { freshDatabase } from '../../server/postgres-fixture.ts'
import { startSite, type RunningSite } from '../../server/running-site.ts'
import { amina, centreId, clermont, friday, monday, points } from '../../server/appointments/world.ts'

let site: RunningSite
/** Every address and body that left the device. */
const sent: { address: string; body: string }[] = []
const online: Fetch = (input, init) => {
  sent.push({ address: input, body: typeof init.body === 'string' ? init.body : '' })
  return fetch(input, init)
}
const ports = (through: Fetch = online) => ({ fetch: through, apiAddress: `${site.origin}/api/` })

beforeAll(async () => {
  site = await startSite(await freshDatabase(), { now: () => friday })
})
afterAll(() => site.stop())

const valueOf = <Value>(answer: { ok: true; value: Value } | { ok: false; code: string }): Value => {
  if (!answer.ok) throw new Error(`Refused: ${answer.code}`)
  return answer.value
}

describe('a phone', () => {
  it('books, sees, moves and cancels through the real server, and puts nothing of a person in an address', async () => {
    const phone = openVisitorAppointments(ports())
    expect(valueOf(await phone.options())).toEqual({ email: false, sms: false })
    const found = valueOf(await phone.slots({ serviceId: points, commune: clermont }))
    expect(found.sites[0]?.starts).toContain(monday('09:00'))
    const wish = { siteId: centreId, serviceId: points, commune: clermont, start: monday('09:00') }
    const { holdToken } = valueOf(await phone.hold(wish))
    const { secret, own } = valueOf(await phone.book({ holdToken, commune: clermont, ...amina }))
    expect(valueOf(await phone.own(secret))).toEqual(own)
    expect(valueOf(await phone.calendar(secret)).calendar).toMatch(/^BEGIN:VCALENDAR/)
    const moved = valueOf(await phone.move({ secret, siteId: centreId, start: monday('10:00') }))
    expect(moved.appointment?.start).toBe(monday('10:00'))
    expect(valueOf(await phone.cancel(secret)).appointment?.state).toBe('excused')
    for (const { address } of sent)
      for (const word of ['Amina', clermont, secret, holdToken]) expect(address).not.toContain(word)
    expect(sent.some(({ body }) => body.includes('Amina'))).toBe(true)
  })

  it('is told why in a code that has its sentence, or that nobody answered', async () => {
    const phone = openVisitorAppointments(ports())
    expect(await phone.own('x'.repeat(43))).toEqual({ ok: false, code: 'unknown-appointment' })
    const cut = openVisitorAppointments(ports(() => Promise.reject(new TypeError('no network'))))
    expect(await cut.options()).toEqual({ ok: false, code: 'unreachable' })
    const portal = openVisitorAppointments(ports(() => Promise.resolve(new Response('<h1>Wi-Fi</h1>'))))
    expect(await portal.options()).toEqual({ ok: false, code: 'unreachable' })
    const broken = openVisitorAppointments(ports(() => Promise.resolve(new Response('{}', { status: 502 }))))
    expect(await broken.options()).toEqual({ ok: false, code: 'unreachable' })
  })
})

describe('a machine of a site', () => {
  it('speaks with the secret it has at that moment, and says nothing before it has one', async () => {
    let who: ReturnType<Speaker>
    const machine = openSiteAppointments(
      () => ports(),
      () => who,
    )
    expect(await machine.day(localDate('2026-12-07'))).toEqual({ ok: false, code: 'not-enrolled' })
    const { place } = await enrol(site.origin, site.codeOf('demo-centre-desk-1'))
    who = { siteId: place.device.siteId, token: place.token }
    const booking = { serviceId: points, commune: clermont, start: monday('11:00'), ...amina }
    const { own } = valueOf(await machine.book(booking))
    const day = valueOf(await machine.day(localDate('2026-12-07')))
    expect(day.at(-1)).toMatchObject({ name: 'Amina', start: monday('11:00') })
    const code = own.appointment?.code ?? ''
    expect(valueOf(await machine.checkIn({ code }))).toMatchObject({ timing: 'too-early', isReceived: false })
    valueOf(await machine.take({ appointmentId: day.at(-1)?.appointmentId ?? '', step: 'excuse' }))
    expect(await machine.checkIn({ code })).toEqual({ ok: false, code: 'unknown-appointment' })
  })
})
