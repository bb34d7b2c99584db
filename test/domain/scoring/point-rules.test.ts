import { describe, expect, it } from 'vitest'
import type { Band, PointsPerUnit } from '../../../src/domain/scoring/point-rule.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import {
  always,
  count,
  criterion,
  derived,
  euros,
  gridOf,
  group,
  nodeOf,
  past,
  scoreOf,
  totalOf,
  yesOrNo,
} from './small-grid.ts'

const perUnit = (rule: Partial<PointsPerUnit>) =>
  gridOf(
    [count('n')],
    [
      always('each', {
        kind: 'per-unit',
        fact: 'n' as FactId,
        points: 2,
        start: 0,
        step: 1,
        rounding: 'down',
        ...rule,
      }),
    ],
  )

describe('points per unit', () => {
  it('are counted for each unit', () => {
    expect([0, 1, 7].map((n) => totalOf(perUnit({}), { n }))).toEqual([0, 2, 14])
  })

  it('begin past the start', () => {
    expect([1, 2, 3].map((n) => totalOf(perUnit({ start: 2 }), { n }))).toEqual([0, 0, 2])
  })

  it('stop at the plateau', () => {
    expect([4, 5, 90].map((n) => totalOf(perUnit({ until: 5 }), { n }))).toEqual([8, 10, 10])
  })

  it('count whole steps, an unfinished one rounded as the grid says', () => {
    const points = (rounding: 'down' | 'up' | 'nearest') =>
      [1, 5, 6, 12].map((n) => totalOf(perUnit({ step: 12, rounding }), { n }))
    expect(points('down')).toEqual([0, 0, 0, 2])
    expect(points('up')).toEqual([2, 2, 2, 2])
    expect(points('nearest')).toEqual([0, 0, 2, 2])
  })

  it('are a penalty when negative, down to the floor of the criterion', () => {
    const refusals = gridOf(
      [count('refusals')],
      [
        always(
          'penalty',
          { kind: 'per-unit', fact: 'refusals' as FactId, points: -10, start: 1, step: 1, rounding: 'down' },
          { floor: -30 },
        ),
      ],
    )
    expect([0, 1, 2, 3, 9].map((n) => totalOf(refusals, { refusals: n }))).toEqual([0, 0, -10, -20, -30])
    expect(nodeOf(scoreOf(refusals, { refusals: 9 }), 'penalty')).toMatchObject({
      limit: { kind: 'floor', points: -30, before: { min: -80, max: -80 } },
    })
  })

  it('range over what the fact may be while it is not known', () => {
    expect(scoreOf(perUnit({}), {}).declared).toEqual({ min: 0, max: 200 })
    expect(scoreOf(perUnit({ points: -2 }), {}).declared).toEqual({ min: -200, max: 0 })
  })

  it('are not met below one unit, and say so', () => {
    expect(nodeOf(scoreOf(perUnit({}), { n: 0 }), 'each').outcome).toEqual({ kind: 'not-met' })
  })
})

const banded = (bands: readonly Band[]) =>
  gridOf([euros('income', 1000)], [always('means', { kind: 'bands', fact: 'income' as FactId, bands })])

describe('points by band', () => {
  const grid = banded([
    { upper: { at: 300, isIncluded: false }, points: 12 },
    { lower: { at: 300, isIncluded: true }, upper: { at: 450, isIncluded: true }, points: 6 },
    { lower: { at: 450, isIncluded: false }, upper: { at: 600, isIncluded: false }, points: 2 },
  ])

  it('include a boundary or leave it out, as each band says', () => {
    expect([299, 300, 450, 451, 599, 600].map((income) => totalOf(grid, { income }))).toEqual([12, 6, 6, 2, 2, 0])
  })

  it('are not met outside every band', () => {
    expect(nodeOf(scoreOf(grid, { income: 700 }), 'means').outcome).toEqual({ kind: 'not-met' })
  })

  it('range over the bands a fact not known may fall in, and over none', () => {
    expect(scoreOf(grid, {}).declared).toEqual({ min: 0, max: 12 })
    const whole = banded([
      { upper: { at: 300, isIncluded: false }, points: 12 },
      { lower: { at: 300, isIncluded: true }, points: 3 },
    ])
    expect(scoreOf(whole, {}).declared).toEqual({ min: 3, max: 12 })
  })
})

describe('a rate in bands', () => {
  const grid = gridOf(
    [
      euros('rent'),
      euros('aid'),
      euros('resources'),
      derived('rate', 'effort-rate', { rent: 'rent', 'housing-aid': 'aid', resources: 'resources' }),
    ],
    [
      always('heavy', {
        kind: 'bands',
        fact: 'rate' as FactId,
        bands: [
          { lower: { at: 33, isIncluded: false }, upper: { at: 70, isIncluded: true }, points: 5 },
          { lower: { at: 70, isIncluded: false }, points: 9 },
        ],
      }),
    ],
  )

  it('pays nothing at the boundary itself and pays one euro above it, to the euro', () => {
    const points = (rent: number, resources: number) => totalOf(grid, { rent, aid: 0, resources })
    expect([points(330, 1000), points(331, 1000), points(3299, 9997), points(700, 1000), points(701, 1000)]).toEqual([
      0, 5, 0, 5, 9,
    ])
  })

  it('finds the published Paris 2014 case: a rate of 30 % pays nothing', () => {
    expect(totalOf(grid, { rent: 300, aid: 0, resources: 1000 })).toBe(0)
  })

  it('puts a rent without any resources in the highest band, and no rent in none', () => {
    expect(totalOf(grid, { rent: 400, aid: 0, resources: 0 })).toBe(9)
    expect(totalOf(grid, { rent: 400, aid: 400, resources: 0 })).toBe(0)
  })
})

describe('months of waiting', () => {
  const long = {
    kind: 'compare',
    fact: 'months' as FactId,
    comparator: 'above',
    to: { parameter: 'long-delay' },
  } as const
  const grid = gridOf(
    [past('filed'), derived('months', 'months-since', { date: 'filed' })],
    [
      always('each', { kind: 'per-unit', fact: 'months' as FactId, points: 1, start: 0, step: 1, rounding: 'down' }),
      criterion('long', 20, { when: long }),
    ],
    { parameters: [{ id: 'long-delay', label: 'Long delay', value: 36, status: 'fictitious' }] },
  )

  it('count full months only, and the long delay must be passed', () => {
    const points = (filed: string) => totalOf(grid, { filed })
    expect([points('2026-10-25'), points('2026-10-24'), points('2023-11-24'), points('2023-10-24')]).toEqual([
      0, 1, 36, 57,
    ])
  })
})

it('a cap on a group holds over what its members make together, and says what it took off', () => {
  const grid = gridOf(
    [yesOrNo('a'), yesOrNo('b')],
    [group('g', 'sum', [criterion('a', 25), criterion('b', 10)], { cap: 30 })],
  )
  const score = scoreOf(grid, { a: true, b: true })
  expect(score.declared).toEqual({ min: 30, max: 30 })
  expect(nodeOf(score, 'g')).toMatchObject({ limit: { kind: 'cap', points: 30, before: { min: 35, max: 35 } } })
  expect(nodeOf(scoreOf(grid, { a: true, b: false }), 'g').limit).toBeUndefined()
})

it('a floor on the total never lets penalties go below it', () => {
  const root = group('total', 'sum', [criterion('a', 5), criterion('b', -20)], { floor: 0 })
  const grid = gridOf([yesOrNo('a'), yesOrNo('b')], [], { root })
  expect([totalOf(grid, { a: true, b: true }), totalOf(grid, { a: true, b: false })]).toEqual([0, 5])
})
