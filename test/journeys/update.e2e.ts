/** A new version of the app comes between visits, never in the middle of one, and takes nothing away. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchChromium, viewports, watchProblems } from '../helpers/chromium.ts'
import { openLine, type CuttableLine } from '../helpers/cuttable-line.ts'
import { comesByItself, endIdleWorker, isWaiting, lookForNextVersion, lookInVain } from '../helpers/next-version.ts'
import { openReleasedApp, type ReleasedApp } from '../helpers/released-app.ts'
import { press, takeTicket, waitForOfflineReady, wordsIn } from '../helpers/screens.ts'
import type advisorWords from '../../content/strings/advisor/fr.json'
import type commonWords from '../../content/strings/common/fr.json'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type ticketWords from '../../content/strings/ticket/fr.json'
import type visitorWords from '../../content/strings/visitor/fr.json'

const common = wordsIn<typeof commonWords>('common')
const kiosk = wordsIn<typeof kioskWords>('kiosk')
const ticket = wordsIn<typeof ticketWords>('ticket')
const visitor = wordsIn<typeof visitorWords>('visitor')
const visitorEnglish = wordsIn<typeof visitorWords>('visitor', 'en')
const advisor = wordsIn<typeof advisorWords>('advisor')

const nextKioskTitle = 'La version suivante de la borne'
const nextHomeTitle = 'La version suivante du téléphone'
const nextHomeTitleEnglish = 'The next version of the phone'

let browser: Browser
let app: ReleasedApp
let line: CuttableLine
let opened: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchChromium()
  app = await openReleasedApp([
    { file: 'kiosk/fr.json', path: ['title'], text: nextKioskTitle },
    { file: 'visitor/fr.json', path: ['home', 'title'], text: nextHomeTitle },
    { file: 'visitor/en.json', path: ['home', 'title'], text: nextHomeTitleEnglish },
  ])
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})
beforeEach(async () => {
  app.publish('this')
  line = await openLine(app.address)
})
afterEach(async () => {
  await Promise.all(opened.map((context) => context.close()))
  opened = []
  await line.close()
})

interface Watched {
  readonly page: Page
  readonly problems: string[]
  /** Documents loaded since the first one. */
  readonly reloads: () => number
}

async function watch(context: BrowserContext, address: string): Promise<Watched> {
  opened.push(context)
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await waitForOfflineReady(page)
  let loads = 0
  page.on('load', () => (loads += 1))
  return { page, problems, reloads: () => loads }
}

const openKiosk = async (index: number): Promise<Watched> =>
  watch(
    await browser.newContext({ viewport: viewports['kiosk-portrait'], locale: 'fr-FR' }),
    line.through(app.addressOf('kiosk', index)),
  )
const newPhone = () =>
  browser.newContext({ viewport: viewports.phone, locale: 'fr-FR', hasTouch: true, isMobile: true })

async function finishVisit(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: common.bar.finish }))
  await press(page.getByRole('button', { name: common.finish.confirm }))
}

