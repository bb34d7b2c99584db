import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { ownAppointmentSchema } from '../../../src/domain/appointments/booking-messages.ts'
import { instant, type Instant } from '../../../src/domain/values/instant.ts'
import { textVariants } from '../../../src/domain/values/language.ts'
import { deliverMessages, type DeliveryPorts } from '../../../src/server/appointments/messages/deliver-messages.ts'
import { openHttpSmsSender } from '../../../src/server/messages/http-sms-sender.ts'
import { openSmtpSender } from '../../../src/server/messages/smtp-sender.ts'
import { startUpkeep, upkeepRound } from '../../../src/server/appointments/upkeep/upkeep.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'
import { startAnew } from './random-bookings.ts'
import { openSmsPeer, type SmsPeer } from '../sms-peer.ts'
import { openSmtpPeer, readMail, type SmtpPeer } from '../smtp-peer.ts'
import { amina, aminaByMail, at, centreId, clermont, friday, monday, Phone, points } from './world.ts'

let site: RunningSite
let phone: Phone
let mail: SmtpPeer
let sms: SmsPeer
let ports: DeliveryPorts
let now: Instant = friday
const logged: string[] = []

const aminaBySms = { ...amina, contact: { channel: 'sms', number: '06 12 34 56 78' } } as const

beforeAll(async () => {
  ;[mail, sms] = await Promise.all([openSmtpPeer(), openSmsPeer()])
  const messages = { channels: { email: true, sms: true }, wake: () => undefined }
  site = await startSite(await freshDatabase(), { now: () => now, messages })
  phone = new Phone(site.origin)
  ports = {
    database: site.database,
    senders: {
      email: openSmtpSender({ url: mail.url, from: 'Accueil <rdv@example.org>' }),
      sms: openHttpSmsSender({ url: sms.url, token: 'sesame' }),
    },
    publicAddress: 'https://said.example.org/',
    now: () => now,
    log: (line) => void logged.push(line),
  }
})
afterAll(async () => {
  await site.stop()
  await Promise.all([mail.close(), sms.close()])
})
beforeEach(async () => {
  now = friday
  mail.mood = 'accepting'
  sms.status = 200
  for (const list of [mail.received, sms.received, logged]) list.length = 0
  await startAnew(site.database)
})

const states = () => site.database.selectFrom('message').select(['kind', 'state', 'attempts']).execute()
/** What became of the first letter. */
const confirmation = async () => (await states()).find(({ kind }) => kind === 'confirmation')
const subjects = () =>
  mail.received.map((each) => {
    const encoded = /^Subject: (.*)$/m.exec(readMail(each).headers)?.[1] ?? ''
    return encoded
      .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'))
      .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=\s*/gi, (_, text: string) =>
        Buffer.from(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
          'latin1',
        ).toString('utf8'),
      )
  })
const linkIn = (text: string): string => /#\/appointment\/([\w-]{43})/.exec(text)?.[1] ?? ''
const readCalendar = (raw: string) => readMail(raw).parts.find(({ type }) => type === 'text/calendar')?.text ?? ''
const textOf = (raw = '') => readMail(raw).parts.find(({ type }) => type === 'text/plain')?.text ?? ''

