/** Gestures that go as fast as the machine: a press without a place, as a keyboard gives it, so that no wait is due. */
import type { Locator, Page } from 'playwright-core'
import type common from '../../content/strings/common/fr.json'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { wordsIn } from './screens.ts'

export const textVariants: readonly TextVariant[] = ['fr', 'fr.easy-to-read', 'en', 'ar']

/** `lang` and `dir` that a page owes to a variant. */
export const factsOf = (variant: TextVariant): { readonly lang: string; readonly dir: string } =>
  variant === 'ar' ? { lang: 'ar', dir: 'rtl' } : { lang: variant.slice(0, 2), dir: 'ltr' }

/** Longer than the half second in which a second strike on one control counts as the same one. */
const strikeGuardMilliseconds = 520

/** Presses a control that is there or about to be; waits only when the same control was pressed a moment ago. */
export async function strike(target: Locator): Promise<void> {
  await target.first().evaluate(async (element: HTMLElement, guard) => {
    const since = performance.now() - Number(element.dataset.struckAt ?? -guard)
    if (since < guard) await new Promise((resolve) => setTimeout(resolve, guard - since))
    element.dataset.struckAt = String(performance.now())
    element.click()
  }, strikeGuardMilliseconds)
}

const waitingTitles = textVariants.map((variant) => wordsIn<typeof common>('common', variant).fetching.title)

/** Goes to an address inside the app and waits until its page is drawn: not the one that stands for it while it is fetched. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page.waitForFunction(
    (titles) => !titles.includes(document.querySelector('main h1')?.textContent ?? titles[0] ?? ''),
    waitingTitles,
  )
}

// The list of languages stands in its dialog even while that is closed.
const choices = (page: Page): Locator => page.locator('dialog .language')

/** The words on the page; French where a page offers no choice. */
export async function chosenVariant(page: Page): Promise<TextVariant> {
  const pressed = await choices(page).evaluateAll((all) =>
    all.findIndex((each) => each.getAttribute('aria-pressed') === 'true'),
  )
  return textVariants[pressed] ?? 'fr'
}

/** Changes the words in place, through the app's own choice of language; a page that offers none stays as it is. */
export async function chooseVariant(page: Page, variant: TextVariant): Promise<void> {
  if ((await choices(page).count()) === 0 || (await chosenVariant(page)) === variant) return
  const nth = textVariants.indexOf(variant)
  await strike(choices(page).nth(nth))
  await page.waitForFunction(
    (chosen) => document.querySelectorAll('dialog .language')[chosen]?.getAttribute('aria-pressed') === 'true',
    nth,
  )
  // A choice made in the dialog closes it a breath later.
  await page.locator('dialog[open] .language').first().waitFor({ state: 'hidden' })
}
