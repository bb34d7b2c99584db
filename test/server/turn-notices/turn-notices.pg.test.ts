import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { textVariants } from '../../../src/domain/values/language.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { localDateAt } from '../../../src/domain/values/local-date.ts'
import { upkeepRound } from '../../../src/server/appointments/upkeep/upkeep.ts'
import { claimNotices } from '../../../src/server/turn-notices/claim-notices.ts'
import { watchTurns } from '../../../src/server/turn-notices/watch-turns.ts'
import { everythingIn } from '../everything-in.ts'
import { post, refusalOf } from '../machine.ts'
import { readMail } from '../smtp-peer.ts'
import { byMail, bySms, TurnWorld, type Held } from './world.ts'

let world: TurnWorld
beforeAll(async () => {
  world = await TurnWorld.open()
})
afterAll(() => world.stop())
beforeEach(() => world.startAnew())

const addresses = ['+33612345678', 'amina@example.org']
const stored = () => everythingIn(world.site.database)
const messages = () => world.site.database.selectFrom('turn_message').select(['kind', 'state', 'attempts']).execute()

/** Somebody with that many people before them, who left a number. */
async function somebody(before: number, contact: object = bySms, variant = 'fr'): Promise<Held> {
  for (let count = 0; count < before; count += 1) await world.take()
  const held = await world.take()
  expect((await world.ask(held, contact, variant)).status).toBe(200)
  return held
}

