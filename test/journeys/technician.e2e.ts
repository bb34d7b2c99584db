import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type technicianWords from '../../content/strings/technician/fr.json'
import { launchChromium } from '../helpers/chromium.ts'
import { openScreen, wordsIn, type OpenedScreen } from '../helpers/screens.ts'
import { goTo, strike } from '../helpers/strikes.ts'

const words = wordsIn<typeof technicianWords>('technician')
/** What a glass of 216 mm shows under 1080 pixels: a card is 428 of them wide. */
const cardPx = 428

let browser: Browser
let kiosk: OpenedScreen
beforeAll(async () => {
  browser = await launchChromium()
  kiosk = await openScreen(browser, 'kiosk', 1)
})
afterAll(() => browser.close())

const tileHeight = (page: Page): Promise<number> =>
  page
    .locator('.welcome .tile')
    .first()
    .evaluate((tile) => Number.parseFloat(getComputedStyle(tile).minBlockSize))

const pxPerMm = (page: Page): Promise<number> =>
  page.evaluate(() => Number(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm')))

it('a kiosk measured with a card keeps its size after a start, and its buttons have their true millimetres', async () => {
  const { page, problems } = kiosk
  await page.locator('.welcome .tile').first().waitFor()
  expect(await pxPerMm(page)).toBeCloseTo(1080 / 268, 2)
  await goTo(page, '#/technician')
  await page.locator('.technician-form .text-input').fill('2580')
  await strike(page.locator('.technician-form [type=submit]'))
  await page.getByRole('link', { name: words.card.open }).click()
  await page.getByRole('slider').fill(String(cardPx))
  const card = await page.locator('.technician-card').boundingBox()
  expect(card?.width).toBe(cardPx)
  await strike(page.locator('.page-actions .button'))
  await page.getByText(words.glass.measured).waitFor()
  await page.reload()
  await page.locator('.technician-form').waitFor()
  await goTo(page, '#/')
  await page.locator('.welcome .tile').first().waitFor()
  expect(await pxPerMm(page)).toBeCloseTo(cardPx / 85.6, 3)
  const targetPx = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--target-primary')),
  )
  expect(targetPx / (await pxPerMm(page))).toBeCloseTo(20, 1)
  expect(await tileHeight(page)).toBeGreaterThanOrEqual(targetPx)
  expect(problems).toEqual([])
})
