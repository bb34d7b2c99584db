import { describe, expect, it } from 'vitest'
import type { Effect } from '../../../src/domain/scoring/effect.ts'
import type { FactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import type { Criterion, Grid } from '../../../src/domain/scoring/grid.ts'
import type { PointRule, Stretch } from '../../../src/domain/scoring/point-rule.ts'
import type { Ranking, RankingKey } from '../../../src/domain/scoring/ranking.ts'
import type { CriterionId, EffectId, FactId, LevelId } from '../../../src/domain/values/ids.ts'
import {
  always,
  among,
  count,
  criterion,
  derived,
  euros,
  gridOf,
  group,
  is,
  problemsOf,
  yesOrNo,
} from './small-grid.ts'

const [a, b, n] = [yesOrNo('a'), yesOrNo('b'), count('n')]
const spoken = (id: string) => ({ id: id as FactId, label: id, isSensitive: false, isRecordedByService: false })
const home: FactDefinition = { kind: 'commune', ...spoken('home'), isSeveral: false }
const events: FactDefinition = { kind: 'events', ...spoken('e'), max: 3, qualifiers: [{ id: 'adapted', label: 'x' }] }
const counted = (more: object): FactDefinition =>
  ({ ...derived('f', 'refusals-counted', { events: 'e' }), ...more }) as FactDefinition
const perUnit: PointRule = {
  kind: 'per-unit',
  fact: 'f' as FactId,
  points: 1,
  start: 0,
  step: 1,
  rounding: 'down',
}
const along = (...stretches: readonly Stretch[]): Grid =>
  gridOf([n], [always('k', { kind: 'stretches', fact: 'n' as FactId, rounding: 'down', stretches })])
const stretch = (start: number, until?: number, points = 1, step = 1): Stretch => ({
  start,
  points,
  step,
  ...(until === undefined ? {} : { until }),
})
const related = (one: Partial<Criterion>, other: Partial<Criterion> = {}): Grid =>
  gridOf([a, b], [criterion('a', 1, one), criterion('b', 2, other)])
const ids = (...named: readonly string[]) => named as unknown as readonly CriterionId[]
const listed = (...communes: readonly string[]): Grid =>
  gridOf([home], [criterion('k', 1, { when: among('home', 'heart') })], {
    communeLists: [{ id: 'heart', label: 'Heart', communes }],
  })
const effect: Effect = {
  kind: 'bypass',
  id: 'out' as EffectId,
  label: 'out',
  basis: { kind: 'local' },
  needsProof: false,
  when: is('b'),
}
const level = (id: string, when?: string) => ({ id: id as LevelId, label: id, ...(when ? { when: is(when) } : {}) })
const ranked = (ranking: Partial<Ranking>): Grid =>
  gridOf([a], [criterion('a', 1)], { ranking: { levels: [], order: [{ kind: 'total' }], ...ranking } })
const byFact = (fact: string): RankingKey => ({ kind: 'fact', fact: fact as FactId, first: 'lowest' })
const money = [euros('r'), euros('h'), euros('i')]
const rate = (version: number): FactDefinition =>
  ({ ...derived('f', 'effort-rate', { rent: 'r', 'housing-aid': 'h', resources: 'i' }), version }) as FactDefinition

/** A mistake, the place it must be shown at, and a word of the reason. */
const mistakes: readonly (readonly [name: string, grid: Grid, where: string, why: RegExp])[] = [
  ['a version of a formula nobody wrote', gridOf([...money, rate(9)], []), 'facts/f/version', /no version 9/],
  ['an input a version takes and nobody gives', gridOf([...money, rate(2)], []), 'facts/f/from', /lacks its "charges"/],
  ['no stretch at all', along(), 'criteria/k/points', /no stretch/],
  ['a hole between two stretches', along(stretch(0, 5), stretch(6)), 'criteria/k/points/stretches/1', /does not begin/],
  ['a stretch after one without an end', along(stretch(0), stretch(0)), 'criteria/k/points/stretches/1', /not begin/],
  ['a stretch turned over', along(stretch(5, 2)), 'criteria/k/points/stretches/0', /counts nothing/],
  ['a stretch that ends within a step', along(stretch(0, 5, 1, 2)), 'criteria/k/points/stretches/0', /whole number of/],
  [
    'a first stretch that gives nothing',
    along(stretch(0, 5, 0), stretch(5)),
    'criteria/k/points/stretches/0',
    /nothing/,
  ],
  ['an exclusion by nobody', related({ excludedBy: ids('z') }), 'criteria/a', /No criterion or group/],
  ['a criterion that excludes itself', related({ excludedBy: ids('a') }), 'criteria/a', /round to itself/],
  [
    'two criteria that exclude each other',
    related({ excludedBy: ids('b') }, { excludedBy: ids('a') }),
    'criteria/b',
    /round to itself: b, a, b/,
  ],
  [
    'a criterion excluded by the group it stands in',
    gridOf([a, b], [group('g', 'sum', [criterion('a', 1, { excludedBy: ids('g') }), criterion('b', 2)])]),
    'criteria/a',
    /round to itself/,
  ],
  [
    'an exclusion by what every household meets',
    gridOf([a], [criterion('a', 1, { excludedBy: ids('k') }), always('k', 2)]),
    'criteria/a',
    /met by every household/,
  ],
  [
    'an implication of what always counts',
    gridOf([a], [criterion('a', 1), always('k', 2, { impliedBy: ids('a') })]),
    'criteria/k',
    /always counts/,
  ],
  [
    'a factor that does not multiply',
    gridOf(
      [a, b],
      [group('g', 'sum', [criterion('a', 1), criterion('b', 2)], { factor: { times: 0, over: 1, rounding: 'down' } })],
    ),
    'groups/g',
    /does not multiply/,
  ],
  ['a list of communes that is empty', listed(), 'communeLists/heart', /no commune/],
  ['what is no INSEE code', listed('63000x'), 'communeLists/heart', /no INSEE code/],
  ['a commune listed twice', listed('63113', '63113'), 'communeLists/heart/63113', /twice/],
  [
    'a list of communes nobody declared',
    gridOf([home], [criterion('k', 1, { when: among('home', 'west') })]),
    'criteria/k/when',
    /No list of communes/,
  ],
  [
    'events counted as a number',
    gridOf(
      [events],
      [criterion('k', 1, { when: { kind: 'compare', fact: 'e' as FactId, comparator: 'above', to: 1 } })],
    ),
    'criteria/k/when',
    /cannot be compared/,
  ],
  [
    'a window of no month',
    gridOf([events, counted({ withinMonths: 0 })], [always('k', perUnit)]),
    'facts/f',
    /holds nothing/,
  ],
  [
    'a qualifier nobody gives',
    gridOf([events, counted({ only: 'late' })], [always('k', perUnit)]),
    'facts/f/only',
    /no qualifier/,
  ],
  [
    'a window on a formula that counts no events',
    gridOf([...money, { ...rate(1), withinMonths: 3 } as FactDefinition], []),
    'facts/f',
    /counts no events/,
  ],
  [
    'an effect on a fact nobody declared',
    gridOf([a], [criterion('a', 1)], { effects: [effect] }),
    'effects/out/when',
    /No fact/,
  ],
  [
    'an effect that needs a document nobody names',
    gridOf([a, b], [criterion('a', 1)], { effects: [{ ...effect, needsProof: true }] }),
    'effects/out',
    /names no document/,
  ],
  ['a request in no level', ranked({ levels: [level('one', 'a')] }), 'ranking/levels/one', /in no level/],
  [
    'a level that leaves none after it',
    ranked({ levels: [level('one'), level('two')] }),
    'ranking/levels/one',
    /Every/,
  ],
  ['levels that order nothing', ranked({ levels: [level('one')] }), 'ranking/order', /change no order/],
  ['an order by no key', ranked({ order: [] }), 'ranking/order', /goes first/],
  ['an order by levels there are not', ranked({ order: [{ kind: 'level' }] }), 'ranking/order/0', /no levels/],
  ['an order by a yes/no', ranked({ order: [byFact('a')] }), 'ranking/order/0', /neither a lowest/],
  [
    'an order by an effect nobody declared',
    ranked({ order: [{ kind: 'effect', effect: 'out' as EffectId, place: 'last' }] }),
    'ranking/order/0',
    /No effect/,
  ],
]

describe('a mistake in what is more than points is refused, with where, why and what to do', () => {
  it.each(mistakes)('%s', (_, grid, where, why) => {
    const problems = problemsOf(grid)
    const found = problems.find((problem) => problem.where === where && why.test(problem.why))
    expect(found, JSON.stringify(problems)).toBeDefined()
    expect(found?.remedy.length).toBeGreaterThan(10)
  })
})
