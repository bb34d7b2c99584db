import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { CriterionScore } from '../../../src/domain/scoring/score.ts'
import { compiled, criterion, gridOf, group, household, is, nodeOf, yesOrNo } from './small-grid.ts'

const proved = { needsProof: true, document: 'A document' }
const grid = gridOf(
  [yesOrNo('dalo'), yesOrNo('eviction'), yesOrNo('children')],
  [
    group('priority', 'max', [criterion('dalo', 50, proved), criterion('eviction', 20, proved)]),
    criterion('children', 3),
  ],
)
const said = { dalo: true, eviction: true, children: true }
const score = (proofs: Parameters<typeof household>[1]) => evaluate(compiled(grid), household(said, proofs))
const at = (proofs: Parameters<typeof household>[1], id: string) => nodeOf(score(proofs), id) as CriterionScore

describe('what was said and what is proved', () => {
  it('make two totals: nothing proved, only what needs no proof is confirmed', () => {
    expect(score({})).toMatchObject({ declared: { min: 53, max: 53 }, confirmed: { min: 3, max: 3 } })
    expect(at({}, 'dalo').confirmation).toBe('awaiting')
    expect(at({}, 'children').confirmation).toBe('not-needed')
  })

  it('choose the best apart: the confirmed total keeps the best of what is proved', () => {
    expect(score({ confirmed: ['eviction'] })).toMatchObject({
      declared: { min: 53, max: 53 },
      confirmed: { min: 23, max: 23 },
    })
    expect(at({ confirmed: ['eviction'] }, 'eviction').confirmation).toBe('confirmed')
  })

  it('agree once every document was checked', () => {
    expect(score({ confirmed: ['dalo', 'eviction'] })).toMatchObject({
      declared: { min: 53, max: 53 },
      confirmed: { min: 53, max: 53 },
    })
  })
})

describe('a document that does not show the fact', () => {
  it('takes the points away from what was said too, and the next priority counts in its place', () => {
    expect(score({ refused: ['dalo'] })).toMatchObject({ declared: { min: 23, max: 23 } })
    expect(at({ refused: ['dalo'] }, 'dalo')).toMatchObject({ outcome: { kind: 'refused' }, confirmation: 'refused' })
    expect(at({ refused: ['dalo'] }, 'eviction').outcome).toEqual({ kind: 'counted' })
  })

  it('leaves a criterion that needs no document alone', () => {
    expect(score({ refused: ['children'] })).toMatchObject({ declared: { min: 53, max: 53 } })
  })

  it('does not close a criterion that another fact may still open', () => {
    const either = gridOf(
      [yesOrNo('a'), yesOrNo('b')],
      [criterion('k', 5, { ...proved, when: { kind: 'any', of: [is('a'), is('b')] } })],
    )
    const refused = { refused: ['a'] }
    expect(evaluate(compiled(either), household({ a: true }, refused)).declared).toEqual({ min: 0, max: 5 })
    expect(evaluate(compiled(either), household({ a: true, b: true }, refused)).declared).toEqual({ min: 5, max: 5 })
    expect(evaluate(compiled(either), household({ a: true, b: false }, refused)).declared).toEqual({ min: 0, max: 0 })
  })

  it('never turns into its contrary: a refused yes is not a proved no', () => {
    const unless = gridOf([yesOrNo('a')], [criterion('k', 5, { ...proved, when: is('a', false) })])
    expect(evaluate(compiled(unless), household({ a: true }, { refused: ['a'] })).declared).toEqual({ min: 0, max: 0 })
  })
})

it('an explanation shows each fact with its value and how far it is established', () => {
  const facts = at({ confirmed: ['dalo'] }, 'dalo').facts
  expect(facts).toEqual([{ fact: 'dalo', value: true, proof: 'confirmed' }])
})
