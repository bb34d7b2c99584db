/** How a value stands in a sentence of a language. Apart from `written-number.ts`: a first screen is painted with this alone. */
import { directionOf, type Language } from './language.ts'

/** As wide as a plus, and never a hyphen at the end of a line. */
export const minus = '\u2212'

/**
 * Inside Arabic a number or a Latin name keeps its own direction. Words that begin in Arabic are said to be so: the first-strong
 * mark looks past isolated parts, and would turn a phrase made of them left to right.
 */
export function writeInSentence(value: string, language: Language): string {
  const text = value.replace(/^-(?=\d)/, minus)
  if (directionOf(language) === 'ltr') return text
  if (text.startsWith(minus)) return `\u2066${text}\u2069`
  const isArabic = /^\P{L}*\p{Script=Arabic}/u.test(text)
  return `${isArabic ? '\u2067' : '\u2068'}${text}\u2069`
}
