/**
 * What a screen says when asked to speak: its visible words in reading order, each in its own language. A kiosk has no
 * screen reader, so names given to controls for one are said here too (EN 301 549, 5.1.3.1 and 5.1.3.6).
 */
import { languages, type Language } from '../../domain/values/language.ts'
import type { SpokenPiece } from './speaker.ts'

/** Marks what a screen must not say aloud, such as the bar that starts the speech itself. */
export const silentAttribute = 'data-silent'
/** Words to say in place of what is drawn: "A, cent sept" for "A107". */
export const spokenAttribute = 'data-spoken'

const blocks =
  'h1,h2,h3,h4,p,li,dt,dd,legend,caption,th,td,label,button,a[href],summary,output,[role="status"],[role="alert"]'

const isHidden = (element: Element): boolean =>
  element.closest(`[hidden],[aria-hidden="true"],[inert],[${silentAttribute}]`) !== null ||
  !element.checkVisibility({ visibilityProperty: true })

const languageAt = (element: Element): Language => {
  const tag = element.closest('[lang]')?.getAttribute('lang')?.split('-')[0]
  return languages.find((language) => language === tag) ?? 'fr'
}

function wordsOf(element: Element): string {
  const given = element.getAttribute(spokenAttribute) ?? element.getAttribute('aria-label')
  if (given) return given
  const parts: string[] = []
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '')
    else if (node instanceof HTMLImageElement) parts.push(node.alt)
    else if (node instanceof Element && !isHidden(node)) parts.push(wordsOf(node))
  }
  return parts.join(' ')
}

const tidy = (text: string): string =>
  text
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replaceAll(/ ([.,])/gu, '$1')
    .trim()

const endsSentence = /[.!?؟…:;]$/u

/**
 * @param root the part of the page to say, usually its main region or an open dialog.
 * @returns one piece per block, in the order of the page; blocks without words, hidden or marked silent are left out.
 */
export function screenText(root: Element): SpokenPiece[] {
  const pieces: SpokenPiece[] = []
  for (const element of root.querySelectorAll(`${blocks},[${spokenAttribute}]`)) {
    const container = element.parentElement?.closest(`${blocks},[${spokenAttribute}]`)
    if (container && root.contains(container) && container !== root) continue
    if (isHidden(element)) continue
    const words = tidy(wordsOf(element))
    if (words === '') continue
    pieces.push({ text: endsSentence.test(words) ? words : `${words}.`, language: languageAt(element), element })
  }
  return pieces
}
