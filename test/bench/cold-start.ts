/** One opening of a page by a browser that has never seen it: no cache, no service worker, a processor slowed down. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { readFirstPaint } from '../helpers/first-paint.ts'

export interface Opened {
  readonly address: string
  /** How many times slower the processor is made. */
  readonly slowdown: number
  readonly context: BrowserContextOptions
}

export interface ColdStart {
  /** Milliseconds from the navigation to the first contentful paint. */
  readonly paint: number
  /** Milliseconds from the navigation until a press on a painted button has opened its dialog. */
  readonly answer: number
  /** Paths asked for before the paint, below the address without its query. */
  readonly requestedBefore: readonly string[]
}

declare global {
  interface Window {
    answeredAt?: number
  }
}

/** In the page, from its first moment: presses the first button that opens a dialog once something was painted. */
function pressWhenPainted(): void {
  let isPressed = false
  const look = () => {
    if (window.answeredAt !== undefined) return
    const button = document.querySelector<HTMLElement>('button[aria-haspopup="dialog"]')
    if (!isPressed && button && performance.getEntriesByName('first-contentful-paint').length > 0) {
      isPressed = true
      button.click()
    }
    if (document.querySelector('dialog[open]')) window.answeredAt = performance.now()
    else setTimeout(look)
  }
  look()
}

export async function startCold(browser: Browser, { address, slowdown, context }: Opened): Promise<ColdStart> {
  const fresh = await browser.newContext(context)
  try {
    const page = await fresh.newPage()
    const devtools = await fresh.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(pressWhenPainted)
    await page.goto(address)
    const answer = await page.waitForFunction(() => window.answeredAt, undefined, { timeout: 60_000 })
    const { milliseconds, requestedBefore } = await readFirstPaint(page, address.replace(/\?.*/, ''))
    return { paint: milliseconds, answer: Number(await answer.jsonValue()), requestedBefore }
  } finally {
    await fresh.close()
  }
}
