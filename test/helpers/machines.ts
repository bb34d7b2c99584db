/** Machines as a journey examines them: their glass, what their owner asked of it, and what they may not do unseen. */
import type { Browser, Page } from 'playwright-core'
import { watchProblems } from './chromium.ts'
import { watchHouse, type HouseWatch } from './foreign-requests.ts'

export interface Machine {
  readonly page: Page
  readonly house: HouseWatch
  readonly problems: readonly string[]
  close(): Promise<void>
}

export interface MachineSettings {
  readonly address: string
  readonly viewport: { readonly width: number; readonly height: number }
  /** Size of text the owner chose in the browser, 16 when nothing was chosen. */
  readonly browserFontPx?: number
}

/** Opens a machine of its own: its own storage, its own glass. No motion: a colour half-way to another is nobody's colour. */
export async function openMachine(browser: Browser, settings: MachineSettings): Promise<Machine> {
  const { address, viewport, browserFontPx } = settings
  const context = await browser.newContext({
    viewport,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  })
  const house = await watchHouse(context, new URL(address).origin)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const problems = watchProblems(page)
  if (browserFontPx) {
    const line = await context.newCDPSession(page)
    await line.send('Page.setFontSizes', { fontSizes: { standard: browserFontPx } })
  }
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, house, problems, close: () => context.close() }
}
