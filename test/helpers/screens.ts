/** Opens the product's screens as their machines do, from the addresses the server printed. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type ticketWords from '../../content/strings/ticket/fr.json'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { viewports, watchProblems } from './chromium.ts'

export type ScreenRole = 'kiosk' | 'desk' | 'display' | 'manager'

/** The words a visitor reads, from the content itself: a test finds what the content says, whatever it says. */
export const wordsIn = <Words>(namespace: string, variant: TextVariant = 'fr'): Words =>
  JSON.parse(readFileSync(`content/strings/${namespace}/${variant}.json`, 'utf8')) as Words

/** The nth printed address of a role, from 0. @throws Error when the server printed none. */
export function addressOf(role: ScreenRole, index = 0): string {
  const found = inject('screenAddresses').filter((address) => address.includes(`?${role}=`))[index]
  if (!found) throw new Error(`The server printed no address number ${index} for a ${role}.`)
  return found
}

export interface OpenedScreen {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors nobody would report; a journey asserts that there are none. */
  readonly problems: string[]
}

const viewportOf = {
  kiosk: viewports['kiosk-portrait'],
  desk: viewports.tablet,
  display: viewports['kiosk-landscape'],
  manager: viewports.tablet,
}

/** A machine of its own at an address that the shared server printed: no other file may open the same slot. */
export const openScreen = (
  browser: Browser,
  role: ScreenRole,
  index = 0,
  through: (address: string) => string = (address) => address,
): Promise<OpenedScreen> => openScreenAt(browser, role, through(addressOf(role, index)))

/** A machine of its own: its own storage, its own glass. */
export async function openScreenAt(browser: Browser, role: ScreenRole, address: string): Promise<OpenedScreen> {
  const context = await browser.newContext({ viewport: viewportOf[role], locale: 'fr-FR', timezoneId: 'Europe/Paris' })
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, context, problems }
}

/** A visitor's own phone. */
export async function openPhone(browser: Browser): Promise<OpenedScreen> {
  const context = await browser.newContext({
    viewport: viewports.phone,
    locale: 'fr-FR',
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(inject('appAddress'))
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, context, problems }
}

/** Resolves when the service worker controls the page and everything it keeps is on disk. */
export async function waitForOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    while (registration.active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50))
  })
}

/** Presses as a person does: not within the half second in which a second strike on one spot counts as the same one. */
export async function press(target: Locator): Promise<void> {
  await target.waitFor()
  await target.page().waitForTimeout(600)
  await target.click()
}

/** Takes a ticket from the welcome of a kiosk, in French, by touch. @returns the number shown. */
export async function takeTicket(page: Page, { hasPriority = false } = {}): Promise<string> {
  const kiosk = wordsIn<typeof kioskWords>('kiosk')
  const ticket = wordsIn<typeof ticketWords>('ticket')
  await press(page.getByRole('link', { name: kiosk.ticket.title }))
  await page.getByRole('heading', { name: ticket.chooseService }).waitFor()
  await press(page.getByRole('main').getByRole('listitem').first().getByRole('button'))
  const answer = hasPriority ? ticket.priority.yes : ticket.priority.no
  await press(page.getByRole('button', { name: answer, exact: true }))
  await page.getByRole('heading', { name: ticket.issued.title }).waitFor()
  return (await page.locator('.ticket-label').innerText()).trim()
}
