/** Days and hours of slots, on the clock of the place, as the chosen language writes them. */
import type { Instant } from '../../domain/values/instant.ts'
import { localDateAt, type LocalDate } from '../../domain/values/local-date.ts'
import { currentFacts } from '../../ui/language/text-variant.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import { t } from './words.ts'

/** `lundi 7 décembre`; the year is told by being soon. */
export const dayWords = (day: LocalDate): string => formatDate(day, { weekday: 'long', day: 'numeric', month: 'long' })

/** `09:00`, twenty-four hours in every language, as on every clock of the place. */
export const timeWords = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat(currentFacts().locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)

/** `lundi 7 décembre à 09:00`. */
export const slotWords = (at: Instant, timeZone: string): string =>
  t('facts.dayAndTime', { date: dayWords(localDateAt(at, timeZone)), time: timeWords(at, timeZone) })

/** The starts of one place by civil day, in the order of time. */
export function byDay(starts: readonly Instant[], timeZone: string): ReadonlyMap<LocalDate, readonly Instant[]> {
  const days = new Map<LocalDate, Instant[]>()
  for (const start of starts) {
    const day = localDateAt(start, timeZone)
    days.set(day, [...(days.get(day) ?? []), start])
  }
  return days
}
