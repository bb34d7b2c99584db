/** Days and hours of slots, on the clock of the place, as the chosen language writes them. */
import type { Instant } from '../../domain/values/instant.ts'
import { localDateAt, type LocalDate } from '../../domain/values/local-date.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import { t } from './words.ts'

/** `lundi 7 décembre`; the year is told by being soon. */
export const dayWords = (day: LocalDate): string => formatDate(day, { weekday: 'long', day: 'numeric', month: 'long' })

/** `lundi 7 décembre à 09:00`. */
export const slotWords = (at: Instant, timeZone: string): string =>
  t('facts.dayAndTime', { date: dayWords(localDateAt(at, timeZone)), time: clockTime(at, timeZone) })

/** The starts of one place by civil day, in the order of time. */
export function byDay(starts: readonly Instant[], timeZone: string): ReadonlyMap<LocalDate, readonly Instant[]> {
  const days = new Map<LocalDate, Instant[]>()
  for (const start of starts) {
    const day = localDateAt(start, timeZone)
    days.set(day, [...(days.get(day) ?? []), start])
  }
  return days
}
