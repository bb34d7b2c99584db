import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { explain } from '../../../src/domain/scoring/explain.ts'
import type { Score } from '../../../src/domain/scoring/score.ts'
import type { GridId } from '../../../src/domain/values/ids.ts'
import { loadedGrid } from './demonstration-grid.ts'
import { compiled, household } from './small-grid.ts'

const grid = loadedGrid('clermont-auvergne')
const score = evaluate(
  compiled(grid),
  household(
    {
      'filed-on': '2022-11-24',
      dalo: true,
      'couple-violence': true,
      disability: true,
      'unsuited-dwelling': true,
      housing: 'private-tenant',
      rent: 700,
      resources: 1300,
      'housing-aid': 200,
    },
    { confirmed: ['dalo', 'rent'] },
  ),
)
const { lines, facts, operations, parameters, sources } = explain(score, grid)
const line = (id: string) => lines.find((each) => each.id === id)

describe('an explanation', () => {
  it('has one line for each group and criterion, a group before its members', () => {
    expect(lines.map(({ id, depth }) => [id, depth]).slice(0, 4)).toEqual([
      ['total', 0],
      ['seniority', 1],
      ['months-of-waiting', 2],
      ['abnormally-long-wait', 2],
    ])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })

  it('says for each criterion its weight, its legal basis and the values it looked at', () => {
    expect(line('dalo-recognised')).toMatchObject({
      rule: { kind: 'fixed', points: 60 },
      basis: { kind: 'L441-1' },
      confirmation: 'confirmed',
      facts: [{ fact: 'dalo', value: true, proof: 'confirmed' }],
    })
  })

  it('shows a reckoned value with what it comes from, and the weakest of their proofs', () => {
    const rate = facts.find(({ fact }) => fact === 'effort-rate')
    expect(rate).toMatchObject({ proof: 'declared', criteria: ['heavy-rent'] })
    expect(rate?.value).toBeCloseTo(38.46, 2)
    expect(rate?.from?.map(({ fact, value }) => [fact, value])).toEqual([
      ['rent', 700],
      ['housing-aid', 200],
      ['resources', 1300],
    ])
  })

  it('lists each fact once, with every criterion that looked at it', () => {
    expect(facts.find(({ fact }) => fact === 'disability')?.criteria).toEqual(['disabled', 'dwelling-unsuited'])
  })

  it('tells the operations from the inside out, and a cap as one of its own', () => {
    const health = operations.filter((each) => ('group' in each ? each.group : each.node) === 'health')
    expect(health).toEqual([
      { kind: 'sum', group: 'health', of: ['disabled', 'dwelling-unsuited'], result: { min: 35, max: 35 } },
      { kind: 'cap', node: 'health', points: 30, result: { min: 30, max: 30 } },
    ])
    expect(operations.at(-1)).toMatchObject({ kind: 'sum', group: 'total' })
  })

  it('names the figures that are the territory’s own choice, with their status, and the sources', () => {
    expect(parameters).toEqual([
      { id: 'long-delay', label: 'Délai anormalement long', value: 36, status: 'fictitious' },
    ])
    expect(sources.length).toBeGreaterThan(0)
  })

  it('adds up: what the groups bring makes the total', () => {
    const top = lines.filter(({ depth }) => depth === 1)
    const [low, high] = [
      top.reduce((sum, each) => sum + each.declared.min, 0),
      top.reduce((sum, each) => sum + each.declared.max, 0),
    ]
    expect(score.declared).toEqual({ min: Math.max(0, low), max: high })
  })

  it('is refused for a score reckoned with another grid', () => {
    const other: Score = { ...score, gridId: 'elsewhere/2020-01-01' as GridId }
    expect(() => explain(other, grid)).toThrow('was reckoned with elsewhere/2020-01-01')
  })
})
