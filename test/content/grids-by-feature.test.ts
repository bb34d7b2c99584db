import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContentProblem } from '../../src/build/content-problem.ts'
import { readYamlFile } from '../../src/build/files/yaml-list.ts'
import { comparisonScopeFromFile } from '../../src/build/grids/comparison-scope-from-file.ts'
import { isSimilar } from '../../src/domain/scoring/comparison-scope.ts'
import { compareGrids } from '../../src/domain/scoring/compare-grids.ts'
import type { Grid } from '../../src/domain/scoring/grid.ts'
import { gridTable } from '../../src/domain/scoring/grid-table.ts'
import { frenchTexts } from '../../src/domain/scoring/grid-texts.ts'
import { evaluate } from '../../src/domain/scoring/evaluate.ts'
import { lintGrid } from '../../src/domain/scoring/lint-grid.ts'
import { besideContradictions, contradictionsOf } from '../../src/domain/scoring/lint/contradicted-example.ts'
import type { RequestKind } from '../../src/domain/scoring/request.ts'
import { scoresOfRequest } from '../../src/domain/scoring/scores-of-request.ts'
import type { FactValue } from '../../src/domain/scoring/situation.ts'
import { tellChanges } from '../../src/domain/scoring/tell-changes.ts'
import { textVariants } from '../../src/domain/values/language.ts'
import { localDate } from '../../src/domain/values/local-date.ts'
import { completeFacts } from '../domain/scoring/demonstration-grid.ts'
import type { Mistake } from '../domain/scoring/grid-mistakes.ts'
import { mistakesOf } from '../domain/scoring/grid-mistakes.ts'
import { effectsOracleOf } from '../domain/scoring/publicodes-oracle.ts'
import { compiled, household } from '../domain/scoring/small-grid.ts'
import { featureFile, featureFiles, featureGrids } from './feature-grids.ts'
import { wordingIn } from './grid-wording.ts'
import { content, contentDirectory } from './real-content.ts'

/** Every small mistake in points and conditions, and each thing beside points left out or turned round. */
function variationsOf(grid: Grid): readonly Mistake[] {
  const { effects, ranking, communeLists } = grid
  const beside: readonly (Mistake | undefined)[] = [
    effects && { name: 'no effects', grid: { ...grid, effects: [] } },
    effects && {
      name: 'effects that suspend',
      grid: { ...grid, effects: effects.map((each, rank) => (rank === 0 ? { ...each, kind: 'suspension' } : each)) },
    },
    ranking && { name: 'another order', grid: { ...grid, ranking: { ...ranking, order: ranking.order.toReversed() } } },
    ranking && { name: 'one level less', grid: { ...grid, ranking: { ...ranking, levels: ranking.levels.slice(1) } } },
    communeLists && {
      name: 'one commune less',
      grid: { ...grid, communeLists: communeLists.map((list) => ({ ...list, communes: list.communes.slice(1) })) },
    },
  ]
  return [...mistakesOf(grid), ...beside.filter((each) => each !== undefined)]
}

const named = featureGrids.map(({ name, grid, problems }) => [name, grid!, problems] as const)

