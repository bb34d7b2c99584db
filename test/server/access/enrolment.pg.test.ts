import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueCode } from '../../../src/server/access/enrolment-codes.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { protocolVersion } from '../../../src/domain/sync/protocol-version.ts'
import { enrol, post, refusalOf } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

let site: RunningSite
beforeAll(async () => void (site = await startSite(await freshDatabase())))
afterAll(() => site.stop())

const tryCode = (code: unknown) => post(`${site.origin}/api/devices/enrol`, { protocolVersion, code })

describe('enrolling a machine', () => {
  it('gives it its place, its secret and the words of its site', async () => {
    const { place } = await enrol(site.origin, site.codeOf('demo-centre-desk-2'))
    expect(place.device).toMatchObject({ slot: 'demo-centre-desk-2', role: 'desk', deskId: 'demo-centre-desk-two' })
    expect(place.token).toMatch(/^[\w-]{43}$/)
    const kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
    expect(kiosk.place.device).toMatchObject({ role: 'kiosk', kioskDigit: 1 })
    expect(kiosk.place.resumeFrom).toEqual({ A: 1, F: 1, Z: 1 })
  })

  it('takes a code as people type it', async () => {
    const code = site.codeOf('demo-est-kiosk-1')
    const typed = ` ${code.slice(0, 8).toLowerCase()}-${code.slice(8)} `
    expect((await tryCode(typed)).status).toBe(200)
  })

  it('refuses a code that is unknown, mistyped or out of date, and says what to do', async () => {
    const past = await issueCode(site.database, 'demo-est-desk-1', instant(Date.now() - 1))
    for (const code of ['ABCDEFGH12345678', 'x', '', past])
      expect(await refusalOf(await tryCode(code))).toMatchObject({ status: 403, code: 'code-refused' })
    expect(await refusalOf(await tryCode(undefined))).toMatchObject({ status: 400, code: 'malformed' })
  })

  it('uses up a code made for one machine', async () => {
    const code = await issueCode(site.database, 'demo-est-desk-1', instant(Date.now() + 60_000))
    expect((await tryCode(code)).status).toBe(200)
    expect(await refusalOf(await tryCode(code))).toMatchObject({ code: 'code-refused' })
  })
})

describe('replacing a machine', () => {
  it('tells the old one so, and lets the new one count on', async () => {
    const old = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
    await old.push(old.ticket(), old.ticket(), old.ticket())
    const replacement = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
    expect(replacement.place.resumeFrom).toEqual({ A: 4, F: 1, Z: 1 })
    expect(replacement.place.device.deviceId).not.toBe(old.place.device.deviceId)
    const refused = await old.send({ protocolVersion, commands: [old.ticket()] })
    expect(await refusalOf(refused)).toMatchObject({ status: 401, code: 'device-replaced' })
    const { acknowledgements } = await replacement.push(replacement.ticket())
    expect(acknowledgements).toMatchObject([{ result: 'accepted' }])
    const labels = (await replacement.log()).flatMap(({ event }) =>
      event.type === 'ticketIssued' ? [event.label] : [],
    )
    expect(labels).toEqual(['A101', 'A102', 'A103', 'A104'])
  })

  it('leaves one machine in the place when two take it at the same moment', async () => {
    const code = site.codeOf('demo-est-display-1')
    const machines = await Promise.all(Array.from({ length: 6 }, () => enrol(site.origin, code)))
    const answers = await Promise.all(
      machines.map((each) => fetch(`${each.address}/log?after=0`, { headers: each.authorization })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the database', () => {
  it('holds no secret: neither token nor code can be read from it', async () => {
    const { place } = await enrol(site.origin, site.codeOf('demo-est-desk-2'))
    const devices = await site.database.selectFrom('device').selectAll().execute()
    const codes = await site.database.selectFrom('enrolment_code').selectAll().execute()
    const stored = JSON.stringify([devices, codes])
    expect(stored).not.toContain(place.token)
    expect(stored).not.toContain(site.codeOf('demo-est-desk-2'))
    expect(devices.length).toBeGreaterThan(0)
  })
})
