import { createHash, randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type ownTicketWords from '../../content/strings/own-ticket/fr.json'
import { axeViolations } from '../helpers/axe.ts'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { codeFromText, refusedCode } from '../helpers/code-from-text.ts'
import { openMachine, type Machine as Glass } from '../helpers/machines.ts'
import { openOwnSite, type OwnSite } from '../helpers/own-site.ts'
import { layoutFaults } from '../helpers/page-faults.ts'
import { wordsIn } from '../helpers/screens.ts'
import { chooseVariant, strike, textVariants } from '../helpers/strikes.ts'
import { enrol, type Machine } from '../server/machine.ts'

const own = wordsIn<typeof ownTicketWords>('own-ticket')

let browser: Browser
let site: OwnSite
let phone: Glass
let [kiosk, desk]: Machine[] = []

const enrolled = (role: 'kiosk' | 'desk', index = 0): Promise<Machine> => {
  const address = site.addressOf(role, index)
  return enrol(site.address.replace(/\/$/, ''), new URLSearchParams(address.split('#/?')[1]).get('code') ?? '')
}

/** A ticket with the secret that its paper would carry. */
async function takeTicket(): Promise<string> {
  const secret = randomBytes(16).toString('base64url')
  const envelope = kiosk?.ticket()
  if (!kiosk || envelope?.command.type !== 'issueTicket') throw new Error('No kiosk gives tickets.')
  const followHash = createHash('sha256').update(secret).digest('hex')
  await kiosk.push({ ...envelope, command: { ...envelope.command, followHash } })
  return secret
}

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchChromium(), openOwnSite()])
  ;[kiosk, desk] = [await enrolled('kiosk'), await enrolled('desk')]
  await takeTicket()
  const secret = await takeTicket()
  const address = `${site.address}#/ticket/${secret}`
  phone = await openMachine(browser, { address, viewport: viewports.phone })
  await phone.page.locator('.own-ticket-label').waitFor()
})
afterAll(async () => {
  await phone.close()
  await browser.close()
  await site.stop()
})

/** In every way of writing, at 320 px too, by the standards: then back to French on a phone. */
async function examine(page: Page): Promise<void> {
  for (const variant of textVariants) {
    await chooseVariant(page, variant)
    // What the bar covers at the top of the page is free at its end.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    expect(await axeViolations(page)).toEqual([])
    for (const viewport of [viewports.phone, viewports.narrowest]) {
      await page.setViewportSize(viewport)
      await expect.poll(() => layoutFaults(page)).toEqual([])
    }
  }
  await chooseVariant(page, 'fr')
  await page.setViewportSize(viewports.phone)
}

it('the server’s own page runs no text as code', async () => {
  const page = await browser.newPage()
  await page.goto(site.address)
  expect(await codeFromText(page)).toEqual(refusedCode)
  await page.close()
})

describe('a person who follows their ticket on a phone', () => {
  it('sees their place, and no number while nobody receives', async () => {
    await phone.page.getByText(own.before_one.replace('{{count}}', '1')).waitFor()
    await phone.page.getByText(own.wait['no-desk-open']).waitFor()
    await examine(phone.page)
  })

  it('goes away with their place kept, and comes back', async () => {
    const { page } = phone
    await strike(page.getByRole('button', { name: own.defer, exact: true }))
    await strike(page.getByRole('button', { name: own.confirmDefer, exact: true }))
    await page.getByRole('heading', { name: own.parked }).waitFor()
    await examine(page)
    await strike(page.getByRole('button', { name: own.resume, exact: true }))
    await page.getByRole('heading', { name: own.title, exact: true }).waitFor()
  })

  it('is told who comes next, then that it is their turn and at which desk', async () => {
    if (!desk) throw new Error('No desk calls.')
    await desk.push(desk.next())
    await phone.page.getByText(own.next).waitFor({ timeout: 20_000 })
    const [called] = (await desk.log()).flatMap(({ event }) => (event.type === 'ticketCalled' ? [event] : []))
    if (!called) throw new Error('Nobody was called.')
    const { deskId, legId } = called
    await desk.push(desk.envelope({ type: 'finishService', deskId, legId }), desk.next())
    await phone.page.getByRole('heading', { name: own.called.replace('{{desk}}', '1') }).waitFor({ timeout: 10_000 })
    await examine(phone.page)
  })

  it('leaves after having been asked once', async () => {
    const { page } = phone
    await strike(page.getByRole('button', { name: own.leave, exact: true }))
    await strike(page.getByRole('button', { name: own.confirmLeave, exact: true }))
    await page.getByRole('heading', { name: own.left }).waitFor()
    expect(phone.house.foreign).toEqual([])
    expect(phone.problems).toEqual([])
  })
})
