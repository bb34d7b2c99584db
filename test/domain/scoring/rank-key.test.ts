import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Effect } from '../../../src/domain/scoring/effect.ts'
import type { Ranking } from '../../../src/domain/scoring/ranking.ts'
import { compareRankKeys, rankKey, type RankKey } from '../../../src/domain/scoring/rank-key.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import type { EffectId, FactId, LevelId } from '../../../src/domain/values/ids.ts'
import { compiled, criterion, gridOf, household, is, past, yesOrNo } from './small-grid.ts'

const suspended: Effect = {
  kind: 'suspension',
  id: 'suspended' as EffectId,
  label: 'suspended',
  basis: { kind: 'local' },
  needsProof: false,
  when: is('away'),
}
const ranking: Ranking = {
  levels: [
    { id: 'urgent' as LevelId, label: 'urgent', when: is('dalo') },
    { id: 'others' as LevelId, label: 'others' },
  ],
  order: [
    { kind: 'effect', effect: 'suspended' as EffectId, place: 'last' },
    { kind: 'level' },
    { kind: 'total' },
    { kind: 'fact', fact: 'filed' as FactId, first: 'lowest' },
  ],
}
const facts = [yesOrNo('dalo'), yesOrNo('a'), yesOrNo('away'), past('filed')]
const grid = compiled(gridOf(facts, [criterion('dalo', 5), criterion('a', 50)], { effects: [suspended], ranking }))

const keyOf = (said: Readonly<Record<string, FactValue>>): RankKey =>
  rankKey(grid, household({ dalo: false, a: false, away: false, filed: '2024-01-01', ...said }))!

const before = (one: Readonly<Record<string, FactValue>>, other: Readonly<Record<string, FactValue>>): number =>
  compareRankKeys(keyOf(one), keyOf(other))

describe('requests in the order of a grid', () => {
  it('are put by level first, however many points another level has', () => {
    expect(before({ dalo: true }, { a: true })).toBeLessThan(0)
  })

  it('are put by points within a level, then the oldest first', () => {
    expect(before({ a: true }, {})).toBeLessThan(0)
    expect(before({ filed: '2020-05-01' }, { filed: '2020-05-02' })).toBeLessThan(0)
    expect(before({ a: true, filed: '2024-02-01' }, { filed: '2001-01-01' })).toBeLessThan(0)
  })

  it('go last while they are suspended', () => {
    expect(before({ dalo: true, a: true, away: true }, {})).toBeGreaterThan(0)
  })

  it('stay equal when the grid leaves them equal', () => {
    expect(before({ a: true }, { a: true })).toBe(0)
  })

  it('have no place while something is not known', () => {
    expect(rankKey(grid, household({ dalo: true }))).toBeUndefined()
  })

  it('are put by the highest total when the grid says nothing', () => {
    const plain = compiled(gridOf([yesOrNo('a')], [criterion('a', 5)]))
    const [more, less] = [true, false].map((a) => rankKey(plain, household({ a }))!)
    expect(compareRankKeys(more!, less!)).toBeLessThan(0)
  })

  it('are in one order whichever two are compared first', () => {
    const said = fc.record({
      dalo: fc.boolean(),
      a: fc.boolean(),
      away: fc.boolean(),
      filed: fc.constantFrom('2020-01-01', '2021-01-01'),
    })
    fc.assert(
      fc.property(said, said, said, (one, two, three) => {
        expect(Math.sign(before(one, two))).toBe(0 - Math.sign(before(two, one)))
        if (before(one, two) <= 0 && before(two, three) <= 0) expect(before(one, three)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
