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

/** Whoever shows a code, or a name and an hour, is asked for a priority card. */
export const withoutCard = (page: Page): Promise<void> => strike(page.locator('.ticket-choices .tile').last())

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
      await withoutCard(page)
      await page.locator('main .callout').waitFor()
    },
  },
]

/** On a day when the site receives. */
export const hourState: ScreenState = {
  name: 'check-in: the hour',
  atOnce: '.check-in-hours .button, .page-actions .button',
  async open(page) {
    await name(page)
    await page.locator('.text-input').fill('Amina')
    await strike(page.locator('.check-in-form [type=submit]'))
    await page.locator('.check-in-hours').waitFor()
  },
}

async function showCode(page: Page, shown: string): Promise<void> {
  await code(page)
  await page.locator('.text-input').fill(shown)
  await strike(page.locator('.check-in-form [type=submit]'))
  await withoutCard(page)
  await page.locator('.ticket-label, .own-number-label, main .callout').first().waitFor()
}

export interface ArrivalStory {
  /** Of appointments of the site: in the afternoon, tomorrow, at the hour that is near, at one that has begun, long ago. */
  readonly codes: () => Readonly<Record<'afternoon' | 'tomorrow' | 'near' | 'begun' | 'past', string>>
  /** Half an hour after the hour that was near, then another hour later. */
  readonly goOn: () => Promise<void>
}

const ticketAtOnce = '.ticket, .ticket-words > *, .page-actions .button'

/** At a kiosk, in this order: whoever comes too early, in time, twice, late, too late, and with the network cut. */
export const arrivalStates = ({ codes, goOn }: ArrivalStory): readonly ScreenState[] => {
  const arrival = (called: string, which: keyof ReturnType<ArrivalStory['codes']>, atOnce: string): ScreenState => ({
    name: `arrival: ${called}`,
    atOnce,
    open: (page) => showCode(page, codes()[which]),
  })
  const later = (state: ScreenState): ScreenState => ({
    ...state,
    async open(page) {
      await goOn()
      await state.open(page)
    },
  })
  return [
    hourState,
    arrival('too early', 'afternoon', '.callout, .page-actions .button'),
    arrival('on another day', 'tomorrow', '.callout, .page-actions .button'),
    { ...arrival('in time', 'near', ticketAtOnce), page: 'ticket issued' },
    arrival('noted already', 'near', '.own-number-label, .ticket-before'),
    { ...later(arrival('late', 'begun', ticketAtOnce)), page: 'ticket issued' },
    later(arrival('too late', 'past', '.callout, .page-actions .button')),
    {
      ...arrival('nobody to ask', 'past', '.callout, .page-actions .button'),
      async open(page) {
        await code(page)
        await page.context().setOffline(true)
        await showCode(page, codes().past)
      },
      close: (page) => page.context().setOffline(false),
    },
  ]
}

async function deskDay(page: Page): Promise<void> {
  await goTo(page, '#/')
  // A desk that has heard from its site knows which day it is there.
  await page.locator('.desk').waitFor()
  await goTo(page, '#/appointments')
  await page.locator('.day-table tbody tr').first().waitFor()
}

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

async function deskPerson(page: Page): Promise<void> {
  await goTo(page, '#/appointments')
  await goTo(page, '#/appointments/new')
  await tiles(page).nth(2).waitFor()
  await strike(tiles(page).nth(1))
  await tiles(page).nth(20).waitFor()
  await strike(tiles(page).filter({ hasText: 'Clermont-Ferrand' }))
  await tiles(page).nth(20).waitFor({ state: 'detached' })
  await strike(tiles(page))
  await strike(page.locator('.appointment-times .button').last())
  await page.locator('.appointment-form').waitFor()
}

/** Where no message is wished for, whether one is offered or not. */
async function giveName(page: Page, given: string): Promise<void> {
  await page.locator('.text-input').first().fill(given)
  const none = page.locator('[type=radio][value=none]')
  if ((await none.count()) > 0) await none.check({ force: true })
  await submit(page)
  await page.locator('.appointment-facts').waitFor()
}

/** At a desk that may see the day of its site. */
export const deskAppointmentStates: readonly ScreenState[] = [
  { name: 'desk: the day of appointments', atOnce: '.day-choice .button, .page-kicker .button', open: deskDay },
  {
    name: 'desk: an appointment is cancelled',
    page: 'desk: the day of appointments',
    atOnce: 'dialog[open] .button',
    async open(page) {
      await deskDay(page)
      await strike(page.locator('.day-table tbody tr').first().locator('.button').last())
      await page.locator('dialog[open]').waitFor()
    },
    close: closeDialog,
  },
  { name: 'desk: whoever telephones', open: deskPerson },
  {
    name: 'desk: booked for whoever telephones',
    atOnce: '.appointment-time, .appointment-day, .appointment-code, .page-actions .button',
    async open(page) {
      await deskPerson(page)
      await giveName(page, 'Noé')
      await strike(page.locator('.page-actions .button'))
      await page.locator('.appointment-card').waitFor()
    },
  },
]

/** Of somebody from a commune whose only site has no slot left for this. */
async function noSlot(page: Page): Promise<void> {
  await why(page)
  await strike(tiles(page).nth(2))
  await tiles(page).nth(20).waitFor()
  await strike(tiles(page).filter({ hasText: 'Aulnat' }))
  await page.locator('.page-actions .button').nth(1).waitFor()
}

async function joinList(page: Page): Promise<void> {
  await noSlot(page)
  await strike(page.locator('.page-actions .button'))
  await page.locator('.appointment-form').waitFor()
}

/** Where letters are sent: nothing is free, and whoever waits is told. @param take gives the slot that was kept to others. */
export const waitingStates = (take: () => Promise<void>): readonly ScreenState[] => [
  { name: 'appointment: nothing is free', atOnce: '.page-actions .button', open: noSlot },
  { name: 'appointment: how to be told of a slot', open: joinList },
  {
    name: 'appointment: waiting for a slot',
    async open(page) {
      await joinList(page)
      await page.locator('.text-input').first().fill('Amina')
      await page.locator('.text-input').nth(1).fill('amina@example.org')
      await submit(page)
      await page.locator('.appointment-form').waitFor({ state: 'detached' })
      await page.locator('.page-actions .button').first().waitFor()
    },
  },
  {
    name: 'appointment: the slot kept has gone',
    page: 'appointment: which day',
    atOnce: '.callout',
    async open(page) {
      await person(page)
      await giveName(page, 'Amina')
      await take()
      await strike(page.locator('.page-actions .button'))
      await page.locator('main .callout').waitFor()
    },
  },
]