describe('the twenty features of the format', () => {
  it('each have an example file', () => {
    const numbers = new Set(featureFiles.map((name) => Number(name.slice(0, 2))))
    expect([...Array(20).keys()].filter((number) => !numbers.has(number + 1))).toEqual([])
  })

  it('are listed, each file and no other', () => {
    const guide = readFileSync(join(contentDirectory, 'grids-by-feature/README.md'), 'utf8')
    const listed = [...guide.matchAll(/^\| `([\w-]+)/gm)].map(([, stem]) => stem)
    expect(new Set(listed)).toEqual(new Set(featureFiles.map((name) => name.split('.')[0])))
  })

  it('are shown by examples that no build ships', () => {
    const territories = new Set(featureGrids.map(({ grid }) => grid?.territory))
    expect(territories.size).toBeGreaterThan(15)
    expect(content.grids.filter(({ grid }) => territories.has(grid.territory))).toEqual([])
  })
})

describe.each(named)('%s', (_, grid, problems) => {
  it('is a grid with nothing to put right, which says it is no real one', () => {
    expect(problems).toEqual([])
    expect(grid.status).not.toBe('official')
  })

  it('raises no warning that it does not accept with a reason', () => {
    expect(lintGrid(compiled(grid)).warnings).toEqual([])
  })

  it.each(grid.examples.map((example) => [example.name, example] as const))('finds: %s', (_name, example) => {
    expect(contradictionsOf(compiled(grid), example)).toEqual([])
    expect(besideContradictions(compiled(grid), example)).toEqual([])
  })

  it('is read in plain words, line by line', () => {
    const { rows, effects, levels, order } = gridTable({ grid, texts: frenchTexts(grid) }, wordingIn('fr'))
    const words = [
      ...rows.flatMap((row) => Object.values(row).map(String)),
      ...effects.map(({ rule }) => rule),
      ...levels.map(({ condition }) => condition),
      ...order,
    ]
    const raw =
      /\{\{|undefined|NaN|\b(condition|rule|range|combination|basis|table|relation|factor|effect|ranking)\.[\w-]/
    expect(words.filter((each) => raw.test(each))).toEqual([])
  })

  it('tells every small change a council could vote, whole, in each way of writing', () => {
    const raw =
      /\{\{|undefined|NaN|\b(change|condition|rule|range|combination|basis|relation|factor|effect|ranking)\.[\w-]/
    const worded = (one: Grid) => ({ grid: one, texts: frenchTexts(one) })
    for (const { name, grid: other } of variationsOf(grid))
      for (const [before, after] of [[grid, other] as const, [other, grid] as const]) {
        const changes = compareGrids(before, after)
        expect([name, changes.length]).not.toEqual([name, 0])
        for (const variant of textVariants) {
          const told = tellChanges(changes, { before: worded(before), after: worded(after) }, wordingIn(variant))
          expect([name, told.filter((each) => raw.test(each) || !each.endsWith('.'))]).toEqual([name, []])
        }
      }
  })
})

// Points are compared in `publicodes-agreement.test.ts`.
it.each(named.filter(([, { effects = [] }]) => effects.length > 0))(
  '%s says the same beside points when another engine reads it',
  (_, grid) => {
    const ours = compiled(grid)
    const beside = effectsOracleOf(grid)
    for (const facts of fc.sample(completeFacts(grid), { numRuns: 20, seed: 2026 })) {
      const situation = household(facts)
      const effects = evaluate(ours, situation).effects.map(({ id, declared }) => [id, declared === 'yes'])
      expect(Object.fromEntries(effects)).toEqual(beside(situation))
    }
  },
)

interface RequestExample {
  readonly name: string
  readonly on: string
  readonly request: RequestKind
  readonly wishes: readonly string[]
  readonly facts: Readonly<Record<string, FactValue>>
  readonly expect: { readonly scores: Readonly<Record<string, number | 'none'>>; readonly unknown: readonly string[] }
}

const asSaid = (facts: Readonly<Record<string, FactValue>>) =>
  household(Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, value === 'yes' ? true : value])))

describe('15-several-territories.yaml', () => {
  const { territories, examples } = featureFile('15-several-territories.yaml').value as unknown as {
    readonly territories: Readonly<Record<string, { readonly name: string; readonly communes: readonly string[] }>>
    readonly examples: readonly RequestExample[]
  }
  const scoring = {
    territories: Object.entries(territories).map(([id, territory]) => ({ id, ...territory })),
    grids: featureGrids.map(({ grid }) => compiled(grid!)),
  }

  it.each(examples.map((example) => [example.name, example] as const))('finds: %s', (_, example) => {
    const situation = { ...asSaid(example.facts), referenceDate: localDate(example.on) }
    const request = { kind: example.request, wishedCommunes: example.wishes, situation }
    const { scores, unknownCommunes } = scoresOfRequest(request, scoring)
    const found = scores.map(({ territory, score }) => [territory, score?.declared.min ?? 'none'])
    expect([Object.fromEntries(found), unknownCommunes]).toEqual([example.expect.scores, example.expect.unknown])
  })
})

describe('19-comparison-scope.yaml', () => {
  const problems: ContentProblem[] = []
  const report = (problem: ContentProblem) => void problems.push(problem)
  const source = readYamlFile(contentDirectory, 'grids-by-feature/19-comparison-scope.yaml', report)!
  const file = comparisonScopeFromFile(source, 'example', report)!

  it('can be read, and says it is no real one', () => {
    expect(problems).toEqual([])
    expect(file.status).toBe('fictitious')
  })

  it.each(file.examples.map((example) => [example.name, example] as const))('finds: %s', (_, example) => {
    expect(isSimilar(file.scope, example.one, example.other)).toBe(example.isSimilar)
  })

  it('is refused with its line when an axis compares nothing', () => {
    const value = { ...(source.value as object), axes: [{ label: 'Type' }] }
    expect(comparisonScopeFromFile({ ...source, value }, 'example', report)).toBeUndefined()
    expect(problems.map(({ field, why }) => [field, why])).toEqual([
      ['axes.0', expect.stringMatching(/compares nothing/)],
    ])
  })
})
