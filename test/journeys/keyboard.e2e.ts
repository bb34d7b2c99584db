import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type advisorWords from '../../content/strings/advisor/fr.json'
import type commonWords from '../../content/strings/common/fr.json'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type simulatorWords from '../../content/strings/simulator/fr.json'
import type ticketWords from '../../content/strings/ticket/fr.json'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { enter, focusNow, tabTo, walkWithTab } from '../helpers/keyboard-walk.ts'
import { openMachine, type Machine } from '../helpers/machines.ts'
import { openOwnSite, type OwnSite } from '../helpers/own-site.ts'
import { kioskStates, managerStates, visitorStates } from '../helpers/screen-states.ts'
import { wordsIn } from '../helpers/screens.ts'
import { chooseVariant, chosenVariant } from '../helpers/strikes.ts'

const advisor = wordsIn<typeof advisorWords>('advisor')
const common = wordsIn<typeof commonWords>('common')
const kiosk = wordsIn<typeof kioskWords>('kiosk')
const simulator = wordsIn<typeof simulatorWords>('simulator')
const ticket = wordsIn<typeof ticketWords>('ticket')

let browser: Browser
let site: OwnSite
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchChromium(), openOwnSite()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const link = (page: Page, name: string): Locator => page.getByRole('link', { name })
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** The title has the focus: a voice reads it, and Tab goes on from there. */
async function expectArrival(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
}

describe.each([
  ['a kiosk', kioskStates, () => ({ address: site.addressOf('kiosk'), viewport: viewports['kiosk-portrait'] })],
  ['a phone', visitorStates, () => ({ address: site.address, viewport: viewports.phone })],
  ['a manager', managerStates, () => ({ address: `${site.address}?manager`, viewport: viewports.tablet })],
] as const)(
  'every control of %s is reached by Tab once, in the order of the page, with a mark that shows:',
  (_name, states, settings) => {
    let machine: Machine
    beforeAll(async () => {
      machine = await openMachine(browser, settings())
    })
    afterAll(() => machine.close())

    it.each(states.map((state) => [state.name, state] as const))('%s', async (_state, state) => {
      const { page } = machine
      const open = async () => {
        if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
        await state.open(page)
      }
      const walkIn = async (variant: TextVariant) => {
        await chooseVariant(page, variant)
        await state.again?.(page, variant)
        return walkWithTab(page)
      }
      await open()
      const here = await chosenVariant(page)
      for (const variant of here === 'ar' ? (['ar', 'fr'] as const) : (['fr', 'ar'] as const)) {
        let walk = await walkIn(variant)
        // What was opened may have been taken away in the middle: opened again, and what is wrong then is wrong.
        if (walk.reached.join('\n') !== walk.owed.join('\n')) {
          await open()
          walk = await walkIn(variant)
        }
        const { owed, reached, faults } = walk
        expect(owed.length).toBeGreaterThan(2)
        expect(reached).toEqual(owed)
        expect(faults).toEqual([])
      }
      await state.close?.(page)
    })
  },
)

