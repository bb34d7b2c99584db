import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { protocolVersion } from '../../../src/domain/sync/protocol-version.ts'
import { enrol, post, refusalOf, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

let site: RunningSite
let kiosk: Machine
let desk: Machine

beforeAll(async () => {
  site = await startSite(await freshDatabase())
  kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
  desk = await enrol(site.origin, site.codeOf('demo-centre-desk-1'))
})
afterAll(() => site.stop())

const headOf = async () => (await kiosk.pull()).head

describe('a push', () => {
  it('is in the log of the site for everybody, once acknowledged', async () => {
    const ticket = kiosk.ticket()
    const { acknowledgements } = await kiosk.push(ticket)
    expect(acknowledgements).toEqual([{ commandId: ticket.commandId, result: 'accepted', siteSequence: 1 }])
    const [event] = (await desk.pull()).events
    expect(event).toMatchObject({ siteSequence: 1, commandId: ticket.commandId, event: { type: 'ticketIssued' } })
  })

  it('sent again gets the same answers and changes nothing, refusals included', async () => {
    const [first, second] = [desk.next(), desk.next()]
    const answer = await desk.push(first, second)
    expect(answer.acknowledgements.map(({ result }) => result)).toEqual(['accepted', 'refused'])
    const head = await headOf()
    const again = await desk.push(first, second)
    expect(again.acknowledgements).toEqual(answer.acknowledgements)
    expect((await desk.push(first, first)).acknowledgements).toEqual([
      answer.acknowledgements[0],
      answer.acknowledgements[0],
    ])
    expect(await headOf()).toBe(head)
  })

  it('with a gesture missing is applied up to the hole and asked for from there', async () => {
    const [one, lost, three] = [kiosk.ticket(), kiosk.ticket(), kiosk.ticket()]
    const head = await headOf()
    const answer = await kiosk.push(one, three)
    expect(answer.acknowledgements).toHaveLength(1)
    expect(answer.resendFrom).toBe(lost.deviceSequence)
    expect(await headOf()).toBe(head + 1)
    const resent = await kiosk.push(lost, three)
    expect(resent.acknowledgements.map(({ result }) => result)).toEqual(['accepted', 'accepted'])
    expect(resent.resendFrom).toBeUndefined()
  })

  it('from a machine that counts again from one is asked to count on', async () => {
    const ticket = { ...kiosk.ticket(), deviceSequence: 1 }
    kiosk.deviceSequence -= 1
    const answer = await kiosk.push(ticket)
    expect(answer).toMatchObject({ acknowledgements: [], resendFrom: kiosk.deviceSequence + 1 })
  })

  it('of a person told twice by two different gestures makes one ticket', async () => {
    const ticket = kiosk.ticket()
    const again = kiosk.envelope(ticket.command)
    const head = await headOf()
    const { acknowledgements } = await kiosk.push(ticket, again)
    expect(acknowledgements.map(({ result }) => result)).toEqual(['accepted', 'accepted'])
    expect(await headOf()).toBe(head + 1)
  })
})

describe('a push that is not one', () => {
  const untouched = async (sending: () => Promise<Response>) => {
    const [before, sequence] = [await headOf(), kiosk.deviceSequence]
    const refusal = await refusalOf(await sending())
    expect(await headOf()).toBe(before)
    kiosk.deviceSequence = sequence
    return refusal
  }

  it('is refused whole, a good gesture before the bad one included', async () => {
    const good = kiosk.ticket()
    const bad = { ...kiosk.ticket(), command: { type: 'issueTicket', label: 'nonsense' } }
    const refusal = await untouched(() => kiosk.send({ protocolVersion, commands: [good, bad] }))
    expect(refusal).toMatchObject({ status: 400, code: 'malformed' })
    kiosk.deviceSequence = good.deviceSequence - 1
  })

  it('carries no further words about a person: an unknown field is refused, and named without its content', async () => {
    const ticket = kiosk.ticket()
    kiosk.deviceSequence -= 1
    const withName = { ...ticket, command: { ...ticket.command, name: 'Amina' } }
    const response = await kiosk.send({ protocolVersion, commands: [withName] })
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(text).toContain('commands.0.command')
    expect(text).not.toContain('Amina')
  })

  it.each([
    ['nothing', {}],
    ['an empty push', { protocolVersion, commands: [] }],
    ['a list', []],
    ['half a push', '{"protocolVersion": 1, "commands": ['],
    ['a prototype', '{"protocolVersion": 1, "commands": [], "__proto__": {"isAdmin": true}}'],
  ])('%s is malformed', async (_, body) => {
    expect(await untouched(() => kiosk.send(body))).toMatchObject({ status: 400, code: 'malformed' })
  })

  it('of more than a hundred gestures, or too large, is refused', async () => {
    const ticket = kiosk.ticket()
    kiosk.deviceSequence -= 1
    const many = Array.from({ length: 101 }, () => ticket)
    expect(await untouched(() => kiosk.send({ protocolVersion, commands: many }))).toMatchObject({ code: 'malformed' })
    expect(await untouched(() => kiosk.send(`{"x":"${'x'.repeat(300_000)}"}`))).toMatchObject({
      status: 413,
      code: 'too-large',
    })
  })

  it('of another version is told so, whatever it carries', async () => {
    const newer = { protocolVersion: protocolVersion + 1, commands: [{ of: 'the future' }] }
    expect(await untouched(() => kiosk.send(newer))).toMatchObject({ status: 409, code: 'update-needed' })
    const pulled = await fetch(`${kiosk.address}/log?protocol=99`, { headers: kiosk.authorization })
    expect(await refusalOf(pulled)).toMatchObject({ status: 409, code: 'update-needed' })
  })

  it('in the name of another machine or for another site is refused', async () => {
    const ticket = kiosk.ticket()
    kiosk.deviceSequence -= 1
    const asDesk = { ...ticket, deviceId: desk.place.device.deviceId }
    expect(await untouched(() => kiosk.send({ protocolVersion, commands: [asDesk] }))).toMatchObject({
      status: 403,
      code: 'other-device',
    })
    const elsewhere = post(
      `${site.origin}/api/sites/demo-est/commands`,
      { protocolVersion, commands: [ticket] },
      kiosk.authorization,
    )
    expect(await refusalOf(await elsewhere)).toMatchObject({ status: 403, code: 'other-site' })
  })

  it('without a secret, or with a wrong one, is refused before it is read', async () => {
    for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: 'Basic d3Jvbmc=' }] as Record<
      string,
      string
    >[]) {
      const pushed = await post(`${kiosk.address}/commands`, '{ not even JSON', headers)
      expect(await refusalOf(pushed)).toMatchObject({ status: 401, code: 'not-enrolled' })
      const pulled = await fetch(`${kiosk.address}/log?after=0`, { headers })
      expect(await refusalOf(pulled)).toMatchObject({ status: 401, code: 'not-enrolled' })
    }
  })
})

