import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src/domain/scoring/condition.ts'
import type { Effect } from '../../../src/domain/scoring/effect.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { Grid, GridExample } from '../../../src/domain/scoring/grid.ts'
import type { GridWarning, WarningCheck } from '../../../src/domain/scoring/grid-warning.ts'
import { lintGrid } from '../../../src/domain/scoring/lint-grid.ts'
import type { PointRule } from '../../../src/domain/scoring/point-rule.ts'
import type { NodeScore } from '../../../src/domain/scoring/score.ts'
import type { CriterionId, EffectId, FactId, LevelId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { anyHousehold } from './random-grid.ts'
import {
  always,
  among,
  choice,
  compiled,
  count,
  criterion,
  euros,
  derived,
  gridOf,
  group,
  is,
  nodeOf,
  past,
  today,
  yesOrNo,
} from './small-grid.ts'

const L441 = { kind: 'L441-1', letter: null } as const
/** What every grid needs to raise nothing on its own account. */
const dalo = criterion('dalo', 60, { basis: L441 })
const [a, b, n, daloFact] = [yesOrNo('a'), yesOrNo('b'), count('n'), yesOrNo('dalo')]
const fine: typeof gridOf = (facts, members, more) => gridOf([daloFact, ...facts], [dalo, ...members], more)

const compare = (fact: string, comparator: 'above' | 'at-least' | 'below' | 'at-most', to: number): Condition => ({
  kind: 'compare',
  fact: fact as FactId,
  comparator,
  to,
})
const both = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const bands = (fact: string, at: number): PointRule => ({
  kind: 'bands',
  fact: fact as FactId,
  bands: [
    { upper: { at, isIncluded: false }, points: 1 },
    { lower: { at, isIncluded: true }, points: 2 },
  ],
})
const perUnit = (fact: string, more: object = {}): PointRule =>
  ({ kind: 'per-unit', fact, points: 1, start: 0, step: 1, rounding: 'down', ...more }) as PointRule
const witness = (
  expected: Partial<GridExample['expected']>,
  facts: object = { dalo: true },
): readonly GridExample[] => [
  {
    name: 'Witness',
    referenceDate: today,
    facts: Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, { value, proof: 'declared' }])),
    expected: { total: 60, points: {}, ...expected },
  },
]
const abc = choice('c', 'x', 'y', 'z')
const rate = [
  euros('rent'),
  euros('aid'),
  euros('income'),
  derived('rate', 'effort-rate', { rent: 'rent', 'housing-aid': 'aid', resources: 'income' }),
]

/** A group whose two members are chosen by a box each. */
const ticked = (one: readonly string[], other: readonly string[]) =>
  group('g', { kind: 'selected', by: 'c' as FactId }, [
    always('k', 5, { selectedBy: one }),
    always('l', 6, { selectedBy: other }),
  ])

const foundIn = (grid: Grid) => lintGrid(compiled(grid)).warnings.map(({ check, where }) => `${check} ${where}`)

const effect = (when: Condition): Effect => ({
  kind: 'suspension',
  id: 'e' as EffectId,
  label: 'e',
  basis: { kind: 'local' },
  needsProof: false,
  when,
})

/** Three levels: the first and second with a condition, then the rest. */
const levelled = (first: Condition, second: Condition): Grid => ({
  ...fine([a, b], [criterion('a', 1), criterion('b', 2)]),
  ranking: {
    levels: [
      { id: 'first' as LevelId, label: 'first', when: first },
      { id: 'urgent' as LevelId, label: 'urgent', when: second },
      { id: 'rest' as LevelId, label: 'rest' },
    ],
    order: [{ kind: 'level' }, { kind: 'total' }],
  },
})

/** Points for a home in some of two lists of communes. */
const listed = (...values: readonly string[]): Grid => ({
  ...fine(
    [
      {
        kind: 'commune',
        id: 'home' as FactId,
        label: 'home',
        isSensitive: false,
        isRecordedByService: false,
        isSeveral: false,
      },
    ],
    [criterion('k', 5, { when: { kind: 'in', fact: 'home' as FactId, values } })],
  ),
  communeLists: [
    { id: 'core', label: 'core', communes: ['63113'] },
    { id: 'west', label: 'west', communes: ['63308'] },
  ],
})

