import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/domain/guidance/figure.ts'
import { asksForWork, byUrgency, figureUpkeep, upkeepOf, type Kept } from '../../../src/domain/guidance/upkeep.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

const day = localDate('2026-11-24')
const kept = (validFrom: string, validTo: string | undefined, checkedOn: string): Kept => ({
  validFrom: localDate(validFrom),
  ...(validTo === undefined ? {} : { validTo: localDate(validTo) }),
  checkedOn: localDate(checkedOn),
})
const today = (each: Kept) => upkeepOf(each, day, 90)

describe('what a sheet asks for', () => {
  it.each([
    ['nothing before a year has passed', kept('2020-01-01', undefined, '2026-11-24'), 'current', '2027-11-24'],
    ['a look within the days ahead', kept('2020-01-01', undefined, '2026-02-01'), 'recheck', '2027-02-01'],
    ['a look on the day that is due', kept('2020-01-01', undefined, '2025-11-24'), 'to-recheck', '2026-11-24'],
    ['a renewal before it ends', kept('2020-01-01', '2026-12-31', '2026-11-24'), 'ends', '2026-12-31'],
    ['a renewal on its last day', kept('2020-01-01', '2026-11-24', '2026-11-24'), 'ends', '2026-11-24'],
    ['a renewal since its last day', kept('2020-01-01', '2026-11-23', '2026-11-24'), 'ended', '2026-11-23'],
    ['nothing before it begins', kept('2027-01-01', undefined, '2026-11-24'), 'to-come', '2027-01-01'],
    ['nothing on the day after those ahead', kept('2020-01-01', '2027-02-23', '2026-11-24'), 'current', '2027-11-24'],
  ] as const)('is %s', (_name, each, kind, on) => {
    expect(today(each)).toEqual({ kind, on })
  })

  it('is shown gravest first, then by the nearest day', () => {
    const all = [
      kept('2020-01-01', undefined, '2026-11-24'),
      kept('2020-01-01', '2027-01-31', '2026-11-24'),
      kept('2020-01-01', '2026-12-31', '2026-11-24'),
      kept('2020-01-01', '2026-01-01', '2026-11-24'),
    ].map(today)
    expect(all.toSorted(byUrgency).map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-12-31',
      '2027-01-31',
      '2027-11-24',
    ])
    expect(all.filter(asksForWork)).toHaveLength(3)
  })
})

describe('a figure', () => {
  const period = (validFrom: string, validTo: string | undefined) => ({
    ...kept(validFrom, validTo, '2026-11-24'),
    value: 1,
    texts: { fr: '1', en: '1', ar: '1' },
    status: 'official' as const,
    source: { title: 'x', kind: 'law' as const, readOn: day },
  })
  const figure = (...periods: Figure['periods']): Figure => ({ id: 'f', kind: 'count', label: 'f', periods })

  it('that ends with the year asks to be renewed', () => {
    expect(figureUpkeep(figure(period('2026-01-01', '2026-12-31')), day, 90)?.upkeep.kind).toBe('ends')
  })

  it('whose next period is written already asks for nothing', () => {
    const renewed = figure(period('2026-01-01', '2026-12-31'), period('2027-01-01', '2027-12-31'))
    expect(figureUpkeep(renewed, day, 90)).toMatchObject({
      period: { validFrom: '2026-01-01' },
      upkeep: { kind: 'current' },
    })
  })

  it('whose next period leaves a day without value asks to be renewed', () => {
    const gap = figure(period('2026-01-01', '2026-12-31'), period('2027-01-02', undefined))
    expect(figureUpkeep(gap, day, 90)?.upkeep.kind).toBe('ends')
  })

  it('that has ended says since when', () => {
    expect(figureUpkeep(figure(period('2025-01-01', '2025-12-31')), day, 90)?.upkeep).toEqual({
      kind: 'ended',
      on: '2025-12-31',
    })
  })
})
