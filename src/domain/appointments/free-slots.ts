/**
 * The slots a person may be offered: inside opening hours and lead times, at a desk that can, that nobody has and nobody has
 * blacked out. An offer is no promise: whoever claims the slot first in the database has it.
 */
import type { DeskId, ServiceId } from '../values/ids.ts'
import { instant, type Instant } from '../values/instant.ts'
import { addDays, localDateAt, type LocalDate } from '../values/local-date.ts'
import { instantAt } from '../values/local-time.ts'
import { desksFor, type AppointmentPolicy, type BookableDesk, type BookableSite } from './appointment-policy.ts'
import { openSpans, overlaps, type OpeningHours, type Span } from './opening-hours.ts'

const minuteMilliseconds = 60_000
const hourMilliseconds = 3_600_000

/** A desk taken for a stretch of time: held, booked, or somebody is there. */
export interface TakenDesk extends Span {
  readonly deskId: DeskId
}

export interface SlotSearch {
  readonly site: BookableSite
  readonly serviceId: ServiceId
  /** First day looked at; days before the lead time give nothing. */
  readonly from: LocalDate
  readonly days: number
  readonly taken: readonly TakenDesk[]
  readonly now: Instant
  /** An advisor who speaks with the person may give a slot sooner than the lead time, never in the past. */
  readonly isByDesk?: boolean
}

export interface Slot extends Span {
  /** Free desks, the one to take first first. Never empty. */
  readonly deskIds: readonly DeskId[]
}

/** The days and instants between which a start may be, from the lead times. */
export function bookableWindow(policy: AppointmentPolicy, timeZone: string, now: Instant) {
  return {
    soonest: instant(now + policy.soonestHours * hourMilliseconds),
    lastDay: addDays(localDateAt(now, timeZone), policy.latestDays),
  }
}

const covers = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start <= start && end <= span.end)

interface Day {
  readonly date: LocalDate
  readonly site: BookableSite
  readonly policy: AppointmentPolicy
  readonly taken: readonly TakenDesk[]
}

const spansOf = (hours: OpeningHours, { date, site }: Day) => openSpans(hours, date, site.timeZone)

/** Is this desk open to appointments and free for the whole stretch? */
function deskTest(desk: BookableDesk, day: Day): (span: Span) => boolean {
  const { date, site, policy, taken } = day
  const open = spansOf(desk.hours ?? policy.hours, day)
  const blocked = policy.blackouts
    .filter((each) => each.date === date && (each.deskId === undefined || each.deskId === desk.deskId))
    .map(({ from, to }) => ({ start: instantAt(date, from, site.timeZone), end: instantAt(date, to, site.timeZone) }))
  const busy = [...blocked, ...taken.filter(({ deskId }) => deskId === desk.deskId)]
  return (span) => covers(open, span) && !busy.some((each) => overlaps(each, span))
}

function slotsOfDay(day: Day, minutes: number, desks: readonly BookableDesk[]): readonly Slot[] {
  const tests = desks.map((desk) => ({ deskId: desk.deskId, isFree: deskTest(desk, day) }))
  const step = day.policy.stepMinutes * minuteMilliseconds
  return spansOf(day.policy.hours, day).flatMap((open) => {
    const count = Math.floor((open.end - open.start - minutes * minuteMilliseconds) / step) + 1
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
      const start = instant(open.start + index * step)
      const span = { start, end: instant(start + minutes * minuteMilliseconds) }
      return { ...span, deskIds: tests.filter(({ isFree }) => isFree(span)).map(({ deskId }) => deskId) }
    }).filter(({ deskIds }) => deskIds.length > 0)
  })
}

/** @returns the free slots in the order of time; empty when the site takes no appointment for the service. */
export function freeSlots({ site, serviceId, from, days, taken, now, isByDesk }: SlotSearch): readonly Slot[] {
  const policy = site.appointments
  const service = policy?.services.find((each) => each.serviceId === serviceId)
  if (!policy || !service) return []
  const { soonest, lastDay } = bookableWindow(policy, site.timeZone, now)
  const desks = desksFor(site, serviceId)
  return Array.from({ length: days }, (_, index) => addDays(from, index))
    .filter((date) => date <= lastDay)
    .flatMap((date) => slotsOfDay({ date, site, policy, taken }, service.minutes, desks))
    .filter(({ start }) => start >= (isByDesk ? now : soonest))
}

/** The slot that starts at an instant, when it is free. */
export function freeSlotAt(search: Omit<SlotSearch, 'from' | 'days'>, start: Instant): Slot | undefined {
  const from = localDateAt(start, search.site.timeZone)
  return freeSlots({ ...search, from, days: 1 }).find((slot) => slot.start === start)
}