/** A grid that raises one warning, where, and its right sister that raises none. */
const pairs: readonly (readonly [check: WarningCheck, where: string, wrong: Grid, right: Grid])[] = [
  [
    'losing-exclusion',
    'criteria/a',
    fine([a, b], [criterion('a', 10, { excludedBy: ['b' as CriterionId] }), criterion('b', 4)]),
    fine([a, b], [criterion('a', 4, { excludedBy: ['b' as CriterionId] }), criterion('b', 10)]),
  ],
  [
    'idle-effect',
    'effects/e',
    {
      ...fine([n], [criterion('some', 2, { when: compare('n', 'at-least', 1) })]),
      effects: [effect(compare('n', 'at-least', 0))],
    },
    {
      ...fine([n], [criterion('some', 2, { when: compare('n', 'at-least', 1) })]),
      effects: [effect(compare('n', 'at-least', 1))],
    },
  ],
  ['unreachable-level', 'ranking/levels/urgent', levelled(is('a'), is('a')), levelled(is('a'), is('b'))],
  ['unused-list', 'communeLists/west', listed('core'), listed('core', 'west')],
  [
    'retroactive',
    'inForce/from',
    { ...fine([a], [criterion('a', 1)]), deliberation: { reference: 'D', adoptedOn: localDate('2026-01-02') } },
    { ...fine([a], [criterion('a', 1)]), deliberation: { reference: 'D', adoptedOn: localDate('2026-01-01') } },
  ],
  [
    'falling-mean',
    'groups/g',
    fine([a, b], [group('g', { kind: 'mean', rounding: 'down' }, [criterion('a', 10), criterion('b', 2)])]),
    fine([a, b], [group('g', { kind: 'mean', rounding: 'down' }, [criterion('a', 10), criterion('b', 10)])]),
  ],
  [
    'hidden-gain',
    'criteria/b',
    fine([a, b], [group('g', 'first-match', [criterion('a', 2), criterion('b', 10)])]),
    fine([a, b], [group('g', 'first-match', [criterion('b', 10), criterion('a', 2)])]),
  ],
  [
    'hidden-gain',
    'criteria/many',
    fine(
      [n],
      [
        group('g', 'first-match', [
          criterion('some', 2, { when: both(compare('n', 'at-least', 1), compare('n', 'below', 5)) }),
          criterion('many', 9, { when: compare('n', 'at-least', 4) }),
        ]),
      ],
    ),
    fine(
      [n],
      [
        group('g', 'first-match', [
          criterion('some', 2, { when: both(compare('n', 'at-least', 1), compare('n', 'below', 4)) }),
          criterion('many', 9, { when: compare('n', 'at-least', 4) }),
        ]),
      ],
    ),
  ],
  [
    'losing-yes',
    'criteria/k',
    fine([a], [criterion('k', 5, { when: { kind: 'not', condition: is('a') } })]),
    fine([a], [criterion('k', 5, { when: { kind: 'not', condition: is('a', false) } })]),
  ],
  [
    'losing-yes',
    'criteria/k',
    fine([a], [criterion('k', 5, { when: is('a', false) })]),
    // A penalty for a no is no trap: saying yes gains.
    fine([a], [criterion('k', -5, { when: is('a', false) })]),
  ],
  [
    'always-overtaken',
    'criteria/long',
    fine(
      [n],
      [
        group('g', 'first-match', [
          criterion('short', 8, { when: compare('n', 'at-least', 1) }),
          criterion('long', 8, { when: compare('n', 'at-least', 3) }),
        ]),
      ],
    ),
    fine(
      [n],
      [
        group('g', 'first-match', [
          criterion('long', 8, { when: compare('n', 'at-least', 3) }),
          criterion('short', 8, { when: compare('n', 'at-least', 1) }),
        ]),
      ],
    ),
  ],
  [
    'always-overtaken',
    'criteria/narrow',
    fine([a, b], [group('g', 'max', [criterion('narrow', 5, { when: both(is('a'), is('b')) }), criterion('a', 8)])]),
    fine([a, b], [group('g', 'max', [criterion('narrow', 9, { when: both(is('a'), is('b')) }), criterion('a', 8)])]),
  ],
  [
    'always-overtaken',
    'criteria/l',
    fine([a], [group('g', 'max', [criterion('a', 8), criterion('l', 5, { when: is('a') })])]),
    // Without its document the better one brings nothing, and the other counts.
    fine(
      [a],
      [
        group('g', 'max', [
          criterion('a', 8, { needsProof: true, document: 'D' }),
          criterion('l', 5, { when: is('a') }),
        ]),
      ],
    ),
  ],
  [
    'never-met',
    'criteria/k',
    fine([n], [criterion('k', 5, { when: both(compare('n', 'above', 3), compare('n', 'below', 4)) })]),
    fine([n], [criterion('k', 5, { when: both(compare('n', 'above', 3), compare('n', 'below', 5)) })]),
  ],
  [
    'unreachable-band',
    'criteria/k/points/bands/0',
    fine([n], [criterion('k', bands('n', 40), { when: compare('n', 'at-least', 40) })]),
    fine([n], [criterion('k', bands('n', 40), { when: compare('n', 'at-least', 39) })]),
  ],
  [
    'unreachable-band',
    'criteria/k/points/bands/0',
    fine(rate, [criterion('k', bands('rate', 33), { when: compare('rate', 'at-least', 33) })]),
    // A rate is not rounded: 32.5 % lies between.
    fine(rate, [criterion('k', bands('rate', 33), { when: compare('rate', 'above', 32) })]),
  ],
  [
    'lightest-penalty',
    'groups/g',
    fine([a, b], [group('g', 'max', [criterion('a', -5), criterion('b', -10)])]),
    fine([a, b], [group('g', 'sum', [criterion('a', -5), criterion('b', -10)])]),
  ],
  [
    'unreachable-limit',
    'groups/g',
    fine([a, b], [group('g', 'sum', [criterion('a', 5), criterion('b', 10)], { cap: 16 })]),
    fine([a, b], [group('g', 'sum', [criterion('a', 5), criterion('b', 10)], { cap: 15 })]),
  ],
  [
    'unreachable-limit',
    'criteria/k',
    fine([n], [always('k', perUnit('n', { points: -1 }), { floor: -101 })]),
    fine([n], [always('k', perUnit('n', { points: -1 }), { floor: -100 })]),
  ],
  [
    'unreachable-limit',
    'groups/g',
    fine([a, b], [group('g', 'sum', [criterion('a', 10), always('k', -5), criterion('b', 1)], { cap: 9 })]),
    // Should the document of the penalty be refused, the gain stands alone and comes to the cap.
    fine(
      [a, b],
      [
        group(
          'g',
          'sum',
          [criterion('a', 10), always('k', -5, { needsProof: true, document: 'D' }), criterion('b', 1)],
          { cap: 9 },
        ),
      ],
    ),
  ],
  [
    'unreachable-limit',
    'criteria/k/points',
    fine([n], [always('k', perUnit('n', { until: 101 }))]),
    fine([n], [always('k', perUnit('n', { until: 100 }))]),
  ],
  [
    'missing-priority',
    'total',
    gridOf([a], [criterion('a', 5)]),
    gridOf([a], [criterion('a', 5)], { isPartial: true }),
  ],
  [
    'missing-priority',
    'total',
    gridOf([a], [criterion('a', 5, { basis: L441 })]),
    gridOf([daloFact], [criterion('k', 5, { basis: L441, when: both(is('dalo')) })]),
  ],
  [
    'missing-priority',
    'total',
    gridOf([daloFact, a], [criterion('dalo', 0, { basis: L441 }), criterion('a', 5, { basis: L441 })]),
    fine([a], [criterion('a', 5, { basis: L441 })]),
  ],
  [
    'basis-without-letter',
    'criteria/dalo',
    fine([], [], { status: 'official', deliberation: { reference: 'D', adoptedOn: localDate('2026-01-01') } }),
    gridOf([daloFact], [criterion('dalo', 60, { basis: { kind: 'L441-1', letter: 'a' } })], {
      status: 'official',
      deliberation: { reference: 'D', adoptedOn: localDate('2026-01-01') },
    }),
  ],
  [
    'contradicted-example',
    'examples/0',
    fine([], [], { examples: witness({ total: 59 }) }),
    fine([], [], { examples: witness({ total: 60, confirmed: 60, points: { dalo: 60 } }) }),
  ],
  [
    'contradicted-example',
    'examples/0',
    fine([], [], { examples: witness({ points: { elsewhere: 0 } }) }),
    fine([], [], { examples: witness({ total: { min: 0, max: 60 } }, {}) }),
  ],
  [
    'contradicted-example',
    'examples/0',
    fine([], [], { examples: witness({}, { dalo: true, dallo: true }) }),
    fine([], [], { examples: witness({}) }),
  ],
  [
    'unused-value',
    'facts/c/values',
    fine([abc], [criterion('k', 5, { when: among('c', 'x') })]),
    fine([abc], [criterion('k', 5, { when: { kind: 'not', condition: among('c', 'x', 'y') } })]),
  ],
  [
    'unused-value',
    'facts/c/values',
    fine([abc], [criterion('k', 1, { when: among('c', 'y') }), criterion('l', 1, { when: among('c', 'y') })]),
    fine([abc], [ticked(['x'], ['y'])]),
  ],
  [
    'unused-parameter',
    'parameters/p',
    fine([n], [criterion('k', 1, { when: compare('n', 'above', 3) })], {
      parameters: [{ id: 'p', label: 'p', value: 3, status: 'fictitious' }],
    }),
    fine([n], [criterion('k', 1, { when: { ...compare('n', 'above', 3), to: { parameter: 'p' } } as Condition })], {
      parameters: [{ id: 'p', label: 'p', value: 3, status: 'fictitious' }],
    }),
  ],
  [
    'lone-member',
    'groups/g',
    fine([a], [group('g', 'sum', [criterion('a', 5)])]),
    fine([a, b], [group('g', 'sum', [criterion('a', 5), criterion('b', 5)])]),
  ],
]