describe('a display', () => {
  it('takes the log and asks for nothing', async () => {
    const display = await enrol(site.origin, site.codeOf('demo-centre-display-1'))
    expect((await display.pull()).events.length).toBeGreaterThan(0)
    const asked = display.envelope({ type: 'callNext', deskId: desk.place.device.deskId ?? ('' as never) })
    const { acknowledgements } = await display.push(asked)
    expect(acknowledgements).toMatchObject([{ result: 'refused', refusal: { code: 'role-may-not' } }])
  })
})

describe('the log', () => {
  it('is handed over page by page, never beyond the head it names', async () => {
    const tickets = Array.from({ length: 90 }, () => kiosk.ticket())
    for (let from = 0; from < tickets.length; from += 30) await kiosk.push(...tickets.slice(from, from + 30))
    const whole = await kiosk.log()
    expect(whole.map(({ siteSequence }) => siteSequence)).toEqual(whole.map((_, index) => index + 1))
    const tail = await kiosk.pull(whole.length - 2)
    expect(tail.events).toEqual(whole.slice(-2))
    expect(await kiosk.pull(whole.length + 10)).toMatchObject({ events: [], head: whole.length })
  })

  it('holds nothing that could name a person', async () => {
    const rows = await site.database.selectFrom('event').select('body').execute()
    const keys = new Set(rows.flatMap(({ body }) => Object.keys(body)))
    const known = [
      'type',
      'visitId',
      'legId',
      'serviceId',
      'priority',
      'businessDay',
      'label',
      'deskId',
      'callCount',
      'reason',
    ]
    expect([...keys].filter((key) => !known.includes(key))).toEqual([])
  })
})
