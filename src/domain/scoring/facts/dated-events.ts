/**
 * Things that happened on a day, written as a person or a file says them: `2025-03-01 adapted, 2026-01-10`, or `none`. How
 * many count hangs on the day of the score: as time passes one grows too old, and its points come back.
 */
import type { LocalDate } from '../../values/local-date.ts'
import { isLocalDate, monthsBetween } from '../../values/local-date.ts'
import type { DerivedFact, EventsFact } from '../fact-definition.ts'
import type { IgnoredFact } from '../situation.ts'

export interface DatedEvent {
  readonly on: LocalDate
  readonly qualifier?: string
}

/** Written for "it never happened": an absent fact would be unknown. */
const none = 'none'

/** The events of a text in its order, or why it cannot be used: a day to come is out of range. */
export function readEvents(
  { qualifiers, max }: EventsFact,
  text: string,
  referenceDate: LocalDate,
): readonly DatedEvent[] | IgnoredFact['why'] {
  const events = text.trim() === none ? [] : text.split(',').map(readEvent)
  if (events.some((event) => event === undefined)) return 'wrong-kind'
  const read = events as readonly DatedEvent[]
  const known = qualifiers.map(({ id }) => id)
  if (read.some(({ qualifier }) => qualifier !== undefined && !known.includes(qualifier))) return 'not-a-choice'
  return read.length > max || read.some(({ on }) => on > referenceDate) ? 'out-of-range' : read
}

function readEvent(text: string): DatedEvent | undefined {
  const [on = '', qualifier, ...rest] = text.trim().split(/\s+/)
  if (!isLocalDate(on) || rest.length > 0) return undefined
  return qualifier === undefined ? { on } : { on, qualifier }
}

type Counting = Pick<DerivedFact, 'withinMonths' | 'only'>

/** How many events count: with the qualifier asked, and less than so many full months before the day. */
export const countEvents = (
  events: readonly DatedEvent[],
  { withinMonths = Infinity, only }: Counting,
  referenceDate: LocalDate,
): number =>
  events.filter(
    ({ on, qualifier }) =>
      (only === undefined || qualifier === only) && monthsBetween(on, referenceDate) < withinMonths,
  ).length
