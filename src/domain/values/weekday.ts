/** The days of the week, from Monday as in France (ISO 8601). */
import type { LocalDate } from './local-date.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

const dayMilliseconds = 86_400_000
/** 1970-01-01 was a Thursday. */
const thursday = 3

/** The day of the week of a civil date. */
export function weekdayOf(date: LocalDate): Weekday {
  const days = Date.parse(`${date}T00:00:00Z`) / dayMilliseconds
  return weekdays[(((days + thursday) % 7) + 7) % 7] ?? 'monday'
}
