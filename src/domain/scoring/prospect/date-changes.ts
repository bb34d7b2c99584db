/** The days on which time alone changes the declared total: a month more of waiting, a delay passed. */
import type { LocalDate } from '../../values/local-date.ts'
import { addDays, addMonths, monthsBetween } from '../../values/local-date.ts'
import type { CompiledGrid } from '../compile-grid.ts'
import { localDateOf } from '../facts/date-number.ts'
import type { FactRows } from '../facts/fact-rows.ts'
import { factRows } from '../facts/fact-rows.ts'
import type { Situation } from '../situation.ts'
import { totalBounds } from '../total.ts'
import type { DateChange } from '../what-changes.ts'
import { gained } from './answer-changes.ts'

/** Each day is reckoned under the version in force that day. */
interface Ahead {
  readonly versions: readonly CompiledGrid[]
  readonly situation: Situation
  readonly until: LocalDate
}

/**
 * @param ahead.versions the version of today, then those to come, by first day. A day without a version changes nothing.
 * @param total today's.
 */
export function dateChanges(ahead: Ahead, total: number): readonly DateChange[] {
  const changes: DateChange[] = []
  let before = { min: total, max: total }
  for (const version of ahead.versions)
    for (const on of daysToTry(version, ahead)) {
      const after = totalBounds(version, { ...ahead.situation, referenceDate: on })
      const under = { grid: version.grid.id, isFirstDay: on === version.grid.inForce.from }
      if (after.min !== before.min || after.max !== before.max)
        changes.push({ kind: 'date', on, ...under, total: after, ...gained(after, total) })
      before = after
    }
  return changes
}

/** Durations and the age of events are counted in full months: they change on the day of the month they are counted from. */
function daysToTry(version: CompiledGrid, { situation, until }: Ahead): readonly LocalDate[] {
  const { from, to } = version.grid.inForce
  const today = situation.referenceDate
  const last = to !== null && to < until ? to : until
  const isComing = from !== null && from > today
  const after = isComing ? addDays(from, -1) : today
  const rows = factRows(version.slots, situation)
  const slots = version.slots.stated.flatMap((fact, slot) => (fact.kind === 'date' ? [slot] : []))
  const areKnown = slots.every((slot) => rows.isKnown[slot])
  const days = areKnown
    ? [...slots.map((slot) => localDateOf(rows.low[slot] as number)), ...eventDays(rows)].flatMap((day) =>
        monthDays(day, after, last),
      )
    : everyDay(after, last)
  return [...new Set([...(isComing && from <= last ? [from] : []), ...days])].toSorted()
}

const eventDays = ({ events }: FactRows): readonly LocalDate[] =>
  [...events.values()].flatMap((each) => each.map(({ on }) => on))

function monthDays(from: LocalDate, after: LocalDate, last: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let months = monthsBetween(from, after) + 1; addMonths(from, months) <= last; months += 1)
    days.push(addMonths(from, months))
  return days
}

/** A date not known may be any: no day can be left out. */
function everyDay(after: LocalDate, last: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let day = addDays(after, 1); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
