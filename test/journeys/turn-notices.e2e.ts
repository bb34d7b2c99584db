/** Somebody leaves a number at the kiosk or on their phone, and is told of their turn: real screens, server, mail and text messages. */
import { createHash, randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type commonWords from '../../content/strings/common/fr.json'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type ownTicketWords from '../../content/strings/own-ticket/fr.json'
import type ticketWords from '../../content/strings/ticket/fr.json'
import type noticeWords from '../../content/strings/turn-notice/fr.json'
import { axeViolations } from '../helpers/axe.ts'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { openMachine, type Machine as Glass } from '../helpers/machines.ts'
import { openOwnSite, type OwnSite } from '../helpers/own-site.ts'
import { layoutFaults } from '../helpers/page-faults.ts'
import { wordsIn } from '../helpers/screens.ts'
import { chooseVariant, strike, textVariants } from '../helpers/strikes.ts'
import { enrol, type Machine } from '../server/machine.ts'
import { openSmsPeer, type SmsPeer } from '../server/sms-peer.ts'
import { openSmtpPeer, readMail, type SmtpPeer } from '../server/smtp-peer.ts'

const common = wordsIn<typeof commonWords>('common')
const kioskText = wordsIn<typeof kioskWords>('kiosk')
const ticketText = wordsIn<typeof ticketWords>('ticket')
const own = wordsIn<typeof ownTicketWords>('own-ticket')
const words = wordsIn<typeof noticeWords>('turn-notice')

let browser: Browser
let site: OwnSite
let [mail, sms]: [SmtpPeer, SmsPeer] = [] as never
let [kiosk, phone]: Glass[] = []
/** Another kiosk and a desk, without a screen. */
let [otherKiosk, desk]: Machine[] = []

const enrolled = (role: 'kiosk' | 'desk', index = 0): Promise<Machine> => {
  const code = new URLSearchParams(site.addressOf(role, index).split('#/?')[1]).get('code') ?? ''
  return enrol(site.address.replace(/\/$/, ''), code)
}

beforeAll(async () => {
  ;[browser, mail, sms] = await Promise.all([launchChromium(), openSmtpPeer(), openSmsPeer()])
  site = await openOwnSite({
    SMTP_URL: mail.url,
    MAIL_FROM: 'Accueil <rdv@example.org>',
    SMS_URL: sms.url,
    PUBLIC_URL: 'https://said.example.org/',
  })
  desk = await enrolled('desk')
  kiosk = await openMachine(browser, { address: site.addressOf('kiosk'), viewport: viewports['kiosk-portrait'] })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await Promise.all([mail.close(), sms.close()])
})

const pageOf = (glass: Glass | undefined) => {
  if (!glass) throw new Error('The machine was not opened.')
  return glass.page
}
const press = (glass: Glass | undefined, name: string) =>
  strike(pageOf(glass).getByRole('button', { name, exact: true }))
const texts = () => sms.received.map(({ body }) => body.text ?? '')

/** In every way of writing, by the standards, without anything that overlaps or sticks out. */
async function examine(glass: Glass | undefined): Promise<void> {
  const page = pageOf(glass)
  for (const variant of textVariants) {
    await chooseVariant(page, variant)
    expect(await axeViolations(page)).toEqual([])
    await expect.poll(() => layoutFaults(page)).toEqual([])
  }
  await chooseVariant(page, 'fr')
}

async function takeTicketAtGlass(): Promise<void> {
  const page = pageOf(kiosk)
  await strike(page.getByRole('link', { name: kioskText.ticket.title }))
  await page.getByRole('heading', { name: ticketText.chooseService }).waitFor()
  await strike(page.getByRole('main').getByRole('listitem').first().getByRole('button'))
  await press(kiosk, ticketText.priority.no)
  await page.locator('.ticket-label').waitFor()
}

describe('somebody at a kiosk', () => {
  it('leaves a number after the ticket is in hand, and nothing of it stays on the machine', async () => {
    const page = pageOf(kiosk)
    await takeTicketAtGlass()
    await press(kiosk, words.ask)
    await page.getByRole('heading', { name: words.title }).waitFor()
    await strike(page.locator('.notice-form [type=submit]'))
    await page.locator('main').getByText(words.phoneError).waitFor()
    await examine(kiosk)
    for (const digit of '0612345678') await strike(page.locator('.key').filter({ hasText: new RegExp(`^${digit}$`) }))
    await strike(page.locator('.notice-form [type=submit]'))
    await page.locator('main').getByText(words.told.sms).waitFor()
    await expect.poll(() => layoutFaults(page)).toEqual([])
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]))
    expect(kept + (await page.content())).not.toContain('0612345678')
    await press(kiosk, common.bar.finish)
    await press(kiosk, common.finish.confirm)
    await page.getByRole('heading', { name: kioskText.title }).waitFor()
    expect(texts()).toEqual([])
  })

  it('is told by a text message whose link opens the ticket, and stops there', async () => {
    if (!desk?.place.device.deskId) throw new Error('No desk receives.')
    await desk.push(desk.envelope({ type: 'openDesk', deskId: desk.place.device.deskId }))
    await expect.poll(texts, { timeout: 20_000 }).toHaveLength(1)
    const address = /#\/ticket\/[\w-]{22}/.exec(texts()[0] ?? '')?.[0] ?? ''
    phone = await openMachine(browser, { address: site.address + address, viewport: viewports.phone })
    await phone.page.locator('main').getByText(words.on.sms).waitFor()
    await press(phone, words.stop)
    await phone.page.locator('main').getByText(words.on.sms).waitFor({ state: 'detached' })
    await phone.page.getByRole('button', { name: words.ask, exact: true }).waitFor()
    await phone.close()
  })
})

describe('somebody with a phone', () => {
  it('leaves an address on the page of their ticket and is written to when they are called', async () => {
    // At the other site, where nobody waits yet.
    ;[otherKiosk, desk] = [await enrolled('kiosk', 1), await enrolled('desk', 2)]
    const { deskId } = desk.place.device
    const secret = randomBytes(16).toString('base64url')
    const envelope = otherKiosk.ticket()
    if (envelope.command.type !== 'issueTicket' || !deskId) throw new Error('A ticket and a desk were expected.')
    const followHash = createHash('sha256').update(secret).digest('hex')
    await desk.push(desk.envelope({ type: 'openDesk', deskId }))
    await otherKiosk.push({ ...envelope, command: { ...envelope.command, followHash } })
    phone = await openMachine(browser, { address: `${site.address}#/ticket/${secret}`, viewport: viewports.phone })
    await press(phone, words.ask)
    await phone.page.setViewportSize(viewports.narrowest)
    await examine(phone)
    await phone.page.setViewportSize(viewports.phone)
    await phone.page.locator('[type=radio][value=email]').check({ force: true })
    await phone.page.locator('.text-input').fill('amina@example.org')
    await press(phone, words.confirm)
    await phone.page.locator('main').getByText(words.on.email).waitFor()
    await examine(phone)
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1)
    await desk.push(desk.next())
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(2)
    const letter = readMail(mail.received[1] ?? '').parts.find(({ type }) => type === 'text/plain')?.text ?? ''
    expect(letter).toContain('guichet 1')
    await phone.page.getByRole('heading', { name: own.called.replace('{{desk}}', '1') }).waitFor({ timeout: 20_000 })
    expect([...phone.house.foreign, ...phone.problems, ...(kiosk?.problems ?? [])]).toEqual([])
  })
})
