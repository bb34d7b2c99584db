import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/domain/scoring/explain.ts'
import { totalBounds } from '../../../src/domain/scoring/total.ts'
import type { CriterionId } from '../../../src/domain/values/ids.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { compiled, criterion, gridOf, group, household, nodeOf, scoreOf, totalOf, yesOrNo } from './small-grid.ts'

const named = (...ids: readonly string[]) => ids as unknown as readonly CriterionId[]
const facts = [yesOrNo('a'), yesOrNo('b'), yesOrNo('c')]
const excluding = gridOf(facts, [
  criterion('a', 40),
  criterion('b', 20, { excludedBy: named('a') }),
  criterion('c', 12, { excludedBy: named('a', 'b') }),
])
const implying = gridOf(facts.slice(0, 2), [criterion('a', 40), criterion('b', 10, { impliedBy: named('a') })])

describe('a criterion excluded by another', () => {
  it('does not count beside it, and says which', () => {
    const score = scoreOf(excluding, { a: true, b: true, c: false })
    expect(score.declared).toEqual({ min: 40, max: 40 })
    expect(nodeOf(score, 'b').outcome).toEqual({ kind: 'excluded', by: 'a' })
  })

  it('counts again when the other is itself excluded', () => {
    expect(totalOf(excluding, { a: true, b: true, c: true })).toBe(40)
    expect(totalOf(excluding, { a: false, b: true, c: true })).toBe(20)
    expect(totalOf(excluding, { a: false, b: false, c: true })).toBe(12)
  })

  it('is simply not met when nothing was claimed', () => {
    expect(nodeOf(scoreOf(excluding, { a: true, b: false, c: false }), 'b').outcome).toEqual({ kind: 'not-met' })
  })

  it('is never counted together with it, even while nothing is known', () => {
    expect(totalBounds(compiled(excluding), household({ c: false }))).toEqual({ min: 0, max: 40 })
  })

  it('stays excluded by what is said, proved or not: nobody proves what they do not claim', () => {
    const proved = gridOf(facts.slice(0, 2), [
      criterion('a', 40, { needsProof: true, document: 'A' }),
      criterion('b', 20, { needsProof: true, document: 'B', excludedBy: named('a') }),
    ])
    const claimsB = evaluate(compiled(proved), household({ a: false, b: true }, { confirmed: ['b'] }))
    expect([claimsB.declared.min, claimsB.confirmed.min]).toEqual([20, 20])
    const claimsBoth = evaluate(compiled(proved), household({ a: true, b: true }, { confirmed: ['b'] }))
    expect([claimsBoth.declared.min, claimsBoth.confirmed.min]).toEqual([40, 0])
  })

  it('may be excluded by a whole group', () => {
    const grid = gridOf(facts, [
      group('g', 'max', [criterion('a', 40), criterion('b', 30)]),
      criterion('c', 12, { excludedBy: named('g') }),
    ])
    expect(totalOf(grid, { a: false, b: true, c: true })).toBe(30)
    expect(nodeOf(scoreOf(grid, { a: false, b: true, c: true }), 'c').outcome).toEqual({ kind: 'excluded', by: 'g' })
  })
})

describe('a criterion implied by another', () => {
  it('counts as soon as the other does, and says why', () => {
    const score = scoreOf(implying, { a: true, b: false })
    expect(score.declared).toEqual({ min: 50, max: 50 })
    const line = explain(score, implying).lines.find(({ id }) => id === 'b')
    expect(line).toMatchObject({ kind: 'criterion', outcome: { kind: 'counted' }, impliedBy: 'a' })
  })

  it('counts by itself too, and then says nothing of the other', () => {
    expect(nodeOf(scoreOf(implying, { a: false, b: true }), 'b')).not.toHaveProperty('impliedBy')
    expect(totalOf(implying, { a: false, b: true })).toBe(10)
  })

  it('is not asked about once the other is sure', () => {
    expect(totalBounds(compiled(implying), household({ a: true }))).toEqual({ min: 50, max: 50 })
  })
})
