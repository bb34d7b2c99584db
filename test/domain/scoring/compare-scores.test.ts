import { describe, expect, it } from 'vitest'
import { compareScores } from '../../../src/domain/scoring/compare-scores.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { Situation } from '../../../src/domain/scoring/situation.ts'
import type { GridId } from '../../../src/domain/values/ids.ts'
import { addDays } from '../../../src/domain/values/local-date.ts'
import { compiled, criterion, gridOf, group, household, today, yesOrNo } from './small-grid.ts'

const [dalo, eviction, lone, work] = [yesOrNo('dalo'), yesOrNo('eviction'), yesOrNo('lone'), yesOrNo('work')]
const id = (name: string) => ({ id: name as GridId })
const old = gridOf(
  [dalo, eviction, lone],
  [group('priority', 'max', [criterion('dalo', 60), criterion('eviction', 40)]), criterion('lone', 5)],
  id('here/2024-01-01'),
)
const next = gridOf(
  [dalo, eviction, work],
  [group('priority', 'max', [criterion('dalo', 30), criterion('eviction', 45)]), criterion('work', 8)],
  id('here/2026-01-01'),
)
const compare = (situation: Situation, grids: readonly [Grid, Grid] = [old, next]) =>
  compareScores(evaluate(compiled(grids[0]), situation), evaluate(compiled(grids[1]), situation))

describe('one household under two versions', () => {
  const said = { dalo: true, eviction: true, lone: true, work: true }
  const comparison = compare(household(said))
  const line = (name: string) => comparison.lines.find((each) => each.id === name)

  it('has both totals and the points gained or lost', () => {
    expect(comparison.grids).toEqual({ before: 'here/2024-01-01', after: 'here/2026-01-01' })
    expect(comparison.declared).toEqual({ before: { min: 65, max: 65 }, after: { min: 53, max: 53 }, difference: -12 })
  })

  it('sees which priority counted before and counts now', () => {
    expect(line('dalo')).toMatchObject({
      difference: -60,
      outcomeBefore: { kind: 'counted' },
      outcomeAfter: { kind: 'beaten', beatenBy: 'eviction' },
    })
    expect(line('eviction')).toMatchObject({ difference: 45, outcomeBefore: { kind: 'beaten' } })
    expect(line('priority')).toMatchObject({ kind: 'group', difference: -15 })
  })

  it('has every line of both versions once, what is gone beside what it stood behind', () => {
    expect(comparison.lines.map((each) => each.id)).toEqual(['total', 'priority', 'dalo', 'eviction', 'lone', 'work'])
    expect(line('lone')).toMatchObject({ difference: -5, after: { min: 0, max: 0 } })
    expect(line('lone')).not.toHaveProperty('outcomeAfter')
    expect(line('work')).not.toHaveProperty('outcomeBefore')
  })

  it('says which answers count in one version only', () => {
    expect([comparison.onlyBefore, comparison.onlyAfter]).toEqual([['lone'], ['work']])
  })

  it('the lines that are counted add up to the difference of the totals', () => {
    const leaves = comparison.lines.filter((each) => each.kind === 'criterion')
    expect(leaves.reduce((sum, each) => sum + (each.difference ?? Number.NaN), 0)).toBe(-12)
  })
})

it('what is not known has two ranges and no difference', () => {
  const { declared, lines } = compare(household({ dalo: false, lone: false, work: false }))
  expect(declared).toEqual({ before: { min: 0, max: 40 }, after: { min: 0, max: 45 } })
  expect(lines.find((each) => each.id === 'lone')?.difference).toBe(0)
})

it('under one version nothing differs', () => {
  const { declared, lines, onlyBefore } = compare(household({ dalo: true, eviction: false, lone: true }), [old, old])
  expect([declared.difference, onlyBefore]).toEqual([0, []])
  expect(lines.every((each) => each.difference === 0)).toBe(true)
})

it('two days are not compared: time passes, and would be taken for a change of the grid', () => {
  const situation = household({ dalo: true })
  const score = evaluate(compiled(old), situation)
  const later = evaluate(compiled(next), { ...situation, referenceDate: addDays(today, 1) })
  expect(() => compareScores(score, later)).toThrow(RangeError)
})
