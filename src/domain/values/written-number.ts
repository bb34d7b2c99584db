/**
 * Numbers as a language writes them, for people. The sign is U+2212, as wide as a plus and never a hyphen at the end of a line; in a
 * right-to-left sentence a signed number is isolated, or its sign would wander to the other side. Files for machines keep their `-`.
 */
import { directionOf, localeOf, type Language } from './language.ts'

const minus = '\u2212'
const signs: Readonly<Partial<Record<Intl.NumberFormatPartTypes, string>>> = { minusSign: minus, plusSign: '+' }

/** "1 204", "−5", "+12 %". */
export function writeNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  // Minus zero is no less than zero.
  const parts = new Intl.NumberFormat(localeOf(language), options).formatToParts(value + 0)
  const text = parts.map(({ type, value: part }) => signs[type] ?? part).join('')
  const isSigned = parts.some(({ type }) => type in signs)
  // The direction marks of `Intl` hold in some sentences only: isolation holds in all.
  return isSigned && directionOf(language) === 'rtl'
    ? `\u2066${text.replaceAll(/[\u200e\u200f\u061c]/g, '')}\u2069`
    : text
}

/**
 * A value as it is put into a sentence of a language. Inside Arabic a number or a Latin name keeps its own direction. Words that
 * begin in Arabic are said to be so: the first-strong mark looks past isolated parts, and would turn a phrase made of them left to right.
 */
export function writeInSentence(value: string, language: Language): string {
  const text = value.replace(/^-(?=\d)/, minus)
  if (directionOf(language) === 'ltr') return text
  if (text.startsWith(minus)) return `\u2066${text}\u2069`
  const isArabic = /^\P{L}*\p{Script=Arabic}/u.test(text)
  return `${isArabic ? '\u2067' : '\u2068'}${text}\u2069`
}
