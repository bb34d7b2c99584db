import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { Band, PointRule } from '../../../src/domain/scoring/point-rule.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import {
  always,
  among,
  choice,
  count,
  criterion,
  derived,
  euros,
  gridOf,
  group,
  is,
  past,
  problemsOf,
  yesOrNo,
} from './small-grid.ts'

const banded = (...bands: readonly Band[]): PointRule => ({ kind: 'bands', fact: 'n' as FactId, bands })
const perUnit = (fact: string, more: object = {}): PointRule =>
  ({ kind: 'per-unit', fact, points: 1, start: 0, step: 1, rounding: 'down', ...more }) as PointRule
const below = (at: number, isIncluded = false) => ({ upper: { at, isIncluded }, points: 1 })
const from = (at: number, isIncluded = true) => ({ lower: { at, isIncluded }, points: 2 })
const [a, b, n] = [yesOrNo('a'), yesOrNo('b'), count('n')]
const compare = (fact: string, to: unknown) => ({ kind: 'compare', fact, comparator: 'above', to }) as never

/** A mistake, the place it must be shown at, and a word of the reason. */
const mistakes: readonly (readonly [name: string, grid: Grid, where: string, why: RegExp])[] = [
  [
    'a fact nobody declared',
    gridOf([a], [criterion('a', 1), criterion('k', 1, { when: is('z') })]),
    'criteria/k/when',
    /No fact/,
  ],
  ['a fact nobody uses', gridOf([a, b], [criterion('a', 1)]), 'facts/b', /No criterion uses/],
  ['an id given twice', gridOf([a], [criterion('a', 1), criterion('a', 2)]), 'criteria/a', /twice/],
  ['a fact declared twice', gridOf([a, a], [criterion('a', 1)]), 'facts/a', /twice/],
  ['half a point', gridOf([a], [criterion('a', 0.5)]), 'criteria/a/points', /whole number/],
  [
    'a yes/no compared with a list',
    gridOf([a], [criterion('k', 1, { when: among('a', 'x') })]),
    'criteria/k/when',
    /cannot be compared/,
  ],
  [
    'a number compared with yes',
    gridOf([n], [criterion('k', 1, { when: is('n') })]),
    'criteria/k/when',
    /cannot be compared/,
  ],
  [
    'a yes/no compared with a number',
    gridOf([a], [criterion('k', 1, { when: compare('a', 3) })]),
    'criteria/k/when',
    /cannot be compared/,
  ],
  [
    'a value the choice does not have',
    gridOf([choice('c', 'x', 'y')], [criterion('k', 1, { when: among('c', 'w') })]),
    'criteria/k/when',
    /no value "w"/,
  ],
  [
    'a list of no value',
    gridOf([choice('c', 'x', 'y')], [criterion('k', 1, { when: among('c') })]),
    'criteria/k/when',
    /No value/,
  ],
  [
    'a parameter nobody declared',
    gridOf([n], [criterion('k', 1, { when: compare('n', { parameter: 'p' }) })]),
    'criteria/k/when',
    /No parameter/,
  ],
  [
    'a number compared with a date',
    gridOf([n], [criterion('k', 1, { when: compare('n', '2026-01-01') })]),
    'criteria/k/when',
    /not a number/,
  ],
  [
    'a date compared with a number',
    gridOf([past('d')], [criterion('k', 1, { when: compare('d', 3) })]),
    'criteria/k/when',
    /date/,
  ],
  [
    'an empty condition',
    gridOf([a], [criterion('a', 1), criterion('k', 1, { when: { kind: 'all', of: [] } })]),
    'criteria/k/when',
    /holds nothing/,
  ],
  [
    'points per unit of a rate',
    gridOf(
      [
        euros('r'),
        euros('i'),
        euros('h'),
        derived('rate', 'effort-rate', { rent: 'r', 'housing-aid': 'h', resources: 'i' }),
      ],
      [always('k', perUnit('rate'))],
    ),
    'criteria/k/points',
    /whole units/,
  ],
  [
    'a step that goes nowhere',
    gridOf([n], [always('k', perUnit('n', { step: 0 }))]),
    'criteria/k/points',
    /goes nowhere/,
  ],
  [
    'a plateau before the start',
    gridOf([n], [always('k', perUnit('n', { start: 5, until: 5 }))]),
    'criteria/k/points',
    /counts nothing/,
  ],
  ['no band', gridOf([n], [always('k', banded())]), 'criteria/k/points', /no band/],
  [
    'bands that overlap',
    gridOf([n], [always('k', banded(below(5, true), from(5)))]),
    'criteria/k/points/bands/1',
    /overlaps/,
  ],
  ['bands with a gap', gridOf([n], [always('k', banded(below(5), from(6)))]), 'criteria/k/points/bands/1', /gap/],
  [
    'bands that both leave the boundary out',
    gridOf([n], [always('k', banded(below(5), from(5, false)))]),
    'criteria/k/points/bands/1',
    /gap/,
  ],
  [
    'bands out of order',
    gridOf([n], [always('k', banded(from(5), below(5)))]),
    'criteria/k/points/bands/1',
    /overlaps/,
  ],
  [
    'an empty band',
    gridOf(
      [n],
      [always('k', banded({ lower: { at: 5, isIncluded: true }, upper: { at: 5, isIncluded: false }, points: 1 }))],
    ),
    'criteria/k/points/bands/0',
    /No value lies/,
  ],
  [
    'a band no value reaches',
    gridOf([n], [always('k', banded(below(200), from(200)))]),
    'criteria/k/points/bands/1',
    /reaches this band/,
  ],
  [
    'a band of a yes/no',
    gridOf([a], [always('k', { ...banded(below(1)), fact: 'a' } as PointRule)]),
    'criteria/k/points',
    /not a number/,
  ],
  [
    'a criterion nobody meets',
    gridOf([n], [criterion('k', 1, { when: compare('n', 100) })]),
    'criteria/k',
    /No household/,
  ],
  ['a cap below the floor', gridOf([a], [criterion('a', 1, { cap: 1, floor: 2 })]), 'criteria/a', /below the floor/],
  ['a proof without its document', gridOf([a], [criterion('a', 1, { needsProof: true })]), 'criteria/a', /no document/],
  ['an empty group', gridOf([a], [criterion('a', 1), group('g', 'sum', [])]), 'groups/g', /no member/],
  [
    'a penalty where only the best counts',
    gridOf([a, b], [group('g', 'max', [criterion('a', 1), criterion('b', -1)])]),
    'groups/g',
    /penalty/,
  ],
  [
    'boxes of a yes/no',
    gridOf([a], [group('g', { kind: 'selected', by: 'a' as FactId }, [always('k', 1)])]),
    'groups/g',
    /boxes/,
  ],
  [
    'a box claimed twice',
    gridOf(
      [choice('c', 'x', 'y')],
      [
        group('g', { kind: 'selected', by: 'c' as FactId }, [
          always('k', 1, { selectedBy: ['x'] }),
          always('l', 2, { selectedBy: ['x'] }),
        ]),
      ],
    ),
    'groups/g',
    /Two members/,
  ],
  [
    'a member without its box',
    gridOf([choice('c', 'x', 'y')], [group('g', { kind: 'selected', by: 'c' as FactId }, [always('k', 1)])]),
    'criteria/k',
    /No value/,
  ],
  [
    'a box where nothing is ticked',
    gridOf([a], [criterion('a', 1, { selectedBy: ['x'] })]),
    'criteria/a',
    /selects nothing/,
  ],
  ['a range without width', gridOf([count('n', 0)], [always('k', perUnit('n'))]), 'facts/n', /leaves no choice/],
  [
    'a choice of one value',
    gridOf([choice('c', 'x')], [criterion('k', 1, { when: among('c', 'x') })]),
    'facts/c/values',
    /two values/,
  ],
  [
    'a formula nobody wrote',
    gridOf([n, derived('f', 'magic', {})], [criterion('k', 1, { when: compare('n', 1) }), always('m', perUnit('f'))]),
    'facts/f/derivation',
    /No formula/,
  ],
  [
    'a formula without its input',
    gridOf([derived('f', 'months-since', {})], [always('k', perUnit('f'))]),
    'facts/f/from',
    /lacks its "date"/,
  ],
  [
    'a formula with an input too many',
    gridOf(
      [past('d'), n, derived('f', 'months-since', { date: 'd', more: 'n' })],
      [always('k', perUnit('f')), always('l', perUnit('n'))],
    ),
    'facts/f/from',
    /takes no "more"/,
  ],
  [
    'a formula on the wrong kind',
    gridOf([n, derived('f', 'months-since', { date: 'n' })], [always('k', perUnit('f'))]),
    'facts/f/from',
    /cannot be the "date"/,
  ],
  [
    'an invented figure in an official grid',
    gridOf([n], [criterion('k', 1, { when: compare('n', { parameter: 'p' }) })], {
      status: 'official',
      deliberation: { reference: 'D', adoptedOn: localDate('2026-01-01') },
      parameters: [{ id: 'p', label: 'p', value: 3, status: 'fictitious' }],
    }),
    'parameters/p',
    /invented/,
  ],
  [
    'an official grid nobody voted',
    gridOf([a], [criterion('a', 1)], { status: 'official' }),
    'deliberation',
    /no deliberation/,
  ],
  [
    'an end before the beginning',
    gridOf([a], [criterion('a', 1)], { inForce: { from: localDate('2026-02-01'), to: localDate('2026-01-01') } }),
    'inForce',
    /before it begins/,
  ],
  [
    'a date range turned over',
    gridOf(
      [{ ...past('d'), latest: localDate('1999-01-01') } as never],
      [criterion('k', 1, { when: compare('d', '1990-01-01') })],
    ),
    'facts/d',
    /not after/,
  ],
]

describe('a grid with a mistake is refused, with where, why and what to do', () => {
  it.each(mistakes)('%s', (_, grid, where, why) => {
    const problems = problemsOf(grid)
    const found = problems.find((problem) => problem.where === where && why.test(problem.why))
    expect(found, JSON.stringify(problems)).toBeDefined()
    expect(found?.remedy.length).toBeGreaterThan(10)
  })

  it('every mistake is told at once', () => {
    const grid = gridOf([a, b], [criterion('k', 0.5, { when: is('z') })])
    expect(problemsOf(grid).map(({ where }) => where)).toEqual([
      'criteria/k/when',
      'criteria/k/points',
      'facts/a',
      'facts/b',
    ])
  })

  it('a grid in order has nothing to mend', () => {
    expect(problemsOf(gridOf([a], [criterion('a', 1)]))).toEqual([])
  })
})
