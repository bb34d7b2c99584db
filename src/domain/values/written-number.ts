/**
 * Numbers as a language writes them, for people. The sign is U+2212, as wide as a plus and never a hyphen at the end of a line; in a
 * right-to-left sentence a signed number is isolated, or its sign would wander to the other side. Files for machines keep their `-`.
 */
import { directionOf, localeOf, type Language } from './language.ts'
import { minus } from './value-in-sentence.ts'

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
