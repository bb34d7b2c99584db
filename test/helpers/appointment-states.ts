/** The pages of an appointment: booked on a phone, one after the other to the end, and shown to a kiosk. */
import type { Locator, Page } from 'playwright-core'
import type { ScreenState } from './screen-states.ts'
import { goTo, strike } from './strikes.ts'

const tiles = (page: Page): Locator => page.locator('main .tile')

async function why(page: Page): Promise<void> {
  await goTo(page, '#/')
  await goTo(page, '#/appointments')
  await tiles(page).nth(2).waitFor()
}

/** Each page is reached from the one before. */
async function commune(page: Page): Promise<void> {
  await why(page)
  await strike(tiles(page).nth(1))
  await tiles(page).nth(20).waitFor()
}

async function place(page: Page): Promise<void> {
  await commune(page)
  await strike(tiles(page).filter({ hasText: 'Clermont-Ferrand' }))
  await page.locator('.tile-note').first().waitFor()
}

async function day(page: Page): Promise<void> {
  await place(page)
  await strike(tiles(page))
  await page.locator('.tile-note').first().waitFor({ state: 'detached' })
  await tiles(page).first().waitFor()
}

async function hour(page: Page): Promise<void> {
  await day(page)
  await strike(tiles(page))
  await page.locator('.appointment-times').waitFor()
}

async function person(page: Page): Promise<void> {
  await hour(page)
  await strike(page.locator('.appointment-times .button'))
  await page.locator('.appointment-form').waitFor()
}

const submit = (page: Page): Promise<void> => strike(page.locator('.appointment-form [type=submit]'))

async function refused(page: Page): Promise<void> {
  await person(page)
  await submit(page)
  await page.locator('.field-error').first().waitFor()
}

async function confirm(page: Page): Promise<void> {
  await person(page)
  await page.locator('.text-input').fill('Amina')
  await submit(page)
  await page.locator('.appointment-facts').waitFor()
}

async function own(page: Page): Promise<void> {
  await confirm(page)
  await strike(page.locator('.page-actions .button'))
  await page.locator('.appointment-card').waitFor()
}

async function move(page: Page): Promise<void> {
  await own(page)
  await strike(page.locator('.page-actions .button').nth(2))
  await page.locator('.tile-note').first().waitFor()
}

/** On a visitor's own phone; this installation writes to nobody, as by default. */
export const bookingStates: readonly ScreenState[] = [
  { name: 'appointment: why one comes', open: why },
  { name: 'appointment: where one lives', open: commune },
  { name: 'appointment: where to come', open: place },
  { name: 'appointment: which day', open: day },
  { name: 'appointment: at what hour', open: hour },
  { name: 'appointment: a name that is missing', open: refused },
  { name: 'appointment: all of it once more', open: confirm },
  { name: 'appointment: booked', open: own },
  { name: 'appointment: another slot', page: 'appointment: where to come', open: move },
]

async function code(page: Page): Promise<void> {
  await goTo(page, '#/')
  await goTo(page, '#/check-in')
  await page.locator('.check-in-form').waitFor()
}

async function name(page: Page): Promise<void> {
  await code(page)
  await strike(page.locator('.page-actions .button'))
  await page.locator('.page-actions').waitFor({ state: 'detached' })
}

export const checkInStates: readonly ScreenState[] = [
  { name: 'check-in: the code', atOnce: '.check-in-form .text-input', open: code },
  { name: 'check-in: the name', open: name },
  {
    name: 'check-in: nobody with this code',
    atOnce: '.callout',
    async open(page) {
      await code(page)
      await page.locator('.text-input').fill('BCDF GHJK')
      await strike(page.locator('.check-in-form [type=submit]'))
      await page.locator('main .callout').waitFor()
    },
  },
]
