/**
 * What a page may owe a reader that axe does not measure: its language and direction, one title, words that stay on the
 * glass and inside their boxes, and, in forced colours, edges that can be seen.
 */
import type { Page } from 'playwright-core'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { factsOf } from './strikes.ts'

/** @returns what is wrong with the page as a document: `lang`, `dir`, titles. */
export async function documentFaults(page: Page, variant: TextVariant): Promise<string[]> {
  const [found, owed] = [await documentOf(page), factsOf(variant)]
  const faults: string[] = []
  if (found.lang !== owed.lang || found.dir !== owed.dir) faults.push(`lang ${found.lang}, dir ${found.dir}`)
  if (found.titles.length !== 1) faults.push(`${found.titles.length} titles: ${found.titles.join(', ')}`)
  if (!found.isNamed) faults.push(`the window is called "${found.window}", the page "${found.titles.join(', ')}"`)
  return faults
}

/** The window takes its name a breath after the page. */
async function documentOf(page: Page) {
  const isNamed = await page
    .waitForFunction(() => document.title.includes(document.querySelector('h1')?.textContent ?? 'none'), undefined, {
      timeout: 2000,
    })
    .then(
      () => true,
      () => false,
    )
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    titles: [...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).map((each) => each.innerText),
    window: document.title,
  }))
  return { ...found, isNamed }
}

/** @returns words past the edge of the glass or of the box they stand in, and what makes the page scroll sideways. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const faults = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px on ${clientWidth}`] : []
    const boxes = 'button, a, label, td, th, dialog, .tile, .choice, .callout, .badge, .ribbon, .ticket, .call'
    const isClipping = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflow)
    const clipping = (element: Element | null): Element | null =>
      !element || element === document.body || isClipping(element) ? element : clipping(element.parentElement)
    // Boxes that scroll by themselves hold what lies below.
    const isScrolling = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflow)
    // A line is taller than its letters: what counts is their middle.
    const middle = ({ x, y, width, height }: DOMRect) => new DOMRect(x, y + height * 0.2, width, height * 0.6)
    const holds = (box: DOMRect, rect: DOMRect) =>
      rect.left >= box.left - 2 &&
      rect.right <= box.right + 2 &&
      rect.top >= box.top - 2 &&
      rect.bottom <= box.bottom + 2
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (words.nextNode()) {
      const node = words.currentNode
      const parent = node.parentElement
      const text = node.textContent?.trim()
      if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (parent.closest('.ds-sr-only, .skip, noscript, select')) continue
      range.selectNodeContents(node)
      const [box, clip] = [parent.closest(boxes), clipping(parent)]
      for (const line of range.getClientRects()) {
        if (line.width === 0) continue
        const rect = middle(line)
        const isOff = rect.left < -1 || rect.right > clientWidth + 1
        const isOut = box !== null && !isScrolling(box) && !holds(box.getBoundingClientRect(), rect)
        const isCut = clip !== null && clip !== document.body && !holds(clip.getBoundingClientRect(), rect)
        if (isOff || isOut || isCut)
          faults.push(
            `${isOff ? 'off the glass' : isOut ? `out of its ${box?.className || box?.tagName}` : 'cut'}: ${text.slice(0, 40)}`,
          )
      }
    }
    return [...new Set(faults)]
  })

/** Lines, letters and words further apart, as WCAG 1.4.12 lets a reader ask; Arabic letters are joined and stay so. */
export async function withTextSpacing<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    const apart = document.documentElement.lang === 'ar' ? '' : 'letter-spacing: 0.12em !important;'
    sheet.replaceSync(
      `* { line-height: 1.5 !important; ${apart} word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`,
    )
    document.adoptedStyleSheets = [sheet]
  })
  const found = await look()
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  return found
}

/** @returns controls without an edge, an underline or a ground of their own: in forced colours they would be plain words. */
export const edgeFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isMarked = (element: Element): boolean => {
      const style = getComputedStyle(element)
      const ground = getComputedStyle(element.parentElement ?? element).backgroundColor
      const hasEdge = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none'
      return (
        (hasEdge && style.borderTopColor !== style.backgroundColor && style.borderTopColor !== 'rgba(0, 0, 0, 0)') ||
        style.textDecorationLine.includes('underline') ||
        (style.backgroundColor !== ground && style.backgroundColor !== 'rgba(0, 0, 0, 0)')
      )
    }
    return [...document.querySelectorAll('button, a[href], summary, .choice, input:not([type=radio], [type=checkbox])')]
      .filter((element) => element.checkVisibility() && !element.closest('.skip'))
      .filter((element) => !isMarked(element) && !(element.parentElement && isMarked(element.parentElement)))
      .map((element) => `no edge: ${element.className} ${element.textContent?.slice(0, 30)}`)
  })

/** @returns the named parts of a page that are not whole on the glass, or lie under the bar, before anybody scrolls. */
export const hiddenBeforeScroll = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((parts) => {
    scrollTo(0, 0)
    const bar = document.querySelector('.frame-bar')?.getBoundingClientRect()
    const covers = (box: DOMRect) =>
      bar !== undefined &&
      box.left < bar.right - 1 &&
      box.right > bar.left + 1 &&
      box.bottom > bar.top + 1 &&
      box.top < bar.bottom - 1
    return [...document.querySelectorAll(parts)]
      .filter((part) => part.checkVisibility())
      .filter((part) => {
        const box = part.getBoundingClientRect()
        return box.bottom > innerHeight || box.right > innerWidth + 1 || box.top < 0 || covers(box)
      })
      .map((part) => `${part.className}: ${part.textContent?.slice(0, 40)}`)
  }, selector)
