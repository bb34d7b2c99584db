/** What a page had asked for when it was first painted, told by the browser itself. */
import type { Page } from 'playwright-core'

export interface FirstPaint {
  /** After the navigation began. */
  readonly milliseconds: number
  /** Paths below the address of the app, such as `assets/index-AbCd1234.js`, in order of request. */
  readonly requestedBefore: readonly string[]
  readonly requestedAfter: readonly string[]
}

/** @param address of the app, which every path is told below. */
export async function readFirstPaint(page: Page, address: string): Promise<FirstPaint> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const { milliseconds, requests } = await page.evaluate(() => ({
    milliseconds: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    requests: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  }))
  const paths = (wanted: typeof requests) => wanted.map(({ name }) => name.replace(address, '').replace(/[?#].*/, ''))
  return {
    milliseconds,
    requestedBefore: paths(requests.filter(({ startTime }) => startTime < milliseconds)),
    requestedAfter: paths(requests.filter(({ startTime }) => startTime >= milliseconds)),
  }
}
