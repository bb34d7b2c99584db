import { describe, expect, it } from 'vitest'
import type { FactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import { openFacts } from '../../../src/domain/scoring/open-facts.ts'
import type { PointRule } from '../../../src/domain/scoring/point-rule.ts'
import { totalBounds } from '../../../src/domain/scoring/total.ts'
import { whatChanges } from '../../../src/domain/scoring/what-changes.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { always, compiled, criterion, derived, gridOf, household, scoreOf, totalOf, yesOrNo } from './small-grid.ts'

const refusals: FactDefinition = {
  kind: 'events',
  id: 'refusals' as FactId,
  label: 'refusals',
  isSensitive: false,
  isRecordedByService: true,
  max: 4,
  qualifiers: [
    { id: 'adapted', label: 'adapted' },
    { id: 'unsuited', label: 'unsuited' },
  ],
}
const recent = {
  ...derived('recent', 'refusals-counted', { events: 'refusals' }),
  withinMonths: 24,
  only: 'adapted',
} as FactDefinition
const tenOff: PointRule = {
  kind: 'per-unit',
  fact: 'recent' as FactId,
  points: -10,
  start: 0,
  step: 1,
  rounding: 'down',
}
const grid = gridOf([yesOrNo('a'), refusals, recent], [criterion('a', 50), always('refused', tenOff)])
const said = (text: string) => totalOf(grid, { a: true, refusals: text })

describe('refusals of an adapted dwelling in the last two years', () => {
  it.each([
    ['none', 50],
    ['2026-01-10 adapted', 40],
    ['2026-01-10 adapted, 2025-06-01 adapted', 30],
    ['2026-01-10 unsuited', 50],
    ['2026-01-10', 50],
    ['2024-11-25 adapted', 40],
    ['2024-11-24 adapted', 50],
  ])('said as "%s" leave %i points', (text, total) => {
    expect(said(text)).toBe(total)
  })

  it.each([
    ['2026-02-30 adapted', 'wrong-kind'],
    ['in January', 'wrong-kind'],
    ['2026-01-10 polite', 'not-a-choice'],
    ['2027-01-10 adapted', 'out-of-range'],
    ['2026-01-01, 2026-01-02, 2026-01-03, 2026-01-04, 2026-01-05', 'out-of-range'],
  ])('said as "%s" are not used, and that is said', (text, why) => {
    const score = scoreOf(grid, { a: true, refusals: text })
    expect(score.ignored).toEqual([{ fact: 'refusals', why }])
    expect(score.declared).toEqual({ min: 10, max: 50 })
  })

  it('are asked for while they are not known, and widen the total by as many as there may be', () => {
    const situation = household({ a: true })
    expect(totalBounds(compiled(grid), situation)).toEqual({ min: 10, max: 50 })
    expect(openFacts(compiled(grid), situation)).toEqual(['refusals'])
  })

  it('grow too old on a day that can be told', () => {
    const situation = household({ a: true, refusals: '2025-03-01 adapted' })
    const { answers, dates } = whatChanges(compiled(grid), situation, localDate('2027-12-31'))!
    expect(dates).toMatchObject([
      { kind: 'date', on: '2027-03-01', total: { min: 50, max: 50 }, difference: { min: 10, max: 10 } },
    ])
    expect(answers.map(({ fact }) => fact)).toEqual(['a'])
  })
})
