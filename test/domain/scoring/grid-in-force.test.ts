import { expect, it } from 'vitest'
import { gridInForce, isInForce, versionStanding } from '../../../src/domain/scoring/grid-in-force.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

const version = (from: string | null, to: string | null, territory = 'clermont-auvergne') => ({
  territory,
  inForce: { from: from === null ? null : localDate(from), to: to === null ? null : localDate(to) },
})

it('a grid applies from its first day to its last, both included', () => {
  const grid = version('2024-06-03', '2026-12-31')
  const days = ['2024-06-02', '2024-06-03', '2026-12-31', '2027-01-01'].map(localDate)
  expect(days.map((day) => isInForce(grid, day))).toEqual([false, true, true, false])
})

it('a grid whose first day nobody knows never applies', () => {
  expect(isInForce(version(null, null), localDate('2026-11-24'))).toBe(false)
})

it('each day has the version of its own territory', () => {
  const [old, next, elsewhere] = [
    version('2024-06-03', '2026-12-31'),
    version('2027-01-01', null),
    version('2020-01-01', null, 'lyon'),
  ]
  const on = (day: string) => gridInForce([elsewhere, old, next], 'clermont-auvergne', localDate(day))
  expect([on('2024-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([undefined, old, next])
})

it('a version is to come, in force, ended, or of no known day', () => {
  const standings = (day: string) => versionStanding(version('2024-06-03', '2026-12-31'), localDate(day))
  expect(['2024-06-02', '2024-06-03', '2026-12-31', '2027-01-01'].map(standings)).toEqual([
    'to-come',
    'in-force',
    'in-force',
    'ended',
  ])
  expect(versionStanding(version(null, null), localDate('2026-11-24'))).toBe('undated')
})
