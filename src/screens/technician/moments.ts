/** Times and sizes as a technician reads them. */
import { secondsBetween, type Instant } from '../../domain/values/instant.ts'
import { formatNumber } from '../../ui/language/number-format.ts'
import { currentFacts } from '../../ui/language/text-variant.ts'
import { t } from './words.ts'

/** "12 s ago", "3 min ago", "5 h ago". Never before now: a clock that was set back is not a time machine. */
export function agoWords(at: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.round(secondsBetween(at, now)))
  if (seconds < 90) return t('ago.seconds', { number: seconds })
  if (seconds < 90 * 60) return t('ago.minutes', { number: Math.round(seconds / 60) })
  return t('ago.hours', { number: Math.round(seconds / 3600) })
}

/** Day and time on the clock of this machine. */
export const momentWords = (at: Instant): string =>
  new Intl.DateTimeFormat(currentFacts().locale, { dateStyle: 'short', timeStyle: 'short' }).format(at)

/** Megabytes, with one decimal below ten. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return t('size', { number: formatNumber(megabytes, { maximumFractionDigits: megabytes < 10 ? 1 : 0 }) })
}
