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

/** @param until the last day looked at; never beyond the last day the grid is in force. */
export function dateChanges(
  compiled: CompiledGrid,
  situation: Situation,
  { total, until }: { readonly total: number; readonly until: LocalDate },
): readonly DateChange[] {
  const { to } = compiled.grid.inForce
  const last = to !== null && to < until ? to : until
  const changes: DateChange[] = []
  let before = { min: total, max: total }
  for (const on of daysToTry(compiled, situation, last)) {
    const after = totalBounds(compiled, { ...situation, referenceDate: on })
    if (after.min !== before.min || after.max !== before.max)
      changes.push({ kind: 'date', on, total: after, ...gained(after, total) })
    before = after
  }
  return changes
}

/** Durations and the age of events are counted in full months: they change on the day of the month they are counted from. */
function daysToTry(compiled: CompiledGrid, situation: Situation, last: LocalDate): readonly LocalDate[] {
  const rows = factRows(compiled.slots, situation)
  const slots = compiled.slots.stated.flatMap((fact, slot) => (fact.kind === 'date' ? [slot] : []))
  const areKnown = slots.every((slot) => rows.isKnown[slot])
  const days = areKnown
    ? [...slots.map((slot) => localDateOf(rows.low[slot] as number)), ...eventDays(rows)].flatMap((day) =>
        monthDays(day, situation.referenceDate, last),
      )
    : everyDay(situation.referenceDate, last)
  return [...new Set(days)].toSorted()
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
