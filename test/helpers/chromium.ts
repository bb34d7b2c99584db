/** A real Chromium for journeys: Debian's, driven by playwright-core, with a look at what no person would report. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { chromiumArguments, chromiumPath } from './chromium-launch.ts'

const options = {
  ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  // A kiosk is started with this, so that a display may speak without having been touched.
  args: [...chromiumArguments, '--autoplay-policy=no-user-gesture-required'],
}

/** A browser that forgets everything when closed. */
export const launchChromium = (): Promise<Browser> => chromium.launch(options)

/** A browser whose profile lives in a folder: what it stored is there again when it is launched again on it. */
export const launchChromiumOn = (folder: string, context: BrowserContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...options, ...context })

/** Screens of the machines the product runs on. */
export const viewports = {
  'kiosk-portrait': { width: 1080, height: 1920 },
  'kiosk-landscape': { width: 1920, height: 1080 },
  tablet: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrowest: { width: 320, height: 640 },
} as const

/** Collects what went wrong on a page without anybody seeing it. Refused connections are expected offline: not here. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text()))
      problems.push(`console: ${message.text()}`)
  })
  return problems
}