describe('a next version published in the middle of a visit at a kiosk', () => {
  it('waits for the end of that visit, then comes by itself', async () => {
    const { page, reloads, problems } = await openKiosk(0)
    await press(page.getByRole('link', { name: kiosk.inform.title }))
    await page.getByRole('search').getByRole('textbox').fill('plafond')
    await page.getByRole('main').getByRole('link').first().waitFor()

    app.publish('next')
    await lookForNextVersion(page)
    await endIdleWorker(page)
    await page.waitForTimeout(1000)
    expect(await isWaiting(page)).toBe(true)
    expect(reloads()).toBe(0)
    expect(await page.getByRole('search').getByRole('textbox').inputValue()).toBe('plafond')
    await page.getByRole('main').getByRole('link').first().click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(reloads()).toBe(0)

    await finishVisit(page)
    await comesByItself(page, nextKioskTitle)
    expect(reloads()).toBe(1)
    expect(await isWaiting(page)).toBe(false)
    expect(problems).toEqual([])
  })

  it('takes away no ticket that the cut cable has kept from the site, and the numbers go on', async () => {
    const desk = await watch(await browser.newContext({ viewport: viewports.tablet }), app.addressOf('desk', 0))
    await desk.page.getByRole('button', { name: advisor.callNext }).waitFor()
    const { page, reloads } = await openKiosk(0)
    await press(page.getByRole('link', { name: kiosk.ticket.title }))
    await page.getByRole('heading', { name: ticket.chooseService }).waitFor()
    await page.keyboard.press('Escape')
    app.publish('next')
    await lookForNextVersion(page)
    line.cut()
    const before = await takeTicket(page)
    await page.getByText(ticket.issued.offline).waitFor({ timeout: 30_000 })
    expect(reloads()).toBe(0)

    await press(page.getByRole('button', { name: ticket.issued.finish }))
    await comesByItself(page, nextKioskTitle)
    expect(reloads()).toBe(1)
    const after = await takeTicket(page)
    expect(Number(after.slice(2))).toBe(Number(before.slice(2)) + 1)
    expect(await desk.page.getByRole('rowheader', { name: before }).count()).toBe(0)

    line.mend()
    for (const label of [before, after]) {
      await desk.page.getByRole('rowheader', { name: label }).waitFor({ timeout: 45_000 })
      expect(await desk.page.getByRole('rowheader', { name: label }).count()).toBe(1)
    }
  })
})

describe('a next version whose files are only half copied', () => {
  it('changes nothing at a kiosk, and comes at the next look once they are all there', async () => {
    const { page, reloads, problems } = await openKiosk(1)
    app.publish('half-copied')
    expect(await lookInVain(page)).toBe('redundant')
    await page.reload()
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
    const loadsBefore = reloads()

    app.publish('next')
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    await comesByItself(page, nextKioskTitle)
    expect(reloads()).toBe(loadsBefore + 1)
    expect(problems).toEqual([])
  })
})

describe('a next version found by a phone', () => {
  it('waits while a sheet is read or points are estimated, and comes on the home page in the chosen language', async () => {
    const { page, reloads, problems } = await watch(await newPhone(), app.address)
    await page.getByRole('main').getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: visitorEnglish.home.title }).waitFor()
    await page.getByRole('link', { name: visitorEnglish.home.inform.title }).click()
    await page.getByRole('search').getByRole('textbox').waitFor()

    app.publish('next')
    await lookForNextVersion(page)
    for (const place of ['#/guidance/sheets/income-ceilings', '#/simulator', '#/advisor']) {
      await page.evaluate((hash) => void (location.hash = hash), place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await endIdleWorker(page)
      await page.waitForTimeout(500)
      expect(await isWaiting(page), place).toBe(true)
      expect(reloads(), place).toBe(0)
    }

    await page.evaluate(() => void (location.hash = '#/'))
    await comesByItself(page, nextHomeTitleEnglish)
    expect(reloads()).toBe(1)
    expect(problems).toEqual([])
  })

  it('takes no page away from somebody who reads in another tab when the first one is renewed', async () => {
    const context = await newPhone()
    const home = await watch(context, app.address)
    const reading = await watch(context, `${app.address}#/guidance`)
    await reading.page.getByRole('search').getByRole('textbox').waitFor()

    app.publish('next')
    await home.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    await comesByItself(home.page, nextHomeTitle)
    expect(reading.reloads()).toBe(0)

    // Pages that this tab had not fetched before its version was replaced, and that nobody else keeps.
    const debugging = await context.newCDPSession(reading.page)
    await debugging.send('Network.clearBrowserCache')
    await reading.page.evaluate(() => void (location.hash = '#/simulator'))
    await reading.page.getByRole('main').getByRole('button').first().waitFor()
    await reading.page.evaluate(() => void (location.hash = '#/guidance/sheets/income-ceilings'))
    await reading.page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(reading.reloads()).toBe(0)
    expect(reading.problems).toEqual([])

    await reading.page.evaluate(() => void (location.hash = '#/'))
    await comesByItself(reading.page, nextHomeTitle)
    expect(reading.reloads()).toBe(1)
    expect(visitor.home.title).not.toBe(nextHomeTitle)
  })
})
