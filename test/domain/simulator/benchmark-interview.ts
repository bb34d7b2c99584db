/** The benchmark grid with one question a fact, and the two ways its households are drawn. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { readYaml } from '../../../src/build/files/yaml-source.ts'
import { readGrid } from '../../../src/build/grids/load-grids.ts'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Answer } from '../../../src/domain/simulator/answers.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import type { Household } from './household.ts'
import { oneQuestionAFact, type NumberRanges } from './one-question-a-fact.ts'

/** What a number may be in both draws, and its usual value. The grid itself accepts far more. */
const ranges: NumberRanges = {
  'months-waiting': [0, 18, 72],
  surface: [8, 60, 90],
  'aged-14-or-more': [1, 2, 5],
  'under-14': [0, 0, 4],
  'minor-children': [0, 0, 5],
  resources: [0, 1500, 3000],
  rent: [0, 500, 1000],
  'housing-aid': [0, 0, 350],
  'years-here': [0, 6, 30],
  'suitable-refusals': [0, 0, 4],
}

function fail(problem: unknown): never {
  throw new Error(JSON.stringify(problem))
}

function compiledGrid(): CompiledGrid {
  const file = 'test/domain/simulator/benchmark-grid.yaml'
  const source = readYaml(readFileSync(file, 'utf8'), { file }, fail)
  const placed = source && readGrid(source, { territory: 'benchmark', version: '2026-01-01' }, fail)
  const compiled = placed && compileGrid(placed.grid)
  return compiled?.ok ? compiled.value : fail(compiled)
}

export function benchmarkInterview(): Interview {
  const grid = compiledGrid()
  return { grid, questionnaire: oneQuestionAFact(grid.slots.stated, ranges), today: localDate('2026-11-24') }
}

/** In percent, who answers yes; the last number of a range is reached by few. Invented orders of magnitude, no statistic. */
const percentYes: Readonly<Record<string, number>> = {
  dalo: 3,
  'departmental-plan': 4,
  eviction: 5,
  'child-welfare': 2,
  'back-to-work': 6,
  violence: 4,
  'therapeutic-flat': 1,
  'unfit-dwelling': 8,
  'lone-parent': 30,
  disability: 12,
  'unsuited-dwelling': 30,
  'works-here': 60,
}
const housings = {
  tenant: 52,
  owner: 4,
  'no-shelter': 4,
  hotel: 2,
  structure: 5,
  'third-party': 15,
  family: 15,
  residence: 3,
}

const integer = (value: number): Answer => ({ kind: 'integer', value })
const yesNo = (isYes: boolean): Answer => ({ kind: 'yes-no', isYes })
const percent = (share: number) => fc.integer({ min: 0, max: 99 }).map((draw) => draw < share)
/** The lesser of three draws: small numbers are common, large ones rare. */
const mostlySmall = ([min, , max]: readonly [number, number, number]) =>
  fc.tuple(...[1, 2, 3].map(() => fc.integer({ min, max }))).map((draws) => Math.min(...draws))

const housing = fc
  .oneof(...Object.entries(housings).map(([id, weight]) => ({ arbitrary: fc.constant(id), weight })))
  .map((id): Answer => ({ kind: 'choice', choice: id as never }))

/**
 * Yes is rare where it is rare, small numbers are common, and answers agree: no rent without a dwelling one rents, no aid
 * without rent, no lone parent without a child, no unsuited dwelling without a disability.
 */
export const plausibleHouseholds: fc.Arbitrary<Household> = fc
  .record({
    ...Object.fromEntries(Object.entries(percentYes).map(([id, share]) => [id, percent(share).map(yesNo)])),
    ...Object.fromEntries(Object.entries(ranges).map(([id, range]) => [id, mostlySmall(range).map(integer)])),
    resources: fc.integer({ min: 300, max: 3000 }).map(integer),
    rent: fc.integer({ min: 250, max: 1000 }).map(integer),
    surface: fc.integer({ min: 15, max: 90 }).map(integer),
    housing,
  })
  .map((drawn): Household => {
    const household = drawn as Household
    const paysRent = ['tenant', 'residence'].includes((household['housing'] as { choice: string }).choice)
    const hasChild = (household['minor-children'] as { value: number }).value > 0
    const isDisabled = (household['disability'] as { isYes: boolean }).isYes
    return {
      ...household,
      ...(!paysRent && { rent: integer(0), 'housing-aid': integer(0) }),
      ...(!hasChild && { 'lone-parent': yesNo(false), 'under-14': integer(0) }),
      ...(!isDisabled && { 'unsuited-dwelling': yesNo(false) }),
    }
  })
