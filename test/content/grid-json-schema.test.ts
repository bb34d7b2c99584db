import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { filesIn, foldersIn } from '../../src/build/files/content-folder.ts'
import { readYamlFile } from '../../src/build/files/yaml-list.ts'
import { checkShape } from '../../src/build/files/check-shape.ts'
import { gridJsonSchema, gridTextsJsonSchema } from '../../src/build/grids/grid-json-schema.ts'
import { gridEntry } from '../../src/build/grids/grid-schema.ts'
import { versionFiles } from '../../src/build/grids/load-grids.ts'
import { textVariants } from '../../src/domain/values/language.ts'
import { featureFile, featureFiles } from './feature-grids.ts'
import { contentDirectory } from './real-content.ts'

const written = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`

describe('the published shapes of grid files', () => {
  it('are those the build checks with (vitest -u writes them again)', async () => {
    await expect(written(gridJsonSchema())).toMatchFileSnapshot('../../content/grids/grid.schema.json')
    await expect(written(gridTextsJsonSchema())).toMatchFileSnapshot('../../content/grids/grid-texts.schema.json')
  })
})

const ajv = new Ajv({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
})
const isGrid = ajv.compile(gridJsonSchema() as object)
const isTexts = ajv.compile(gridTextsJsonSchema() as object)

/** What another validator says of a value: nothing when it fits. */
const faults = (validate: typeof isGrid, value: unknown): readonly string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)

const valueOf = (file: string): unknown =>
  readYamlFile(contentDirectory, file, (problem) => expect(problem).toBeUndefined())?.value

const gridFiles = foldersIn(contentDirectory, 'grids').flatMap((territory) =>
  versionFiles(contentDirectory, territory).map((name) => `grids/${territory}/${name}`),
)
const textFiles = foldersIn(contentDirectory, 'grids').flatMap((territory) =>
  filesIn(contentDirectory, `grids/${territory}`, '.yaml')
    .map((name) => `grids/${territory}/${name}`)
    .filter((file) => textVariants.some((variant) => file.endsWith(`.${variant}.yaml`))),
)

describe('another validator', () => {
  it.each(gridFiles)('accepts %s', (file) => {
    expect(faults(isGrid, valueOf(file))).toEqual([])
  })

  it.each(textFiles)('accepts %s', (file) => {
    expect(faults(isTexts, valueOf(file))).toEqual([])
  })

  it.each(featureFiles.filter((name) => 'total' in featureFile(name).value))('accepts %s', (name) => {
    expect(faults(isGrid, featureFile(name).value)).toEqual([])
  })
})

/** A grid file with one field written otherwise, by its path. */
function spoiled(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(featureFile('03-per-unit.yaml').value) as Record<string | number, unknown>
  let place = copy
  for (const key of path.slice(0, -1)) place = place[key] as typeof place
  const last = path.at(-1)!
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

const wrong: readonly (readonly [name: string, path: readonly (string | number)[], value: unknown])[] = [
  ['a status that does not exist', ['status'], 'voted'],
  ['no title', ['title'], undefined],
  ['a field nobody knows', ['colour'], 'red'],
  ['a day written otherwise', ['inForce', 'from'], '1 January 2026'],
  ['half a point', ['total', 'members', 0, 'points', 'points'], 2.5],
  ['a way of combining that does not exist', ['total', 'combine'], 'median'],
  ['a basis that does not exist', ['total', 'members', 0, 'basis'], 'tradition'],
  ['a rounding that does not exist', ['total', 'members', 0, 'points', 'rounding'], 'sideways'],
  ['a criterion without points', ['total', 'members', 0, 'points'], undefined],
  ['a criterion with an id in capitals', ['total', 'members', 0, 'criterion'], 'Full years'],
  [
    'an effect that gives nothing known',
    ['effects'],
    [{ effect: 'e', gives: 'a flat', label: 'E', basis: 'local', when: { a: true } }],
  ],
  ['an order by nothing known', ['ranking'], { order: ['age'] }],
  ['a fact of no known kind', ['facts', 'children', 'kind'], 'crowd'],
]

describe('a wrong file', () => {
  const refusedByBuild = (value: unknown): number => {
    let problems = 0
    const source = { file: 'grid.yaml', value, lineOf: () => 1 }
    checkShape(gridEntry, { source, value }, () => (problems += 1))
    return problems
  }

  it.each(wrong)('with %s is refused by the build and by an editor', (_, path, value) => {
    const file = spoiled(path, value)
    expect(refusedByBuild(file)).toBeGreaterThan(0)
    expect(faults(isGrid, file).length).toBeGreaterThan(0)
  })

  it('is not confused with a right one', () => {
    const file = spoiled(['title'], 'Another title')
    expect([refusedByBuild(file), faults(isGrid, file)]).toEqual([0, []])
  })
})