describe('with a keyboard alone, at a kiosk', () => {
  let machine: Machine
  let page: Page
  beforeAll(async () => {
    machine = await openMachine(browser, {
      address: site.addressOf('kiosk', 1),
      viewport: viewports['kiosk-portrait'],
    })
    page = machine.page
  })
  afterAll(() => machine.close())

  it('somebody changes the language, the look, and finds a sheet by typing', async () => {
    await enter(page, page.getByRole('main').getByRole('button', { name: 'English' }))
    await page.locator('html[lang=en]').waitFor()
    await enter(page, page.getByRole('main').getByRole('button', { name: 'Français', exact: true }))
    await page.locator('html[lang=fr]').waitFor()

    await enter(page, button(page, common.bar.display))
    await tabTo(page, page.locator('dialog[open] [type=radio][value="1"]'))
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.documentElement.style.fontSize)).not.toBe('')
    expect(await page.locator('dialog[open] [type=radio][value="1.25"]').isChecked()).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect((await focusNow(page)).stop).toContain(common.bar.display)

    await enter(page, link(page, kiosk.inform.title))
    await expectArrival(page, kiosk.inform.title)
    await tabTo(page, page.locator('.search-input'))
    await page.keyboard.type('plafond')
    await page.locator('main h2[tabindex]').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2')
    await page.keyboard.press('Tab')
    expect((await focusNow(page)).fault).toBeUndefined()
    await page.keyboard.press('Enter')
    await page.locator('.sheet-body').waitFor()
    await expectArrival(page, /./)
    await page.keyboard.press('Escape')
    await expectArrival(page, kiosk.inform.title)
    await page.keyboard.press('Escape')
    await expectArrival(page, kiosk.title)
  })

  it('somebody estimates their points; Escape goes back one question and loses none of the answers', async () => {
    await enter(page, link(page, kiosk.simulate.title))
    await page.locator('.simulator-promises').waitFor()
    await enter(page, button(page, simulator.intro.start))
    await page.locator('.month-year').waitFor()
    const first = await page.locator('h1').innerText()
    await tabTo(page, page.locator('.number-input'))
    await page.keyboard.type('2024')
    await tabTo(page, page.locator('.month-year [type=radio]'))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.month-year [type=radio]').nth(1).isChecked()).toBe(true)
    await enter(page, button(page, simulator.question.next))
    await page.locator('.simulator-choices').waitFor()
    const second = await page.locator('h1').innerText()
    await expectArrival(page, second)
    await enter(page, page.locator('.simulator-choices .tile').nth(3))
    await page.locator('.simulator-choices').waitFor({ state: 'detached' })

    await page.keyboard.press('Escape')
    await expectArrival(page, second)
    await page.keyboard.press('Escape')
    await expectArrival(page, first)
    expect(await page.locator('.number-input').inputValue()).toBe('2024')
    await enter(page, button(page, simulator.question.keep))
    await page.locator('h1', { hasText: first }).waitFor({ state: 'detached' })

    await enter(page, button(page, simulator.question.answers))
    await expectArrival(page, simulator.answers.title)
    await page.keyboard.press('Escape')
    await page.locator('.simulator-question').waitFor()
    while ((await page.locator('.simulator-question').count()) > 0) {
      const asked = await page.locator('h1').innerText()
      await enter(page, button(page, simulator.question.withhold))
      // The same button stands under the next question: a second press within half a second would be the same one.
      await page.waitForFunction((left) => document.querySelector('h1')?.textContent !== left, asked)
      await page.waitForTimeout(550)
    }
    await expectArrival(page, simulator.result.title)
    await tabTo(page, page.locator('main summary'))
    await page.keyboard.press('Space')
    expect(await page.locator('main details').first().getAttribute('open')).not.toBeNull()
    await enter(page, button(page, simulator.result.takeAway))
    await expectArrival(page, simulator.takeAway.title)
    await page.keyboard.press('Escape')
    await expectArrival(page, simulator.result.title)
    await enter(page, button(page, common.bar.finish))
    await enter(page, button(page, common.finish.confirm))
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
  })

  it('somebody takes a number, which Escape does not take away, and ends', async () => {
    await enter(page, link(page, kiosk.ticket.title))
    await expectArrival(page, ticket.chooseService)
    await enter(page, page.locator('.ticket-choices .tile').nth(0))
    await expectArrival(page, ticket.priority.title)
    await page.keyboard.press('Escape')
    await expectArrival(page, ticket.chooseService)
    await enter(page, page.locator('.ticket-choices .tile').nth(0))
    await expectArrival(page, ticket.priority.title)
    await enter(page, page.locator('.ticket-choices .tile').nth(1))
    await expectArrival(page, ticket.issued.title)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
    expect(await page.locator('.ticket-label').innerText()).toMatch(/^[A-Z]\d\d\d$/)
    await enter(page, button(page, ticket.issued.finish))
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
    await page.keyboard.press('Tab')
    expect((await focusNow(page)).stop).toBeDefined()
  })

  it('and nothing went wrong unseen', () => {
    expect(machine.problems).toEqual([])
  })
})

describe('with a keyboard alone, at a desk', () => {
  it('an advisor calls, receives and lets go; the focus stays where the work is', async () => {
    const { page, problems, close } = await openMachine(browser, {
      address: site.addressOf('desk', 2),
      viewport: viewports.tablet,
    })
    const isInCard = () => page.evaluate(() => document.activeElement?.closest('.desk-held') !== null)
    await page.locator('.waiting-table tbody tr').first().waitFor()
    await enter(page, button(page, advisor.callNext))
    await page.locator('.held[data-state=called]').waitFor()
    await expect.poll(isInCard).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focusNow(page)).toMatchObject({ stop: expect.stringContaining(advisor.start), fault: undefined })

    await enter(page, button(page, advisor.recall))
    await page.locator('.callout[data-color=danger]').waitFor()
    expect((await focusNow(page)).stop).toContain(advisor.recall)

    await tabTo(page, page.locator('.skip'))
    await enter(page, button(page, advisor.start))
    await page.locator('.held[data-state=serving] > .button:not([aria-busy=true])').waitFor()
    await expect.poll(isInCard).toBe(true)
    await page.keyboard.press('Tab')
    expect((await focusNow(page)).stop).toContain(advisor.finish)
    await page.keyboard.press('Enter')
    await page.locator('.desk-free').waitFor()
    await expect.poll(isInCard).toBe(true)
    expect(problems).toEqual([])
    await close()
  })
})
