import { describe, expect, it } from 'vitest'
import { compareGrids } from '../../../src/domain/scoring/compare-grids.ts'
import type { Condition } from '../../../src/domain/scoring/condition.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { loadedGrid } from './demonstration-grid.ts'
import { mistakesOf } from './grid-mistakes.ts'
import { always, among, choice, count, criterion, gridOf, group, is, yesOrNo } from './small-grid.ts'

const [a, b, n] = [yesOrNo('a'), yesOrNo('b'), count('n')]
const abc = choice('c', 'x', 'y', 'z')
const above = (parameter: string): Condition => ({
  kind: 'compare',
  fact: 'n' as FactId,
  comparator: 'above',
  to: { parameter },
})
const figure = (value: number) => ({
  parameters: [{ id: 'p', label: 'p', value, status: 'fictitious' as const }],
})
const proved = { needsProof: true, document: 'D' }
const fixed = (points: number) => ({ kind: 'fixed', points })
const one = gridOf([a], [criterion('a', 20)])

/** What a council changes, before and after, and what it is told. */
const changes: readonly (readonly [title: string, before: Grid, after: Grid, told: readonly object[]])[] = [
  [
    'overcrowding from 20 to 26',
    one,
    gridOf([a], [criterion('a', 26)]),
    [{ kind: 'points-changed', criterion: 'a', from: fixed(20), to: fixed(26) }],
  ],
  [
    'a criterion added, with its question',
    one,
    gridOf([a, b], [criterion('a', 20), criterion('b', 5)]),
    [
      { kind: 'criterion-added', criterion: 'b', group: 'total', points: fixed(5) },
      { kind: 'fact-added', fact: 'b' },
    ],
  ],
  [
    'a criterion dropped, with its question',
    gridOf([a, b], [criterion('a', 20), criterion('b', 5)]),
    one,
    [
      { kind: 'criterion-removed', criterion: 'b', group: 'total', points: fixed(5) },
      { kind: 'fact-removed', fact: 'b' },
    ],
  ],
  [
    'a criterion that goes to another heading',
    gridOf([a, b], [group('g', 'sum', [criterion('a', 1)]), group('h', 'sum', [criterion('b', 1)])]),
    gridOf([a, b], [group('g', 'sum', []), group('h', 'sum', [criterion('b', 1), criterion('a', 1)])]),
    [{ kind: 'moved', node: 'a', from: 'g', to: 'h' }],
  ],
  [
    'a heading that appears around a criterion',
    one,
    gridOf([a], [group('g', 'sum', [criterion('a', 20)])]),
    [
      { kind: 'group-added', id: 'g', group: 'total' },
      { kind: 'moved', node: 'a', from: 'total', to: 'g' },
    ],
  ],
  [
    'the cap of seniority from 36 to 48, and its floor dropped',
    gridOf([a], [group('g', 'sum', [criterion('a', 50)], { cap: 36, floor: 0 })]),
    gridOf([a], [group('g', 'sum', [criterion('a', 50)], { cap: 48 })]),
    [
      { kind: 'cap-changed', node: 'g', from: 36, to: 48 },
      { kind: 'floor-changed', node: 'g', from: 0, to: null },
    ],
  ],
  [
    'a condition that asks for more',
    gridOf([a, b], [criterion('a', 1), criterion('k', 2, { when: is('a') }), criterion('b', 1)]),
    gridOf(
      [a, b],
      [criterion('a', 1), criterion('k', 2, { when: { kind: 'all', of: [is('a'), is('b')] } }), criterion('b', 1)],
    ),
    [{ kind: 'condition-changed', criterion: 'k', from: is('a'), to: { kind: 'all', of: [is('a'), is('b')] } }],
  ],
  [
    'a condition dropped',
    gridOf([a], [criterion('a', 1), criterion('k', 2, { when: is('a') })]),
    gridOf([a], [criterion('a', 1), always('k', 2)]),
    [{ kind: 'condition-changed', criterion: 'k', from: is('a'), to: null }],
  ],
  [
    'a document asked for',
    one,
    gridOf([a], [criterion('a', 20, proved)]),
    [{ kind: 'proof-changed', criterion: 'a', from: false, to: true }],
  ],
  [
    'a local criterion that rests on the law',
    one,
    gridOf([a], [criterion('a', 20, { basis: { kind: 'L441-1', letter: 'c' } })]),
    [{ kind: 'basis-changed', criterion: 'a', from: { kind: 'local' }, to: { kind: 'L441-1', letter: 'c' } }],
  ],
  [
    'the best of two in place of their sum',
    gridOf([a, b], [group('g', 'sum', [criterion('a', 1), criterion('b', 2)])]),
    gridOf([a, b], [group('g', 'max', [criterion('a', 1), criterion('b', 2)])]),
    [{ kind: 'combination-changed', group: 'g', from: { kind: 'sum' }, to: { kind: 'max' } }],
  ],
  [
    'another order where the first one met counts',
    gridOf([a, b], [group('g', 'first-match', [criterion('a', 1), criterion('b', 2)])]),
    gridOf([a, b], [group('g', 'first-match', [criterion('b', 2), criterion('a', 1)])]),
    [{ kind: 'order-changed', group: 'g', from: ['a', 'b'], to: ['b', 'a'] }],
  ],
  [
    'a box that counts too',
    gridOf([abc], [group('g', { kind: 'selected', by: 'c' as FactId }, [always('k', 1, { selectedBy: ['x'] })])]),
    gridOf([abc], [group('g', { kind: 'selected', by: 'c' as FactId }, [always('k', 1, { selectedBy: ['x', 'y'] })])]),
    [{ kind: 'boxes-changed', node: 'k', from: ['x'], to: ['x', 'y'] }],
  ],
  [
    'a delay from 36 to 30, with what hangs on it',
    gridOf([n], [criterion('k', 1, { when: above('p') }), criterion('l', 1, { when: above('p') })], figure(36)),
    gridOf([n], [criterion('k', 1, { when: above('p') }), criterion('l', 1, { when: above('p') })], figure(30)),
    [{ kind: 'parameter-changed', parameter: 'p', from: 36, to: 30, criteria: ['k', 'l'] }],
  ],
  [
    'a question with one more box',
    gridOf([choice('c', 'x', 'y')], [criterion('k', 1, { when: among('c', 'x') })]),
    gridOf([abc], [criterion('k', 1, { when: among('c', 'x') })]),
    [{ kind: 'fact-changed', fact: 'c', aspect: 'values' }],
  ],
  [
    'a yes or no that becomes a number',
    gridOf([a], [criterion('k', 1, { when: is('a') })]),
    gridOf([count('a')], [criterion('k', 1, { when: is('a') })]),
    [{ kind: 'fact-changed', fact: 'a', aspect: 'kind' }],
  ],
  [
    'a question that becomes sensitive',
    one,
    gridOf([{ ...a, isSensitive: true }], [criterion('a', 20)]),
    [{ kind: 'fact-changed', fact: 'a', aspect: 'sensitivity' }],
  ],
  [
    'a draft that is voted',
    { ...one, status: 'draft' },
    { ...one, status: 'official' },
    [{ kind: 'status-changed', from: 'draft', to: 'official' }],
  ],
]

