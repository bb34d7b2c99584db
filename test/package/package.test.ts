import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const project = resolve(import.meta.dirname, '../..')
const grid = join(project, 'content/grids/clermont-auvergne/2024-06-03.yaml')
const folder = mkdtempSync(join(tmpdir(), 'said-consumer-'))
const built = join(folder, 'built')
const consumer = join(folder, 'consumer')
const run = (command: string, words: readonly string[], cwd: string) =>
  execFileSync(command, [...words], { cwd, encoding: 'utf8', stdio: 'pipe' })

/** A stranger's program: strict, without the project's settings or libraries. */
const program = `import { readFileSync } from 'node:fs'
import { compile, evaluate, explain, openFacts, parseGrid, scorer, situationOf, tabulate } from 'said/scoring'
import type { Grid, GridProblem, Outcome, Score } from 'said/scoring'

const told = (problems: readonly GridProblem[]): string => problems.map(({ where, why, remedy }) => [where, why, remedy].join(' ')).join('\\n')
const data: unknown = JSON.parse(readFileSync('grid-file.json', 'utf8'))
const parsed: Outcome<Grid, GridProblem> = parseGrid(data, { territory: 'clermont-auvergne', version: '2024-06-03' })
if (!parsed.ok) throw new Error(told(parsed.problems))
const compiled = compile(parsed.value)
if (!compiled.ok) throw new Error(told(compiled.problems))
const situation = situationOf('2026-11-24', { 'filed-on': '2026-05-24', housing: 'no-shelter' })
const score: Score = evaluate(compiled.value, situation)
const bad = parseGrid({ status: 'invented' }, { territory: 'x', version: '2026-01-01' })
const { table, left } = tabulate(compiled.value.slots, [situation])
console.log(
  JSON.stringify({
    declared: score.declared,
    lines: explain(score, parsed.value).lines.length,
    open: openFacts(compiled.value, situation).length,
    bad: bad.ok ? [] : bad.problems.map((problem) => problem.where),
    totals: [...scorer(compiled.value).totals(table)].length,
    left: left.length,
  }),
)
`

/** Built, packed, and installed without a network: what a computing service does with the file it is handed. */
beforeAll(() => {
  run(
    'npx',
    [
      'vite',
      'build',
      '--config',
      'src/package/build-settings.ts',
      '--outDir',
      built,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    project,
  )
  run('npm', ['pack', built, '--pack-destination', folder, '--silent'], folder)
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string
  mkdirSync(consumer)
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "type": "module", "private": true }')
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed)], consumer)
  writeFileSync(join(consumer, 'grid-file.json'), JSON.stringify(parse(readFileSync(grid, 'utf8'))))
  writeFileSync(join(consumer, 'program.mts'), program)
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package, installed in an empty folder without a network', () => {
  it('brings nothing else along', () => {
    expect(readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['said'])
    expect(readdirSync(join(consumer, 'node_modules/said'))).toEqual(
      expect.arrayContaining(['README.md', 'LICENSE', 'scoring', 'types']),
    )
  })

  it('has types a strict stranger compiles with, every library checked', () => {
    const settings = [
      '--strict',
      '--noEmit',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--types',
      'node',
      '--typeRoots',
      join(project, 'node_modules/@types'),
    ]
    expect(run(join(project, 'node_modules/.bin/tsc'), [...settings, 'program.mts'], consumer)).toBe('')
  }, 120_000)

  it('scores, explains and refuses as the app does', () => {
    writeFileSync(join(consumer, 'program.mjs'), withoutTypes(program))
    const said = JSON.parse(run(process.execPath, ['program.mjs'], consumer)) as Record<string, unknown>
    expect(said).toMatchObject({ declared: { min: 6, max: 169 }, totals: 0, left: 1 })
    expect(said['lines']).toBeGreaterThan(30)
    expect(said['open']).toBeGreaterThan(5)
    expect(said['bad']).toEqual(expect.arrayContaining(['status', 'title', 'facts']))
  })

  it('needs nothing of Node or of a browser to score', () => {
    const files = ['scoring', 'chunks'].flatMap((name) =>
      readdirSync(join(built, name)).map((file) => readFileSync(join(built, name, file), 'utf8')),
    )
    for (const text of files) expect(text).not.toMatch(/from ["']node:|\brequire\(|\bdocument\.[a-z]|\bprocess\./)
  })

  it('has the command said', () => {
    const words = ['grid', 'check', grid]
    expect(run(join(consumer, 'node_modules/.bin/said'), words, consumer)).toMatch(/\d+ green, 0 red\./)
  }, 60_000)
})

/** Node 20 reads no types: the annotations of the program above, taken off by hand. */
function withoutTypes(text: string): string {
  return text
    .replace(/^import type .*\n/m, '')
    .replace('(problems: readonly GridProblem[]): string', '(problems)')
    .replace('data: unknown', 'data')
    .replace('parsed: Outcome<Grid, GridProblem>', 'parsed')
    .replace('score: Score', 'score')
}
