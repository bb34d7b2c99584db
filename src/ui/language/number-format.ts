/** Numbers, amounts and dates as the chosen language writes them, with Western digits everywhere. */
import { writeNumber } from '../../domain/values/written-number.ts'
import { currentFacts } from './text-variant.ts'

export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  writeNumber(value, currentFacts().lang, options)

/** @param localDate `YYYY-MM-DD`; read as a civil date, so no time zone can move it. */
export function formatDate(localDate: string, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  const { locale, lang } = currentFacts()
  const date = new Date(`${localDate}T00:00:00Z`)
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(date)
  const hasMonthInWords = parts.some(({ type, value }) => type === 'month' && !/^\d+$/.test(value))
  // French says "1er janvier" and "2 janvier"; Intl writes "1 janvier".
  const isFirst = lang === 'fr' && hasMonthInWords
  return parts.map(({ type, value }) => (isFirst && type === 'day' && value === '1' ? '1er' : value)).join('')
}
