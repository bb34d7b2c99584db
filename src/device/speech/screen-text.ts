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

interface Run {
  text: string
  readonly language: Language
}

/** Adds to the run before when it is in the same language: a sentence keeps its melody, a French name its own voice. */
function addWords(runs: Run[], text: string, language: Language): void {
  const last = runs.at(-1)
  if (last && (last.language === language || !/[\p{L}\p{N}]/u.test(text))) last.text += ` ${text}`
  else runs.push({ text, language })
}

/** What stands on lines of its own is heard as a sentence of its own: the title of a tile and its text are two. */
const isOnOwnLines = (element: Element): boolean => !getComputedStyle(element).display.startsWith('inline')

function endSentence(runs: Run[]): void {
  const last = runs.at(-1)
  const words = tidy(last?.text ?? '')
  if (last && words !== '' && !endsSentence.test(words)) last.text += '.'
}

function addRuns(runs: Run[], element: Element): void {
  const language = languageAt(element)
  const given = element.getAttribute(spokenAttribute) ?? element.getAttribute('aria-label')
  if (given) return addWords(runs, given, language)
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) addWords(runs, node.textContent ?? '', language)
    else if (node instanceof HTMLImageElement) addWords(runs, node.alt, language)
    else if (node instanceof Element && !isHidden(node)) {
      const isApart = isOnOwnLines(node)
      if (isApart) endSentence(runs)
      addRuns(runs, node)
      if (isApart) endSentence(runs)
    }
  }
}

/** Marks of direction are for the eye, and a voice knows the sign of a keyboard best. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[\u200E\u200F\u2066-\u2069]/gu, '')
    .replaceAll(/\u2212(?=\d)/gu, '-')
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replaceAll(/ ([.,])/gu, '$1')
    .trim()

const endsSentence = /[.!?؟…:;]$/u

/** Words that stand in no paragraph are said as one: nothing that is seen goes unsaid for the sake of its markup. */
const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim())

const isBlock = (element: Element): boolean => element.matches(`${blocks},[${spokenAttribute}]`) || hasOwnWords(element)

/**
 * @param root the part of the page to say, usually its main region or an open dialog.
 * @returns one piece per block, more where its language changes, in the order of the page; blocks without words, hidden or
 * marked silent are left out.
 */
export function screenText(root: Element): SpokenPiece[] {
  const pieces: SpokenPiece[] = []
  const said = new Set<Element | null>()
  for (const element of root.querySelectorAll('*')) {
    const isInside = said.has(element.parentElement)
    if (!isInside && !isBlock(element)) continue
    said.add(element)
    if (isInside || isHidden(element)) continue
    const runs: Run[] = []
    addRuns(runs, element)
    for (const { text, language } of runs) {
      const words = tidy(text).replace(/^[.,،;؛]+ */u, '')
      if (words !== '') pieces.push({ text: endsSentence.test(words) ? words : `${words}.`, language, element })
    }
  }
  return pieces
}