describe('a person who left an address', () => {
  it('gets one letter: where, when, the code, a link that opens, and a calendar entry', async () => {
    const { own } = await phone.book({}, aminaByMail)
    await deliverMessages(ports)
    expect(mail.received).toHaveLength(1)
    const { headers, parts } = readMail(mail.received[0] ?? '')
    expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html', 'text/calendar'])
    const [text, html, calendar] = parts.map((part) => part.text)
    expect(headers).toMatch(/^To: amina@example\.org$/m)
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m)
    for (const words of ['lundi 7 décembre 2026', '09:00', 'Site de démonstration du centre', 'inventé'])
      expect(text).toContain(words)
    expect(text).toContain(`${own.appointment?.code.slice(0, 4)} ${own.appointment?.code.slice(4)}`)
    expect(html).toMatch(/<html lang="fr" dir="ltr">/)
    expect(html).not.toMatch(/<img|<link|src=/)
    expect(calendar).toMatch(/^METHOD:PUBLISH\r$/m)
    expect(calendar).toMatch(/^DTSTART:20261207T080000Z\r$/m)
    const opened = await phone.ask('own', { secret: linkIn(text ?? '') })
    expect(v.parse(ownAppointmentSchema, await opened.json())).toEqual(own)
  })

  it.each(textVariants)('reads it in %s, whole', async (variant) => {
    await phone.book({}, { ...aminaByMail, variant })
    await deliverMessages(ports)
    const [text = '', html = ''] = readMail(mail.received[0] ?? '').parts.map((part) => part.text)
    expect(text).not.toMatch(/\{\{|undefined|lead\.|sms\./)
    expect(html).toContain(
      variant === 'ar' ? '<html lang="ar" dir="rtl">' : `<html lang="${variant.slice(0, 2)}" dir="ltr">`,
    )
    expect(text).toMatch(
      { fr: /décembre/, 'fr.easy-to-read': /Vous avez un rendez-vous/, en: /December/, ar: /ديسمبر/ }[variant],
    )
  })

  it('is reminded two days and one day before, and of nothing that is no longer true', async () => {
    const { secret } = await phone.book({ start: at('2026-12-09', '09:00') }, aminaByMail)
    await deliverMessages(ports)
    now = at('2026-12-07', '09:59')
    expect(await deliverMessages(ports)).toBe(0)
    now = at('2026-12-07', '10:00')
    expect(await deliverMessages(ports)).toBe(1)
    await phone.ask('own/cancel', { secret })
    now = at('2026-12-08', '10:00')
    await deliverMessages(ports)
    expect(subjects().map((each) => each.split(/[\s\u202f]/)[0])).toEqual(['Votre', 'Rappel', 'Votre'])
    expect((await states()).filter(({ state }) => state === 'dropped')).toMatchObject([{ kind: 'reminder' }])
    const last = readMail(mail.received[2] ?? '').parts.find(({ type }) => type === 'text/calendar')?.text
    expect(last).toMatch(/^METHOD:CANCEL\r$/m)
    expect(last).toMatch(/^STATUS:CANCELLED\r$/m)
  })

  it('is told of a move, once', async () => {
    const { secret } = await phone.book({}, aminaByMail)
    await deliverMessages(ports)
    await phone.ask('own/move', { secret, siteId: centreId, start: monday('10:00') })
    await Promise.all([deliverMessages(ports), deliverMessages(ports), deliverMessages(ports)])
    expect(mail.received).toHaveLength(2)
    expect(textOf(mail.received[1])).toContain('10:00')
  })
})

describe('somebody who cancels and books again by the same link', () => {
  it('is not told afterwards that the new appointment is cancelled, nor is it taken out of their calendar', async () => {
    const { secret } = await phone.book({}, aminaByMail)
    await deliverMessages(ports)
    await phone.ask('own/cancel', { secret })
    mail.mood = 'busy'
    await deliverMessages(ports)
    await phone.ask('own/move', { secret, siteId: centreId, start: monday('10:00') })
    mail.mood = 'accepting'
    now = instant(friday + 61_000)
    await deliverMessages(ports)
    expect(mail.received.map((each) => /^METHOD:(\w+)/m.exec(readCalendar(each))?.[1])).toEqual(['PUBLISH', 'PUBLISH'])
    expect(textOf(mail.received[1])).toContain('10:00')
  })
})

describe('a mail server', () => {
  it('that is busy is tried again, later and later, and the letter comes once', async () => {
    await phone.book({}, aminaByMail)
    mail.mood = 'busy'
    await deliverMessages(ports)
    expect(await deliverMessages(ports)).toBe(0)
    now = instant(friday + 61_000)
    await deliverMessages(ports)
    now = instant(friday + 61_000 + 119_000)
    expect(await deliverMessages(ports)).toBe(0)
    mail.mood = 'accepting'
    now = instant(friday + 61_000 + 121_000)
    await deliverMessages(ports)
    expect(mail.received).toHaveLength(1)
    expect(await confirmation()).toMatchObject({ state: 'sent', attempts: 3 })
    expect(linkIn(textOf(mail.received[0]))).not.toBe('')
  })

  it('that does not know the mailbox is believed', async () => {
    await phone.book({}, aminaByMail)
    mail.mood = 'unknown-mailbox'
    await deliverMessages(ports)
    expect(await confirmation()).toMatchObject({ state: 'refused', attempts: 1 })
    expect(logged).toEqual(['message confirmation: refused, attempt 1'])
  })

  it('that breaks the line after the words have left is not given them twice', async () => {
    await phone.book({}, aminaByMail)
    mail.mood = 'silent'
    await deliverMessages(ports)
    expect(await confirmation()).toMatchObject({ state: 'uncertain' })
    mail.mood = 'accepting'
    now = instant(friday + 7_200_000)
    await deliverMessages(ports)
    expect(mail.received).toHaveLength(1)
  })

  it('whose sender died in the middle is not given them twice either', async () => {
    await phone.book({}, aminaByMail)
    await site.database
      .updateTable('message')
      .set({ state: 'sending', lease_until: instant(friday + 1000) })
      .execute()
    now = instant(friday + 2000)
    await deliverMessages(ports)
    expect(await confirmation()).toMatchObject({ state: 'uncertain' })
    expect(mail.received).toHaveLength(0)
  })

  it('whose sender died while one letter of several left still gets the others', async () => {
    for (const start of ['09:00', '10:00', '11:00']) {
      const contact = { channel: 'email', address: `at-${start.slice(0, 2)}@example.org` } as const
      await phone.book({ start: monday(start) }, { ...aminaByMail, contact })
    }
    const killed = { send: () => Promise.reject(new Error('killed')) }
    await deliverMessages({ ...ports, senders: { email: killed } }).catch(() => undefined)
    now = instant(friday + 180_000)
    await deliverMessages(ports)
    expect(
      (await states())
        .filter(({ kind }) => kind === 'confirmation')
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(['sent', 'sent', 'uncertain'])
  })

  it('that is slow does not hold up a server that stops: one letter ends, the others leave at the next start', async () => {
    for (const start of ['09:00', '10:00', '11:00']) {
      const contact = { channel: 'email', address: `at-${start.slice(0, 2)}@example.org` } as const
      await phone.book({ start: monday(start) }, { ...aminaByMail, contact })
    }
    let begun = 0
    let end: () => void = () => undefined
    const slow = {
      send: () => {
        begun += 1
        return new Promise<'sent'>((resolve) => (end = () => resolve('sent')))
      },
    }
    const upkeep = startUpkeep({ ...ports, senders: { email: slow } })
    await vi.waitFor(() => expect(begun).toBe(1))
    const stopped = upkeep.stop()
    end()
    await stopped
    expect(begun).toBe(1)
    expect(await deliverMessages(ports)).toBe(2)
  })

  it('is given what could not be looked up a moment ago: nothing had left', async () => {
    const { site_id, definition } = await site.database.selectFrom('site').selectAll().executeTakeFirstOrThrow()
    await phone.book({}, aminaByMail)
    const define = (text: string) =>
      site.database.updateTable('site').set({ definition: text }).where('site_id', '=', site_id).execute()
    await define('null')
    await deliverMessages(ports).catch(() => undefined)
    await define(JSON.stringify(definition))
    now = instant(friday + 180_000)
    await deliverMessages(ports)
    expect(await confirmation()).toMatchObject({ state: 'sent' })
  })

  it('that asks who writes is told, and a wrong password is mended without losing a letter', async () => {
    const withPassword = (password: string) =>
      openSmtpSender({ url: mail.url.replace('//', `//rdv:${password}@`), from: 'rdv@example.org' })
    await phone.book({}, aminaByMail)
    await deliverMessages({ ...ports, senders: { email: withPassword('wrong') } })
    expect(await confirmation()).toMatchObject({ state: 'waiting', attempts: 1 })
    now = instant(friday + 61_000)
    await deliverMessages({ ...ports, senders: { email: withPassword('sesame%21') } })
    expect(await confirmation()).toMatchObject({ state: 'sent' })
    expect(logged.join()).not.toMatch(/wrong|sesame/)
  })

  it('that is not there at all keeps nothing from being tried again', async () => {
    const absent = openSmtpSender({ url: 'smtp://127.0.0.1:9', from: 'rdv@example.org' })
    await phone.book({}, aminaByMail)
    await deliverMessages({ ...ports, senders: { email: absent } })
    expect(await confirmation()).toMatchObject({ state: 'waiting', attempts: 1 })
  })
})

describe('a person who left a number', () => {
  it('gets one short message with its key, in international form', async () => {
    await phone.book({}, aminaBySms)
    await deliverMessages(ports)
    const [message] = sms.received
    expect(message?.body).toMatchObject({ to: '+33612345678' })
    expect(message?.body.text).toMatch(/7 décembre.*09:00.*Code borne.*#\/appointment\//)
    expect(message?.authorization).toBe('Bearer sesame')
    expect(message?.key).toBe(message?.body.reference)
    expect(mail.received).toHaveLength(0)
  })

  it('is tried again when the provider is away, with the same key, and not when the line broke', async () => {
    await phone.book({}, aminaBySms)
    sms.status = 503
    await deliverMessages(ports)
    sms.status = 0
    now = instant(friday + 61_000)
    await deliverMessages(ports)
    expect(await confirmation()).toMatchObject({ state: 'uncertain', attempts: 2 })
    expect(sms.received[0]?.key).toBe(sms.received[1]?.key)
  })

  it('that the provider refuses is believed', async () => {
    await phone.book({}, aminaBySms)
    sms.status = 422
    await deliverMessages(ports)
    expect(await confirmation()).toMatchObject({ state: 'refused' })
  })
})

describe('the list for an earlier slot', () => {
  const wait = (name: string) =>
    phone.ask('waiting', {
      serviceId: points,
      commune: '63019',
      ...aminaByMail,
      name,
      contact: { channel: 'email', address: `${name}@example.org` },
    })

  it('is told of free slots in the order people came, one each, and only then reminded of nothing', async () => {
    await wait('first')
    await wait('second')
    await upkeepRound(ports)
    const offers = mail.received.filter((each) => textOf(each).includes('libérer')).map(textOf)
    expect(offers).toHaveLength(2)
    expect(offers[0]).toMatch(/first[\s\S]*09:00/)
    expect(offers[1]).toMatch(/second[\s\S]*09:30/)
    await upkeepRound(ports)
    expect(mail.received).toHaveLength(4)
    expect(logged).toEqual([])
  })

  it('tells somebody who has an appointment of one that is a day earlier', async () => {
    const { secret } = await phone.book({ start: at('2026-12-07', '09:30') }, aminaByMail)
    await phone.ask('own/earlier', { secret, wantsEarlier: true })
    await upkeepRound(ports)
    expect(subjects()).toHaveLength(1)
    const later = await phone.book({ start: at('2026-12-09', '09:00') }, { ...aminaByMail, name: 'Zoé' })
    await phone.ask('own/earlier', { secret: later.secret, wantsEarlier: true })
    await upkeepRound(ports)
    expect(subjects().at(-1)).toMatch(/créneau est libre le lundi 7 décembre/)
  })
})

describe('somebody who had asked for an earlier slot', () => {
  it('is told of none once they have been received, or did not come', async () => {
    const { secret } = await phone.book({}, aminaByMail)
    await phone.ask('own/earlier', { secret, wantsEarlier: true })
    await deliverMessages(ports)
    for (const state of ['checked-in', 'no-show'] as const) {
      now = monday('09:20')
      await site.database.updateTable('appointment').set({ state, checked_in_at: now }).execute()
      await upkeepRound(ports)
    }
    expect(mail.received).toHaveLength(1)
  })
})

describe('what is forgotten', () => {
  it('is everything that names anybody, the day after, and nothing before', async () => {
    await phone.book({ commune: clermont }, aminaByMail)
    await deliverMessages(ports)
    const named = async () =>
      Promise.all(
        (['appointment_person', 'appointment_link', 'message'] as const).map(
          async (table) => (await site.database.selectFrom(table).selectAll().execute()).length,
        ),
      )
    now = at('2026-12-08', '23:59')
    await upkeepRound(ports)
    expect((await named()).every((count) => count > 0)).toBe(true)
    now = at('2026-12-09', '00:00')
    await upkeepRound(ports)
    expect(await named()).toEqual([0, 0, 0])
    const [row] = await site.database.selectFrom('appointment').selectAll().execute()
    expect(row?.state).toBe('no-show')
    now = at('2029-01-01', '00:00')
    await upkeepRound(ports)
    expect(await site.database.selectFrom('appointment').selectAll().execute()).toEqual([])
    expect(logged).toEqual([])
  })
})