describe('what changes between two versions is told as rules', () => {
  it.each(changes)('%s', (_, before, after, told) => {
    expect(compareGrids(before, after)).toEqual(told)
  })
})

const when = (condition: Condition) => gridOf([a, b, abc], [criterion('k', 1, { when: condition })])
const x = among('c', 'x')

/** Written otherwise, with the same meaning. */
const sameMeaning: readonly (readonly [title: string, before: Grid, after: Grid])[] = [
  [
    'the order of what must hold',
    when({ kind: 'all', of: [is('a'), is('b'), x] }),
    when({ kind: 'all', of: [x, { kind: 'all', of: [is('b'), is('a')] }] }),
  ],
  ['the order of listed values', when(among('c', 'x', 'y')), when(among('c', 'y', 'x', 'y'))],
  [
    'a double negation',
    when({ kind: 'not', condition: { kind: 'not', condition: x } }),
    when({ kind: 'any', of: [x] }),
  ],
  ['not yes, and no', when({ kind: 'not', condition: is('a') }), when(is('a', false))],
  [
    'the order of criteria that are added',
    gridOf([a, b], [criterion('a', 1), criterion('b', 2)]),
    gridOf([b, a], [criterion('b', 2), criterion('a', 1)]),
  ],
  ['a label', one, gridOf([{ ...a, label: 'Other words' }], [criterion('a', 20, { label: 'Other words' })])],
]

it.each(sameMeaning)('%s is no change', (_, before, after) => {
  expect(compareGrids(before, after)).toEqual([])
})

describe('on the demonstration grid', () => {
  const grid = loadedGrid('clermont-auvergne')

  it('nothing has changed from itself', () => {
    expect(compareGrids(grid, structuredClone(grid))).toEqual([])
  })

  it('every small change a hand could make is told, once, and the other way round', () => {
    const [silent, uneven]: [string[], string[]] = [[], []]
    for (const { name, grid: other } of mistakesOf(grid)) {
      const [there, back] = [compareGrids(grid, other), compareGrids(other, grid)]
      if (there.length === 0) silent.push(name)
      if (there.length !== back.length) uneven.push(name)
    }
    expect([silent, uneven]).toEqual([[], []])
  })
})
