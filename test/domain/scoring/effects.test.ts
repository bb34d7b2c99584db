import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Effect } from '../../../src/domain/scoring/effect.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { explain } from '../../../src/domain/scoring/explain.ts'
import type { Criterion, GridNode } from '../../../src/domain/scoring/grid.ts'
import { rankKeyOf } from '../../../src/domain/scoring/rank-key.ts'
import { completeRow } from '../../../src/domain/scoring/total.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import type { EffectId, LevelId } from '../../../src/domain/values/ids.ts'
import { anyHousehold, unrefused } from './random-grid.ts'
import { compiled, criterion, gridOf, household, is, yesOrNo } from './small-grid.ts'

const criteriaUnder = (node: GridNode): readonly Criterion[] =>
  node.kind === 'group' ? node.members.flatMap(criteriaUnder) : [node]

const effect = (id: string, more: Partial<Effect> = {}): Effect => ({
  kind: 'bypass',
  id: id as EffectId,
  label: id,
  basis: { kind: 'local' },
  needsProof: false,
  when: is(id),
  ...more,
})
const grid = gridOf([yesOrNo('a'), yesOrNo('b'), yesOrNo('c')], [criterion('a', 10)], {
  effects: [
    effect('b'),
    effect('first', { kind: 'absolute-priority', needsProof: true, document: 'C', when: is('c') }),
  ],
  ranking: {
    levels: [
      { id: 'urgent' as LevelId, label: 'urgent', when: is('c') },
      { id: 'likely' as LevelId, label: 'likely', when: is('b') },
      { id: 'others' as LevelId, label: 'others' },
    ],
    order: [{ kind: 'level' }, { kind: 'total' }],
  },
})
const score = (facts: Readonly<Record<string, FactValue>>, proofs = {}) =>
  evaluate(compiled(grid), household(facts, proofs))
const answers = (facts: Readonly<Record<string, FactValue>>, proofs = {}) =>
  score(facts, proofs).effects.map(({ declared, confirmed }) => [declared, confirmed])

describe('an effect beside points', () => {
  it('is said beside a total it does not change', () => {
    expect(score({ a: true, b: true, c: false }).declared).toEqual({ min: 10, max: 10 })
    expect(answers({ a: true, b: true, c: false })).toEqual([
      ['yes', 'yes'],
      ['no', 'no'],
    ])
  })

  it('waits for its document, and is gone when the document does not show it', () => {
    expect(answers({ c: true })[1]).toEqual(['yes', 'no'])
    expect(answers({ c: true }, { confirmed: ['c'] })[1]).toEqual(['yes', 'yes'])
    expect(answers({ c: true }, { refused: ['c'] })[1]).toEqual(['no', 'no'])
  })

  it('says what would settle it while it is not known', () => {
    expect(score({ a: true }).effects[0]).toMatchObject({ declared: 'unknown', missing: ['b'], facts: [{ fact: 'b' }] })
  })

  it('is explained with its rule', () => {
    const [first] = explain(score({ b: true }), grid).effects
    expect(first?.rule.when).toEqual(is('b'))
  })
})

/** A random household under a random grid whose conditions are effects and levels too. */
const beside = anyHousehold.map(({ grid: { grid: random }, ...both }) => {
  const whens = criteriaUnder(random.root).flatMap(({ when }) => (when ? [when] : []))
  const levels = whens.map((when, rank) => ({ id: `l${rank}` as LevelId, label: 'l', when }))
  const more = {
    effects: whens.map((when, rank) => effect(`e${rank}`, { when })),
    ranking: {
      levels: [...levels, { id: 'rest' as LevelId, label: 'rest' }],
      order: [{ kind: 'level' as const }, { kind: 'total' as const }],
    },
  }
  return { ready: compiled({ ...random, ...more }), ...both }
})

it('what is said of effects and levels before everything is known is never contradicted after', () => {
  fc.assert(
    fc.property(beside, ({ ready, situation, partly }) => {
      const [early, late] = [evaluate(ready, partly), evaluate(ready, situation)]
      early.effects.forEach(({ declared }, rank) => {
        const settled = late.effects[rank]!.declared
        expect(settled).not.toBe('unknown')
        if (declared !== 'unknown') expect(settled).toBe(declared)
      })
      expect(late.level!.possible).toHaveLength(1)
      expect(early.level!.possible).toContain(late.level!.possible[0])
    }),
    { numRuns: 60 },
  )
})

it('the order of a batch reads levels as the score does', () => {
  fc.assert(
    fc.property(beside, ({ ready, situation }) => {
      const row = completeRow(ready, unrefused(situation))!
      const [level = -1, total] = rankKeyOf(ready)(row)
      const whole = evaluate(ready, unrefused(situation))
      expect(ready.levels[level]!.definition.id).toBe(whole.level!.possible[0])
      expect(total).toBe(0 - whole.declared.min)
    }),
    { numRuns: 40 },
  )
})

describe('a priority level', () => {
  const level = (facts: Readonly<Record<string, FactValue>>) => score(facts).level

  it('is the first whose condition holds', () => {
    expect(level({ b: true, c: true })).toEqual({ possible: ['urgent'], missing: [] })
    expect(level({ b: false, c: false })).toEqual({ possible: ['others'], missing: [] })
  })

  it('stays open between those that may be', () => {
    expect(level({ b: true })).toEqual({ possible: ['urgent', 'likely'], missing: ['c'] })
    expect(level({})).toEqual({ possible: ['urgent', 'likely', 'others'], missing: ['c', 'b'] })
  })

  it('is explained with its condition', () => {
    expect(explain(score({ b: true, c: false }), grid).levels.map(({ id }) => id)).toEqual(['likely'])
  })
})
