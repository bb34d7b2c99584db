import { describe, expect, it } from 'vitest'
import type { Comparator, Condition, Threshold } from '../../../src/domain/scoring/condition.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import {
  among,
  choice,
  count,
  criterion,
  gridOf,
  household,
  compiled,
  is,
  nodeOf,
  past,
  scoreOf,
  totalOf,
  yesOrNo,
} from './small-grid.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'

const facts = [yesOrNo('a'), yesOrNo('b'), count('n'), choice('c', 'x', 'y', 'z'), past('d')]

/** A grid worth 1 when the condition holds; unused facts are left out. */
const holding = (when: Condition, used: readonly string[]) =>
  gridOf(
    facts.filter((fact) => used.includes(fact.id)),
    [criterion('k', 1, { when })],
  )
const compare = (fact: string, comparator: Comparator, to: Threshold): Condition => ({
  kind: 'compare',
  fact: fact as FactId,
  comparator,
  to,
})

describe('a comparison', () => {
  const at = (comparator: Comparator) =>
    [2, 3, 4].map((n) => totalOf(holding(compare('n', comparator, 3), ['n']), { n }))

  it('takes the boundary in, or leaves it out', () => {
    expect(at('below')).toEqual([1, 0, 0])
    expect(at('at-most')).toEqual([1, 1, 0])
    expect(at('equal')).toEqual([0, 1, 0])
    expect(at('at-least')).toEqual([0, 1, 1])
    expect(at('above')).toEqual([0, 0, 1])
  })

  it('compares days as a calendar does', () => {
    const since = holding(compare('d', 'below', localDate('2020-01-01')), ['d'])
    expect([totalOf(since, { d: '2019-12-31' }), totalOf(since, { d: '2020-01-01' })]).toEqual([1, 0])
  })
})

describe('conditions together', () => {
  const all = holding({ kind: 'all', of: [is('a'), is('b')] }, ['a', 'b'])
  const any = holding({ kind: 'any', of: [is('a'), is('b')] }, ['a', 'b'])
  const not = holding({ kind: 'not', condition: among('c', 'x', 'y') }, ['c'])

  it('all need every one, any needs one', () => {
    const four = [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const
    expect(four.map(([a, b]) => totalOf(all, { a, b }))).toEqual([1, 0, 0, 0])
    expect(four.map(([a, b]) => totalOf(any, { a, b }))).toEqual([1, 1, 1, 0])
  })

  it('not turns a list of values over', () => {
    expect(['x', 'y', 'z'].map((c) => totalOf(not, { c }))).toEqual([0, 0, 1])
  })

  it('one part known can settle the whole', () => {
    expect(totalOf(all, { a: false })).toBe(0)
    expect(totalOf(any, { b: true })).toBe(1)
    expect(scoreOf(all, { a: true }).declared).toEqual({ min: 0, max: 1 })
  })
})

describe('what is not known', () => {
  const grid = holding(is('a', false), ['a'])

  it('is not a no: a criterion that needs a no waits for it', () => {
    expect(scoreOf(grid, {}).declared).toEqual({ min: 0, max: 1 })
    expect(nodeOf(scoreOf(grid, {}), 'k').outcome).toEqual({ kind: 'unknown', missing: ['a'] })
    expect(totalOf(grid, { a: false })).toBe(1)
  })

  it('includes what cannot be used, which is listed with the reason', () => {
    const every = gridOf(facts, [
      criterion('k', 1, {
        when: {
          kind: 'any',
          of: [
            is('a'),
            is('b'),
            among('c', 'x'),
            compare('n', 'above', 5),
            compare('d', 'above', localDate('2020-01-01')),
          ],
        },
      }),
    ])
    const odd = { a: 'yes', c: 'w', n: 101, d: '2026-11-25', unheard: true }
    const score = evaluate(compiled(every), household(odd))
    expect(score.declared).toEqual({ min: 0, max: 1 })
    expect([...score.ignored].sort((one, other) => one.fact.localeCompare(other.fact))).toEqual([
      { fact: 'a', why: 'wrong-kind' },
      { fact: 'c', why: 'not-a-choice' },
      { fact: 'd', why: 'out-of-range' },
      { fact: 'n', why: 'out-of-range' },
      { fact: 'unheard', why: 'not-in-grid' },
    ])
  })

  it('never takes half a person nor a day that does not exist', () => {
    const one = holding(
      { kind: 'any', of: [compare('n', 'above', 5), compare('d', 'above', localDate('2020-01-01'))] },
      ['n', 'd'],
    )
    expect(scoreOf(one, { n: 2.5, d: '2026-02-30' }).ignored.map(({ why }) => why)).toEqual([
      'wrong-kind',
      'wrong-kind',
    ])
  })
})
