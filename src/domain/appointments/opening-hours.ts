/**
 * When a place is open, in civil time: the hours of a usual week, days that are otherwise, and closures. An exception
 * speaks louder than a closure, a closure louder than the week. Nothing here counts hours across a change of clocks.
 */
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import { instantAt, type LocalTime } from '../values/local-time.ts'
import { weekdayOf, type Weekday } from '../values/weekday.ts'

/** From an hour to a later one of the same day; the end is not in it. */
export interface TimeRange {
  readonly from: LocalTime
  readonly to: LocalTime
}

export interface OpeningHours {
  /** A day that is missing is closed. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly TimeRange[]>>>
  /** One day in another way: shorter, longer, or closed when it has no range. */
  readonly exceptions: readonly { readonly date: LocalDate; readonly ranges: readonly TimeRange[] }[]
  /** Whole days, both ends included: public holidays, summer, works. */
  readonly closures: readonly { readonly from: LocalDate; readonly to: LocalDate }[]
}

/** A stretch of time; the end is not in it. */
export interface Span {
  readonly start: Instant
  readonly end: Instant
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** The ranges of one civil day, none when closed. */
export function openRanges({ weekly, exceptions, closures }: OpeningHours, date: LocalDate): readonly TimeRange[] {
  const exception = exceptions.find((each) => each.date === date)
  if (exception) return exception.ranges
  if (closures.some(({ from, to }) => from <= date && date <= to)) return []
  return weekly[weekdayOf(date)] ?? []
}

/** The same as stretches of time in a zone. */
export const openSpans = (hours: OpeningHours, date: LocalDate, timeZone: string): readonly Span[] =>
  openRanges(hours, date).map(({ from, to }) => ({
    start: instantAt(date, from, timeZone),
    end: instantAt(date, to, timeZone),
  }))
