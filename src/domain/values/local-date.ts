/**
 * A civil date as people write it on a form, in the site's own time zone: `YYYY-MM-DD`, no hour, no offset.
 * Deadlines and business days are counted on these, never by arithmetic on UTC.
 */
import type { Instant } from './instant.ts'

declare const brand: unique symbol
export type LocalDate = string & { readonly [brand]: 'local-date' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const write = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate

const read = (date: LocalDate): readonly [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
]

/** True for a date that exists in the calendar: `2026-02-30` does not. */
export function isLocalDate(text: string): text is LocalDate {
  const found = pattern.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** @throws RangeError when the text is not an existing date written `YYYY-MM-DD`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`"${text}" is not a date written YYYY-MM-DD.`)
  return text
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once a zone: a waiting room asks for its day many times a second. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(timeZone, made)
  return made
}

/** The civil date at an instant in an IANA time zone such as `Europe/Paris`. */
export function localDateAt(at: Instant, timeZone: string): LocalDate {
  const parts = formatterOf(timeZone).formatToParts(at)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return write(part('year'), part('month'), part('day'))
}

/** Moves by whole months; the 31st becomes the last day of a shorter month, as deadlines in months do. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = read(date)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return write(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** Moves by whole days across months and years. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return write(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** Whole months elapsed from one date to another; negative when `to` comes first. 31 Jan to 28 Feb is one month. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  if (to < from) return 0 - monthsBetween(to, from)
  const [fromYear, fromMonth, fromDay] = read(from)
  const [toYear, toMonth, toDay] = read(to)
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth)
  return Math.min(fromDay, daysInMonth(toYear, toMonth)) > toDay ? months - 1 : months
}
