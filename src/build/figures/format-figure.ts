/** A figure as it is read in each language; numbers and dates follow the language, texts stay as they were written. */
import type { FigureKind } from '../../domain/guidance/figure.ts'
import { languages, localeOf, type Language } from '../../domain/values/language.ts'
import { writeNumber } from '../../domain/values/written-number.ts'

export interface FigureValue {
  readonly kind: FigureKind
  readonly value: number | string
  readonly unit?: string | undefined
}

/** Isolates a run of Latin text so that a telephone number is not read backwards in an Arabic sentence. */
const isolate = (text: string) => `\u2066${text}\u2069`

const writeAmount = (value: number, language: Language, currency: string) =>
  writeNumber(value, language, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  })

/** `2026-12-31` with its year; `11-01` is a day that comes back every year. */
function writeDate(value: string, language: Language): string {
  const isYearly = value.length === 5
  const at = new Date(`${isYearly ? `2024-${value}` : value}T00:00:00Z`)
  const day = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    ...(isYearly ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(at)
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day
}

const writers: Readonly<Record<FigureKind, (figure: FigureValue, language: Language) => string>> = {
  amount: ({ value, unit }, language) => writeAmount(Number(value), language, unit ?? 'EUR'),
  duration: ({ value, unit }, language) =>
    writeNumber(Number(value), language, { style: 'unit', unit: unit ?? 'day', unitDisplay: 'long' }),
  count: ({ value }, language) => writeNumber(Number(value), language),
  percentage: ({ value }, language) =>
    writeNumber(Number(value) / 100, language, { style: 'percent', maximumFractionDigits: 2 }),
  date: ({ value }, language) => writeDate(String(value), language),
  telephone: ({ value }, language) => writeAsTyped(String(value).replaceAll(' ', '\u00a0'), language),
  'text-number': ({ value }, language) => writeAsTyped(String(value).replaceAll(' ', '\u00a0'), language),
  reference: ({ value }, language) => writeAsTyped(String(value), language),
  'web-address': ({ value }, language) =>
    writeAsTyped(
      String(value)
        .replace(/^https?:\/\//, '')
        .replace(/\/$/, ''),
      language,
    ),
}

const writeAsTyped = (text: string, language: Language) => (language === 'ar' ? isolate(text) : text)

/** The wording of a figure in every language. */
export const formatFigure = (figure: FigureValue): Readonly<Record<Language, string>> =>
  Object.fromEntries(languages.map((language) => [language, writers[figure.kind](figure, language)])) as Record<
    Language,
    string
  >
