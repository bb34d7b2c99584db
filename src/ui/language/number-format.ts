/** Numbers, amounts and dates as the chosen language writes them, with Western digits everywhere. */
import { currentFacts } from './text-variant.ts'

export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(currentFacts().locale, options).format(value)

/** @param localDate `YYYY-MM-DD`; read as a civil date, so no time zone can move it. */
export const formatDate = (localDate: string, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string =>
  new Intl.DateTimeFormat(currentFacts().locale, { ...options, timeZone: 'UTC' }).format(
    new Date(`${localDate}T00:00:00Z`),
  )
