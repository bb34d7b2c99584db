/**
 * The appointment as a calendar entry (RFC 5545). Times are written in UTC, so no calendar needs to know the zone of the site; the
 * same identity for the whole life of an appointment, with a growing sequence, so that a move replaces and a cancellation
 * removes. It says where, when and for what; never who.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Instant } from '../../../domain/values/instant.ts'

export interface CalendarEntry {
  readonly personId: string
  readonly changes: number
  readonly start: Instant
  readonly end: Instant
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly isCancelled: boolean
  readonly now: Instant
}

export function calendarOf(entry: CalendarEntry): string {
  const method = entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
  const calendar = ical({ prodId: { company: 'SAID', product: 'appointments' }, method })
  calendar.createEvent({
    id: `${entry.personId}@said`,
    sequence: entry.changes,
    stamp: new Date(entry.now),
    start: new Date(entry.start),
    end: new Date(entry.end),
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