describe('a grid that may surprise is told so, and its right sister is not', () => {
  it.each(pairs)('%s at %s', (check, where, wrong, right) => {
    expect(foundIn(wrong)).toContain(`${check} ${where}`)
    expect(foundIn(right)).toEqual([])
  })

  it('every warning says why and what to do', () => {
    for (const [, , wrong] of pairs)
      for (const { why, remedy } of lintGrid(compiled(wrong)).warnings)
        expect(Math.min(why.length, remedy.length)).toBeGreaterThan(15)
  })

  it('a contradicted example says what the grid gives and what was expected', () => {
    const { warnings } = lintGrid(compiled(fine([], [], { examples: witness({ total: 59 }) })))
    expect(warnings[0]?.why).toBe('"Witness": declared is 60, not 59.')
  })

  it('durations grow with the years: a plateau is not out of reach because the grid is young', () => {
    const months = derived('months', 'months-since', { date: 'd' })
    const grid = fine([past('d'), months], [always('k', perUnit('months', { until: 400 }))])
    expect(foundIn(grid)).toEqual([])
    expect(foundIn({ ...grid, inForce: { ...grid.inForce, to: localDate('2027-01-01') } })).toEqual([
      'unreachable-limit criteria/k/points',
    ])
  })
})

describe('an accepted warning', () => {
  const accepted = [{ check: 'lone-member', where: 'groups/g', reason: 'The deliberation has this heading.' }] as const

  it('is kept apart, with its reason', () => {
    const lint = lintGrid(compiled(fine([a], [group('g', 'sum', [criterion('a', 5)])], { accepted })))
    expect(lint.warnings).toEqual([])
    expect(lint.accepted).toMatchObject([{ check: 'lone-member', reason: accepted[0].reason }])
  })

  it('covers its own place only, and is a warning itself once nothing raises it', () => {
    const elsewhere = fine([a], [group('h', 'sum', [criterion('a', 5)])], { accepted })
    expect(foundIn(elsewhere)).toEqual(['lone-member groups/h', 'unneeded-acceptance accepted/0'])
  })
})

/** True when a line shows what the warning says never happens. */
function isBelied({ check, why }: GridWarning, line: NodeScore): boolean {
  if (check === 'unreachable-limit')
    return line.outcome.kind === 'counted' && line.limit !== undefined && why.includes(`The ${line.limit.kind}`)
  return ['counted', 'averaged'].includes(line.outcome.kind)
}

it('what is said never to happen never does, in grids and households at random', () => {
  const never = ['never-met', 'always-overtaken', 'unreachable-limit']
  let claims = 0
  fc.assert(
    fc.property(anyHousehold, ({ grid, situation }) => {
      const score = evaluate(grid, situation)
      for (const warning of lintGrid(grid).warnings.filter(({ check }) => never.includes(check))) {
        const [, id = '', ...deeper] = warning.where.split('/')
        if (deeper.length > 0) continue
        claims += 1
        expect([warning, isBelied(warning, nodeOf(score, id))]).toEqual([warning, false])
      }
    }),
    { numRuns: 500 },
  )
  expect(claims).toBeGreaterThan(25)
})
