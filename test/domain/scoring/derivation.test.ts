import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateNumber } from '../../../src/domain/scoring/facts/date-number.ts'
import {
  derivationNames,
  derivations,
  effortRate,
  legalSurfaceSquareMetres,
  residualIncome,
} from '../../../src/domain/scoring/derivation.ts'
import { addDays, localDate } from '../../../src/domain/values/local-date.ts'

describe('the effort rate', () => {
  it('is the rent left after aid, in percent of resources', () => {
    expect(effortRate(500, 0, 1300)).toBeCloseTo(38.46, 2)
    expect(effortRate(500, 200, 1000)).toBe(30)
    expect(effortRate(200, 500, 1000)).toBe(0)
  })

  it('never rounds onto a whole percentage that multiplying does not give', () => {
    const amount = fc.integer({ min: 0, max: 99_999_999 })
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 200 }),
        (rent, resources, percent) => {
          const rate = effortRate(rent, 0, resources)
          expect(Math.sign(rate - percent)).toBe(Math.sign(rent * 100 - percent * resources))
        },
      ),
    )
  })

  it('is exact on the boundary and one euro to each side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 100 }), (hundreds, percent) => {
        const [resources, rent] = [hundreds * 100, hundreds * percent]
        expect(effortRate(rent, 0, resources)).toBe(percent)
        expect(effortRate(rent + 1, 0, resources)).toBeGreaterThan(percent)
        expect(effortRate(rent - 1, 0, resources)).toBeLessThan(percent)
      }),
    )
  })
})

describe('the residual income', () => {
  it('is shared by consumption units: 1 for the first, 0.5 for the others, 0.3 for children under 14', () => {
    const income = { resources: 1800, rent: 750, housingAid: 150 }
    expect(residualIncome(income, { aged14OrMore: 3, under14: 2 })).toBe(461)
    expect(residualIncome(income, { aged14OrMore: 1, under14: 0 })).toBe(1200)
  })

  it('never falls below nothing', () => {
    expect(residualIncome({ resources: 300, rent: 900, housingAid: 0 }, { aged14OrMore: 1, under14: 0 })).toBe(0)
  })
})

it('the legal surface is 9 m² for one, 16 for two, 9 more each, 70 for eight and more', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 12].map(legalSurfaceSquareMetres)).toEqual([9, 16, 25, 34, 43, 52, 61, 70, 70, 70])
})

it('a household in exactly the legal surface is not overcrowded, one square metre less is', () => {
  const { compute } = derivations.overcrowding
  expect([compute([43, 3, 2], localDate('2026-11-24')), compute([42, 3, 2], localDate('2026-11-24'))]).toEqual([0, 1])
})

it('a date to come counts no month and no year', () => {
  const [tomorrow, day] = [dateNumber(localDate('2026-11-25')), localDate('2026-11-24')]
  expect([
    derivations['months-since'].compute([tomorrow], day),
    derivations['years-since'].compute([tomorrow], day),
  ]).toEqual([0, 0])
})

describe('every formula', () => {
  const day = localDate('2026-11-24')
  const dates = fc.integer({ min: 0, max: 12_000 }).map((back) => dateNumber(addDays(day, 0 - back)))

  it.each(derivationNames)('%s moves the way it says when one input grows, so that bounds hold', (name) => {
    const { inputs, compute } = derivations[name]
    const kinds = Object.values(inputs)
    const values = fc.tuple(...kinds.map(({ kind }) => (kind === 'date' ? dates : fc.integer({ min: 0, max: 2000 }))))
    fc.assert(
      fc.property(values, values, fc.nat({ max: kinds.length - 1 }), (one, other, changed) => {
        const grown = one.map((value, rank) => (rank === changed ? Math.max(value, other[rank] as number) : value))
        const [before, after] = [compute(one, day), compute(grown, day)]
        if (kinds[changed]?.direction === 'raises') expect(after).toBeGreaterThanOrEqual(before)
        else expect(after).toBeLessThanOrEqual(before)
      }),
      { numRuns: 300 },
    )
  })
})
