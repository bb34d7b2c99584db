/** What each screen is examined for. Every examination gives one line a fault, nothing when there is none. */
import type { Page } from 'playwright-core'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { axeViolations, contrastOptions } from './axe.ts'
import { documentFaults, edgeFaults, hiddenBeforeScroll, layoutFaults, withTextSpacing } from './page-faults.ts'
import type { ScreenState } from './screen-states.ts'

export type Examination = (page: Page, variant: TextVariant, state: ScreenState) => Promise<readonly string[]>

const told = (faults: readonly string[], where: string): string[] => faults.map((fault) => `${where}: ${fault}`)

/** Nothing off the glass, nothing out of its box. */
export const layout: Examination = (page) => layoutFaults(page)

/** The same with the spacing of WCAG 1.4.12. */
export const spacing: Examination = async (page) =>
  told(await withTextSpacing(page, () => layoutFaults(page)), 'with wider spacing')

/** What a state promises to show whole before anybody scrolls. */
export const firstGlance: Examination = async (page, _variant, { atOnce }) =>
  atOnce ? told(await hiddenBeforeScroll(page, atOnce), 'not seen at once') : []

const calm = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const
const looks = {
  'dark colours': { colorScheme: 'dark' },
  'strong contrast': { contrast: 'more' },
  'strong contrast, dark': { contrast: 'more', colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const

export const resetLook = (page: Page): Promise<void> => page.emulateMedia(calm)

/** In every look a device may ask for: letters that can be read, controls that can be told from words. Colours know no language. */
export const everyLook: Examination = async (page, variant) => {
  if (variant !== 'fr') return []
  const found: string[] = []
  for (const [name, media] of Object.entries(looks)) {
    await page.emulateMedia({ ...calm, ...media })
    found.push(...told(await axeViolations(page, contrastOptions), name))
    if ('forcedColors' in media) found.push(...told(await edgeFaults(page), name))
  }
  await resetLook(page)
  return found
}

/** axe, AAA included, and the page as a document: language, direction, titles. */
export const standards: Examination = async (page, variant) => [
  ...(await documentFaults(page, variant)),
  ...(await axeViolations(page)),
]

export const everything: readonly Examination[] = [standards, layout, spacing, everyLook]
