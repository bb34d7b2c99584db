/** Hours on the clock of a place: twenty-four in every language, as on every clock of the room. */
import type { Instant } from '../../domain/values/instant.ts'
import { currentFacts } from './text-variant.ts'

/** `09:05`. @param timeZone of the place; the machine's own while the place is not known. */
export const clockTime = (at: Instant, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat(currentFacts().locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)

/** Day, hour and minute. */
export const dayTime = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat(currentFacts().locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