describe('a person who left a number', () => {
  it('is told once that it is soon their turn, once that they are called, and what to do', async () => {
    await somebody(3)
    expect(await world.round()).toBe(0)
    await world.call()
    expect(await world.round()).toBe(1)
    expect(await world.round()).toBe(0)
    const [soon] = world.texts()
    expect(soon).toMatch(/^Ticket A\d+\. 2 personnes avant vous\. Revenez dans la salle/)
    for (const at of [0, 1, 2]) await world.finish((await calledLegs())[at] ?? ('' as never)).then(() => world.call())
    expect(await world.round()).toBe(1)
    expect(await world.round()).toBe(0)
    expect(world.texts()[1]).toMatch(/C'est à vous : guichet 1\. Présentez-vous maintenant/)
    expect(world.sms.received.map(({ body }) => body.to)).toEqual(['+33612345678', '+33612345678'])
  })

  it('finds in the message the page of their ticket, and stops there whatever was to come', async () => {
    const held = await somebody(0)
    await world.round()
    const secret = /#\/ticket\/([\w-]{22})$/.exec(world.texts()[0] ?? '')?.[1] ?? ''
    expect(secret).not.toBe(held.secret)
    expect(await world.look({ secret })).toMatchObject({ by: 'sms', ways: ['email', 'sms'], peopleBefore: 2 })
    expect(await world.look({ secret }, '/stop')).not.toHaveProperty('by')
    expect(await stored()).not.toContain(addresses[0])
    await world.call()
    expect(await world.round()).toBe(0)
  })

  it('is told of their turn where they were sent to, under the number they have there', async () => {
    const east = await world.openEast()
    const held = await somebody(0)
    await world.send(held, east)
    expect(await world.round()).toBe(1)
    expect(world.texts()[0]).toContain('Ticket W001.')
    expect(await world.look(held)).toMatchObject({ by: 'sms' })
    expect(await world.look(held, '/stop')).not.toHaveProperty('by')
    expect(await stored()).not.toContain(addresses[0])
  })

  it('who stops and asks again is not told again what was told, wherever they are written to', async () => {
    const held = await somebody(0)
    await world.round()
    await world.look(held, '/stop')
    await world.ask(held, byMail)
    expect(await world.round()).toBe(0)
    await world.call()
    expect(await world.round()).toBe(1)
    expect([world.sms.received, world.mail.received].map(({ length }) => length)).toEqual([1, 1])
  })

  it.each(textVariants)('reads it in %s, whole', async (variant) => {
    await somebody(1, byMail, variant)
    await world.round()
    const { headers, parts } = readMail(world.mail.received[0] ?? '')
    const [text = '', html = ''] = parts.map((part) => part.text)
    expect(headers).toMatch(/^To: amina@example\.org$/m)
    expect(text).not.toMatch(/\{\{|undefined|do\.|sms/)
    expect(text).toMatch(/#\/ticket\/[\w-]{22}$/m)
    expect(html).toContain(`<html lang="${variant.slice(0, 2)}" dir="${variant === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(text).toMatch(
      { fr: /1 personne avant/, 'fr.easy-to-read': /Il y a 1 personne/, en: /1 person before/, ar: /شخص واحد/ }[
        variant
      ],
    )
  })
})

describe('a notice', () => {
  it('leaves once, however many servers look at once', async () => {
    await Promise.all([somebody(0), somebody(0), somebody(0, byMail)])
    const servers = Array.from({ length: 6 }, () => world.server())
    const sent = await Promise.all(servers.map((server) => world.round(server)))
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(3)
    expect(world.sms.received.length + world.mail.received.length).toBe(3)
  })

  it('comes from the log of the site, whichever server wrote it, and again after a restart', async () => {
    const watch = () => watchTurns({ ...world.server(), listener: world.site.listener }, 60_000)
    const servers = [await watch(), await watch()]
    await somebody(2)
    await Promise.all(servers.map((server) => server.stop()))
    // Nobody watches now.
    await world.call()
    await world.finish((await calledLegs())[0] ?? ('' as never))
    await world.call()
    const [soon] = world.texts()
    expect(world.texts()).toHaveLength(soon ? 1 : 0)
    const again = await watch()
    await expect.poll(() => world.texts().length).toBe(1)
    await world.finish((await calledLegs())[1] ?? ('' as never))
    await world.call()
    await expect.poll(() => world.texts().length).toBe(2)
    await again.stop()
  })

  it('whose server died while it left does not leave again', async () => {
    await somebody(0)
    expect(await claimNotices(world.server())).toHaveLength(1)
    world.ahead = 60_000
    expect(await world.round()).toBe(0)
    expect(await messages()).toMatchObject([{ kind: 'soon', state: 'sending' }])
  })

  it('that comes too late does not come: three minutes after the call nothing is said of it, and "soon" never after it', async () => {
    await somebody(0)
    await world.call()
    world.ahead = 181_000
    expect(await world.round()).toBe(0)
    world.ahead = 170_000
    expect(await world.round()).toBe(1)
    expect((await messages()).map(({ kind }) => kind)).toEqual(['called'])
  })

  it('is tried again within minutes when the provider was busy, and then no more', async () => {
    await somebody(0)
    world.sms.status = 503
    expect(await world.round()).toBe(1)
    expect(await world.round()).toBe(0)
    world.ahead = 6_000
    expect(await world.round()).toBe(1)
    world.ahead = 200_000
    world.sms.status = 200
    expect(await world.round()).toBe(0)
    expect(await messages()).toMatchObject([{ kind: 'soon', state: 'waiting', attempts: 2 }])
    expect(world.logged.join()).toContain('turn notice soon: try-again, attempt 2')
  })

  it('is tried again when its link could not be written down: nothing had left', async () => {
    await somebody(0)
    const away = sql`alter table ticket_follow add constraint away check (length(secret_hash) < 0) not valid`
    await away.execute(world.site.database)
    expect(await world.round()).toBe(1)
    await sql`alter table ticket_follow drop constraint away`.execute(world.site.database)
    expect([world.sms.received.length, await messages()]).toMatchObject([0, [{ state: 'waiting', attempts: 1 }]])
    world.ahead = 6_000
    expect(await world.round()).toBe(1)
    expect(world.sms.received).toHaveLength(1)
    expect(await messages()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('is not sent while no desk receives: nobody is soon called by nobody', async () => {
    const { deskId } = world.desk.place.device
    if (!deskId) throw new Error('A desk was expected.')
    await world.desk.push(world.desk.envelope({ type: 'closeDesk', deskId }))
    await somebody(0)
    expect(await world.round()).toBe(0)
  })
})

describe('what a person left', () => {
  it('is erased as soon as they are served, have left, or missed their call for good', async () => {
    const [served, gone] = [await somebody(0), await somebody(0, byMail)]
    expect(await stored()).toContain(addresses[0])
    await world.call()
    await world.finish(served.legId)
    await world.kiosk.push(world.kiosk.envelope({ type: 'leaveQueue', legId: gone.legId }))
    await world.round()
    const rows = await stored()
    for (const address of addresses) expect(rows).not.toContain(address)
  })

  it('is in no table after the day, even if nobody ever called them', async () => {
    await Promise.all([somebody(0), somebody(0, byMail)])
    const ports = { ...world.server(), senders: {} }
    await upkeepRound(ports)
    expect(await stored()).toContain(addresses[1])
    const midnight = Date.parse(`${localDateAt(world.now(), 'Europe/Paris')}T23:00:00Z`)
    world.ahead = midnight - Date.now()
    await upkeepRound(ports)
    const rows = await stored()
    for (const address of addresses) expect(rows).not.toContain(address)
    expect(await messages()).toEqual([])
  })

  it('cannot be kept longer than a day, whatever the code above says', async () => {
    const row = {
      site_id: 'demo-centre',
      leg_id: '019b0000-0000-7000-8000-000000000000',
      channel: 'sms',
      address: '+33600000000',
    }
    const keep = (hours: number) =>
      world.site.database
        .insertInto('turn_contact')
        .values({ ...row, variant: 'fr', created_at: instant(0), expires_at: instant(hours * 3_600_000) } as never)
        .execute()
    await expect(keep(26)).rejects.toThrow('no_longer_than_a_day')
    await expect(keep(0)).rejects.toThrow('no_longer_than_a_day')
    await expect(keep(25)).resolves.toBeDefined()
  })

  it('is in no log, no answer, and no message of the site’s own log', async () => {
    const held = await somebody(0)
    world.sms.status = 500
    await world.round()
    const answers = [await world.look(held), await world.kiosk.log(), world.logged, world.site.logged]
    for (const address of addresses) expect(JSON.stringify(answers)).not.toContain(address)
  })
})

describe('somebody who asks to be told', () => {
  it('is told why not: no such way, no such ticket, a visit that is over, a number that is none', async () => {
    const held = await world.take()
    expect(await refusalOf(await world.ask({ ...held, secret: 'x'.repeat(22) }))).toMatchObject({
      code: 'unknown-follow',
    })
    expect(await refusalOf(await world.ask(held, { channel: 'sms', number: '12' }))).toMatchObject({
      code: 'malformed',
    })
    expect(await refusalOf(await world.ask(held, { channel: 'none' }))).toMatchObject({ code: 'malformed' })
    await world.kiosk.push(world.kiosk.envelope({ type: 'leaveQueue', legId: held.legId }))
    expect(await refusalOf(await world.ask(held))).toMatchObject({ code: 'unknown-follow' })
    expect(await world.look(held)).toMatchObject({ ways: [] })
  })

  it('may do so for three tickets with one address, not for a crowd', async () => {
    for (let count = 0; count < 3; count += 1) await somebody(0)
    expect(await refusalOf(await world.ask(await world.take()))).toMatchObject({ code: 'too-many-requests' })
    expect((await world.ask(await world.take(), byMail)).status).toBe(200)
  })

  it('is stopped after sixty times in ten minutes', async () => {
    const held = await world.take()
    const answers = await Promise.all(Array.from({ length: 61 }, () => world.ask(held)))
    expect(answers.at(-1)?.status ?? 0).toBe(429)
    const elsewhere = await post(`${world.site.origin}/api/follow/notices`, { secret: held.secret })
    expect(elsewhere.status).toBe(200)
  })
})

/** Those called by the desk, in order. */
async function calledLegs() {
  const events = (await world.kiosk.log()).map(({ event }) => event)
  const first = events.findLastIndex(({ type }) => type === 'deskOpened')
  return events.slice(Math.max(0, first)).flatMap((event) => (event.type === 'ticketCalled' ? [event.legId] : []))
}
