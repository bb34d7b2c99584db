/** A page walked with Tab alone: what can be reached, in which order, and how the focus shows. */
import type { Locator, Page } from 'playwright-core'

const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

export interface KeyboardWalk {
  /** What Tab owes: every control on view, a group of radios counted once, in the order of the page. */
  readonly owed: readonly string[]
  /** What Tab gave. */
  readonly reached: readonly string[]
  /** Stops whose mark is under 3 px or lies under something else. */
  readonly faults: readonly string[]
}

/** Numbers the controls that Tab must reach and puts the start before the first. @returns their names. */
const numberControls = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const root = document.querySelector('dialog[open]') ?? document.body
    const isOwed = (element: HTMLElement): boolean => {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const group = [...root.querySelectorAll<HTMLInputElement>(`[type=radio][name="${element.name}"]`)]
      return element === (group.find(({ checked }) => checked) ?? group[0])
    }
    const owed = [...root.querySelectorAll<HTMLElement>(selector)].filter(isOwed)
    owed.forEach((element, index) => (element.dataset.stop = `${index} ${element.textContent?.trim().slice(0, 24)}`))
    const start = document.createElement('span')
    start.tabIndex = -1
    root.prepend(start)
    start.focus()
    start.remove()
    return owed.map((element) => element.dataset.stop ?? '')
  }, controls)

/** Where the focus stands: its stop, and what is wrong with its mark. */
export const focusNow = (page: Page): Promise<{ stop: string | undefined; fault: string | undefined }> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return { stop: undefined, fault: undefined }
    const stop = focused.dataset.stop ?? focused.textContent?.trim().slice(0, 24) ?? ''
    const style = getComputedStyle(focused.closest('.choice, .search-box') ?? focused)
    const widthPx = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
    if (widthPx < 3) return { stop, fault: `no mark: ${stop}` }
    const box = focused.getBoundingClientRect()
    const isCovered = [0.15, 0.5, 0.85].some((part) => {
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part)
      return !top || !(focused.contains(top) || top.contains(focused) || top.closest('.choice')?.contains(focused))
    })
    return { stop, fault: isCovered ? `covered: ${stop}` : undefined }
  })

async function walkOnce(page: Page): Promise<KeyboardWalk> {
  const owed = await numberControls(page)
  const [reached, faults]: [string[], string[]] = [[], []]
  for (let step = 0; step < owed.length * 2; step += 1) {
    await page.keyboard.press('Tab')
    const { stop, fault } = await focusNow(page)
    if (stop === undefined || reached.includes(stop)) break
    reached.push(stop)
    if (fault) faults.push(fault)
  }
  return { owed, reached, faults }
}

/**
 * Presses Tab until the page gives the focus away or gives the first stop again, at most twice as often as there are
 * stops. A field that opens a keyboard when it is reached changes what is owed, and a page just opened may take the focus to its
 * title in the middle: a walk that gave something else is made again, and what is wrong then is wrong.
 */
export async function walkWithTab(page: Page): Promise<KeyboardWalk> {
  const walk = await walkOnce(page)
  return walk.reached.join('\n') === walk.owed.join('\n') ? walk : walkOnce(page)
}

/** Presses Tab until the control has the focus, as somebody does who knows no other key. @throws when it is never reached. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.first().waitFor()
  for (let step = 0; step < 150; step += 1) {
    if (await control.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${control.toString()}.`)
}

/** Tab, then Enter: the whole of a press, at a person's pace. */
export async function enter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}
