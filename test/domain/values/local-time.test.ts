import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate, localDateAt } from '../../../src/domain/values/local-date.ts'
import {
  instantAt,
  isLocalTime,
  localTime,
  localTimeAt,
  type LocalTime,
} from '../../../src/domain/values/local-time.ts'
import { withFirstOfMonth } from '../../../src/domain/values/language.ts'
import { weekdayOf } from '../../../src/domain/values/weekday.ts'

const zone = 'Europe/Paris'
const at = (date: string, time: string) => new Date(instantAt(localDate(date), localTime(time), zone)).toISOString()

describe('a time of day', () => {
  it('stands on a clock of 24 hours', () => {
    expect(['00:00', '09:30', '23:59'].every(isLocalTime)).toBe(true)
    expect(['24:00', '9:30', '09:60', '09h30', '0930', ''].some(isLocalTime)).toBe(false)
    expect(() => localTime('9:30')).toThrow(/HH:MM/)
  })

  it('is an hour after UTC in winter and two in summer', () => {
    expect(at('2026-12-01', '09:00')).toBe('2026-12-01T08:00:00.000Z')
    expect(at('2026-07-01', '09:00')).toBe('2026-07-01T07:00:00.000Z')
  })

  it('of the night when an hour comes twice is the first one', () => {
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(at('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z')
  })

  it('of the night when an hour does not come is an hour later on the clock', () => {
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(localTimeAt(instantAt(localDate('2026-03-29'), localTime('02:30'), zone), zone)).toBe('03:30')
  })

  it('and its date come back from the instant, all year round, in every zone', () => {
    const zones = fc.constantFrom('Europe/Paris', 'Pacific/Auckland', 'America/Cayenne', 'Indian/Reunion', 'UTC')
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 4 * 60, max: 1439 }),
        (zoneOf, days, minutes) => {
          const date = addDays(localDate('2026-01-01'), days)
          const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
          const found = instantAt(date, clock as LocalTime, zoneOf)
          return localDateAt(found, zoneOf) === date && localTimeAt(found, zoneOf) === clock
        },
      ),
      { numRuns: 200 },
    )
  })
})

it('a date knows its day of the week', () => {
  expect(weekdayOf(localDate('1970-01-01'))).toBe('thursday')
  expect(weekdayOf(localDate('2026-11-25'))).toBe('wednesday')
  expect(weekdayOf(localDate('1969-12-28'))).toBe('sunday')
})

it('the first of a month is an ordinal in French, and nothing else is touched', () => {
  expect(withFirstOfMonth('mardi 1 décembre 2026', 'fr')).toBe('mardi 1er décembre 2026')
  expect(withFirstOfMonth('1 janvier', 'fr')).toBe('1er janvier')
  for (const date of ['lundi 21 décembre 2026', '1/12/2026', 'janvier 2021'])
    expect(withFirstOfMonth(date, 'fr')).toBe(date)
  expect(withFirstOfMonth('1 December', 'en')).toBe('1 December')
})
