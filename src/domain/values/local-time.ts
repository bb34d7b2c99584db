/** A time of day on the clock of a site, `HH:MM` from `00:00` to `23:59`, and the zone that ties it to an instant. */
import { instant, type Instant } from './instant.ts'
import type { LocalDate } from './local-date.ts'

declare const brand: unique symbol
export type LocalTime = string & { readonly [brand]: 'local-time' }

const dayMilliseconds = 86_400_000

/** True for a time that stands on a clock of 24 hours: `24:00` and `9:00` do not. */
export const isLocalTime = (text: string): text is LocalTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** @throws RangeError when the text is not a time written `HH:MM`. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError(`"${text}" is not a time written HH:MM.`)
  return text
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once a zone: making one takes longer than a day of slots. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}

/** What the clock on the wall shows, read as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(at)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/**
 * The instant when the clock of a zone shows a date and time. An hour that comes twice (end of summer time) is the first
 * one; an hour that does not come (start of summer time) is as long after midnight as it would have been.
 */
export function instantAt(date: LocalDate, time: LocalTime, timeZone: string): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const offsetAt = (at: number) => wallClock(at, timeZone) - Math.floor(at / 1000) * 1000
  const before = wall - offsetAt(wall - dayMilliseconds)
  const after = wall - offsetAt(wall + dayMilliseconds)
  const shown = [before, after].filter((candidate) => wallClock(candidate, timeZone) === wall)
  return instant(shown.length > 0 ? Math.min(...shown) : before)
}

/** The time of day at an instant, seconds dropped. */
export const localTimeAt = (at: Instant, timeZone: string): LocalTime =>
  new Date(wallClock(at, timeZone)).toISOString().slice(11, 16) as LocalTime
