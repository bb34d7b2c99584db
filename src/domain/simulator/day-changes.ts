/**
 * Days on which time alone changes a total, put together as a person tells them: "one point more each month until March" is one
 * change and not twelve.
 */
import type { DateChange } from '../scoring/what-changes.ts'
import { addMonths, type LocalDate } from '../values/local-date.ts'
import type { PointBounds } from '../values/points.ts'

export interface DayChange {
  readonly first: LocalDate
  /** The same as `first` when it happens once. */
  readonly last: LocalDate
  /** How many times, a month apart. */
  readonly times: number
  /** Points gained each time, negative when lost. */
  readonly gain: PointBounds
  /** After the last time. */
  readonly total: PointBounds
  /** The day another version of the grid comes into force. */
  readonly isNewVersion: boolean
}

/**
 * @param dates in order, as `whatChanges` gives them.
 * @param total today's.
 */
export function dayChanges(dates: readonly DateChange[], total: number): readonly DayChange[] {
  const changes: DayChange[] = []
  let before = { min: total, max: total }
  for (const { on, total: after, isFirstDay } of dates) {
    const gain = { min: after.min - before.min, max: after.max - before.max }
    const change = { first: on, last: on, times: 1, gain, total: after, isNewVersion: isFirstDay }
    const earlier = changes.at(-1)
    if (earlier && isSame(earlier, change))
      changes.splice(-1, 1, { ...earlier, last: on, times: earlier.times + 1, total: after })
    else changes.push(change)
    before = after
  }
  return changes
}

const isSame = (earlier: DayChange, { first, gain, isNewVersion }: DayChange): boolean =>
  !isNewVersion &&
  !earlier.isNewVersion &&
  gain.min === earlier.gain.min &&
  gain.max === earlier.gain.max &&
  isNextMonth(earlier.last, first)

const dayOf = (date: LocalDate): number => Number(date.slice(8))

/** The same day of the next month; what is counted from a 31st falls on the last day of a shorter one. */
function isNextMonth(date: LocalDate, next: LocalDate): boolean {
  const isFollowing = addMonths(`${date.slice(0, 7)}-01` as LocalDate, 1).slice(0, 7) === next.slice(0, 7)
  const areAtEnd = Math.min(dayOf(date), dayOf(next)) >= 28
  return isFollowing && (areAtEnd || dayOf(date) === dayOf(next))
}
