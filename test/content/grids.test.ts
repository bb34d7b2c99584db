import { describe, expect, test } from 'vitest'
import { loadGrids } from '../../src/build/grids/load-grids.ts'
import type { GridFile } from '../../src/build/grids/load-grids.ts'
import { lintGrids } from '../../src/build/grids/lint-grids.ts'
import type { CompiledGrid } from '../../src/domain/scoring/compile-grid.ts'
import { compileGrid } from '../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../src/domain/scoring/evaluate.ts'
import type { GridExample } from '../../src/domain/scoring/grid.ts'
import type { NodeScore } from '../../src/domain/scoring/score.ts'
import type { Situation } from '../../src/domain/scoring/situation.ts'
import { textVariants } from '../../src/domain/values/language.ts'

const loaded = loadGrids('content')

test('every grid file can be read, and nothing in it is left to put right', () => {
  expect(loaded.ok ? [] : loaded.problems).toEqual([])
})

test('no grid raises a warning that its own file does not accept with a reason', () => {
  expect(lintGrids('content').filter(({ accepted }) => accepted === undefined)).toEqual([])
})

const files: readonly GridFile[] = loaded.ok ? loaded.value : []

const compiled = (file: GridFile): CompiledGrid => {
  const outcome = compileGrid(file.grid)
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.why).join('\n'))
  return outcome.value
}

const nodes = (score: NodeScore): readonly NodeScore[] =>
  score.kind === 'group' ? [score, ...score.children.flatMap(nodes)] : [score]

const situationOf = (example: GridExample): Situation =>
  ({ referenceDate: example.referenceDate, facts: example.facts }) as Situation

describe.each(files.map((file) => [file.grid.id, file] as const))('the grid %s', (_, file) => {
  test.each(file.grid.examples.map((example) => [example.name, example] as const))('finds: %s', (_name, example) => {
    const score = evaluate(compiled(file), situationOf(example))
    expect(score.ignored).toEqual([])
    const { total, confirmed, points } = example.expected
    expect(score.declared).toEqual(typeof total === 'number' ? { min: total, max: total } : total)
    if (confirmed !== undefined) expect(score.confirmed).toEqual({ min: confirmed, max: confirmed })
    const found = Object.fromEntries(nodes(score.root).map((node) => [node.id as string, node.declared]))
    for (const [id, expected] of Object.entries(points))
      expect([id, found[id]]).toEqual([id, { min: expected, max: expected }])
  })

  test('names every group, criterion and fact in every variant', () => {
    expect(Object.keys(file.texts).sort()).toEqual([...textVariants].sort())
  })

  test('says what its figures are worth: invented, draft or voted, and where they were read', () => {
    expect(file.grid.notice.length).toBeGreaterThan(20)
    expect(file.grid.sources.length).toBeGreaterThan(0)
    if (file.grid.isPartial) expect(file.grid.status).not.toBe('official')
  })
})

test('the demonstration grid is shown as fictitious and carries at least eight witness cases', () => {
  const file = files.find(({ grid }) => grid.territory === 'clermont-auvergne')
  expect(file?.grid.status).toBe('fictitious')
  expect(file?.grid.examples.length).toBeGreaterThanOrEqual(8)
})

test('violence, health and prostitution are marked as sensitive in the demonstration grid', () => {
  const facts = files.find(({ grid }) => grid.territory === 'clermont-auvergne')?.grid.facts ?? []
  const sensitive = facts.filter((fact) => fact.isSensitive).map((fact) => fact.id as string)
  expect(sensitive).toEqual(
    expect.arrayContaining([
      'couple-violence',
      'sexual-assault',
      'leaving-prostitution',
      'therapeutic-flat',
      'disability',
    ]),
  )
})
