import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { openScreen, press, takeTicket, wordsIn, type OpenedScreen } from '../helpers/screens.ts'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type ticketWords from '../../content/strings/ticket/fr.json'
import type ownTicketWords from '../../content/strings/own-ticket/fr.json'
import type advisorWords from '../../content/strings/advisor/fr.json'

const kiosk = wordsIn<typeof kioskWords>('kiosk')
const ticket = wordsIn<typeof ticketWords>('ticket')
const own = wordsIn<typeof ownTicketWords>('own-ticket')
const advisor = wordsIn<typeof advisorWords>('advisor')

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const pressDesk = ({ page }: OpenedScreen, name: string) => press(page.getByRole('button', { name, exact: true }))

/** Counts sounds longer than a second: words, not the chime. Set before the page opens its sound. */
const countSpoken = (page: Page) =>
  page.evaluate(() => {
    const state = globalThis as unknown as { spokenSounds: number }
    state.spokenSounds = 0
    const { start } = AudioBufferSourceNode.prototype
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...args) {
      if ((this.buffer?.duration ?? 0) > 1) state.spokenSounds += 1
      return start.apply(this, args)
    }
  })
const spokenSounds = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { spokenSounds: number }).spokenSounds)

describe('a person takes a ticket', () => {
  let kioskScreen: OpenedScreen
  let desk: OpenedScreen
  let otherDesk: OpenedScreen
  let display: OpenedScreen

  beforeAll(async () => {
    kioskScreen = await openScreen(browser, 'kiosk')
    desk = await openScreen(browser, 'desk', 0)
    otherDesk = await openScreen(browser, 'desk', 1)
    display = await openScreen(browser, 'display')
    await desk.page.getByRole('button', { name: advisor.callNext }).waitFor()
    await otherDesk.page.getByRole('button', { name: advisor.callNext }).waitFor()
    await display.page.locator('.board-clock').waitFor()
    await countSpoken(display.page)
  })

  it('and is called by a desk, shown and spoken in the waiting room, then received', async () => {
    const label = await takeTicket(kioskScreen.page)
    expect(label).toMatch(/^[A-Z]\d\d\d$/)
    await press(kioskScreen.page.getByRole('button', { name: ticket.issued.finish }))
    await kioskScreen.page.getByRole('heading', { name: kiosk.title }).waitFor()

    await desk.page.getByRole('rowheader', { name: label }).waitFor()
    await pressDesk(desk, advisor.callNext)
    await desk.page.locator('.held-label', { hasText: label }).waitFor()
    await desk.page.getByText(advisor.reason['arrival-order']).waitFor()

    await display.page.locator('.call-label', { hasText: label }).waitFor()
    expect(await display.page.locator('.call-desk').innerText()).toContain('1')
    await expect.poll(() => spokenSounds(display.page), { timeout: 15_000 }).toBe(1)
    await otherDesk.page.getByText(label).waitFor()

    await pressDesk(desk, advisor.start)
    await pressDesk(desk, advisor.finish)
    await desk.page.getByText(advisor.free).waitFor()
    expect(await spokenSounds(display.page)).toBe(1)
  })

  it('with a mobility inclusion card goes before those who wait, and the desk is told why', async () => {
    const ordinary = await takeTicket(kioskScreen.page)
    await press(kioskScreen.page.getByRole('button', { name: ticket.issued.finish }))
    const priority = await takeTicket(kioskScreen.page, { hasPriority: true })
    await kioskScreen.page.getByText(own.beforeNone).waitFor()
    await press(kioskScreen.page.getByRole('button', { name: ticket.issued.finish }))

    await desk.page.getByRole('rowheader', { name: priority }).waitFor()
    await pressDesk(desk, advisor.callNext)
    await desk.page.locator('.held-label', { hasText: priority }).waitFor()
    await desk.page.getByText(advisor.reason['legal-priority']).waitFor()
    await pressDesk(desk, advisor.start)
    await pressDesk(desk, advisor.finish)
    await pressDesk(desk, advisor.callNext)
    await desk.page.locator('.held-label', { hasText: ordinary }).waitFor()
  })

  it('cannot be called twice: a recall too soon is refused in words that say when', async () => {
    await pressDesk(desk, advisor.recall)
    await desk.page.locator('.callout[data-color="danger"]').waitFor()
    expect(await desk.page.locator('.callout[data-color="danger"]').innerText()).toMatch(/\d+/)
    await pressDesk(desk, advisor.leave)
    await desk.page.getByText(advisor.free).waitFor()
  })

  it('and nothing went wrong unseen on any screen', () => {
    expect([kioskScreen, desk, otherDesk, display].flatMap(({ problems }) => problems)).toEqual([])
  })
})
