import type { Instant } from '../../../domain/values/instant.ts'
import { currentFacts } from '../../../ui/language/text-variant.ts'

/** Hour and minute on the clock of a site. */
export const clockTime = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat(currentFacts().locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)

/** Day, hour and minute on the clock of a site. */
export const dayTime = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat(currentFacts().locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
