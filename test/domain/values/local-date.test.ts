import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  isLocalDate,
  localDate,
  localDateAt,
  monthsBetween,
} from '../../../src/domain/values/local-date.ts'
import { instant } from '../../../src/domain/values/instant.ts'

describe('a local date', () => {
  it('exists in the calendar or is refused', () => {
    expect(isLocalDate('2028-02-29')).toBe(true)
    expect(isLocalDate('2026-02-29')).toBe(false)
    expect(isLocalDate('2026-13-01')).toBe(false)
    expect(isLocalDate('24/11/2026')).toBe(false)
    expect(() => localDate('2026-02-30')).toThrow('2026-02-30')
  })

  it('turns at the midnight of the site, not of Greenwich, in winter and in summer', () => {
    const at = (text: string) => instant(Date.parse(text))
    expect(localDateAt(at('2026-11-24T22:59:59Z'), 'Europe/Paris')).toBe('2026-11-24')
    expect(localDateAt(at('2026-11-24T23:00:00Z'), 'Europe/Paris')).toBe('2026-11-25')
    expect(localDateAt(at('2026-07-14T22:00:00Z'), 'Europe/Paris')).toBe('2026-07-15')
  })

  it('moves by whole months to the last day of a shorter month', () => {
    expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(localDate('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(localDate('2026-01-15'), -2)).toBe('2025-11-15')
  })

  it('moves by days across months and years', () => {
    expect(addDays(localDate('2026-12-25'), 10)).toBe('2027-01-04')
    expect(addDays(localDate('2028-03-01'), -1)).toBe('2028-02-29')
  })

  it('counts only months that have fully passed', () => {
    expect(monthsBetween(localDate('2023-11-25'), localDate('2026-11-24'))).toBe(35)
    expect(monthsBetween(localDate('2023-11-24'), localDate('2026-11-24'))).toBe(36)
    expect(monthsBetween(localDate('2026-01-31'), localDate('2026-02-28'))).toBe(1)
    expect(monthsBetween(localDate('2026-11-24'), localDate('2026-09-24'))).toBe(-2)
  })
})
