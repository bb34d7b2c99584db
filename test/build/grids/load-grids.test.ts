import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ContentProblem } from '../../../src/build/content-problem.ts'
import type { GridFile } from '../../../src/build/grids/load-grids.ts'
import { loadGrids, readGrid } from '../../../src/build/grids/load-grids.ts'
import { readYaml } from '../../../src/build/files/yaml-source.ts'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'

const grid = `status: fictitious
partial: no
title: Grille d'essai
notice: Une grille d'essai.
inForce: { from: 2026-01-01, to: null }
deliberation: null
sources: [{ title: Essai, url: https://example.org, readOn: 2026-11-24 }]
facts:
  alone: { kind: boolean, label: Seul }
  months: { kind: integer, unit: month, min: 0, max: 600, label: Mois }
  housing: { kind: choice, label: Logement, values: { hotel: Hôtel, other: Autre } }
total:
  label: Total
  combine: sum
  members:
    - criterion: waiting
      label: Attente
      basis: local
      points: { points: 1, per: months, until: 48 }
    - criterion: alone-in-hotel
      label: Seul à l'hôtel
      basis: L441-1
      when: { alone: yes, housing: hotel }
      points: 10
examples:
  - name: Seul à l'hôtel
    on: 2026-11-24
    facts: { alone: yes, months: 3, housing: hotel }
    expect: { total: 13 }
`
const words = `title: T
notice: N
facts:
  alone: { label: A }
  months: { label: M }
  housing: { label: H, values: { hotel: B, other: O } }
groups: { total: T }
criteria:
  waiting: { label: W }
  alone-in-hotel: { label: I }
`

type Files = Readonly<Record<string, string>>
const complete: Files = {
  'test/2026-01-01.yaml': grid,
  'test/2026-01-01.fr.easy-to-read.yaml': words,
  'test/2026-01-01.en.yaml': words,
  'test/2026-01-01.ar.yaml': words,
}

function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'said-grids-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'grids', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return folder
}

const load = (files: Files) => loadGrids(folderOf(files))

function problemsOf(files: Files): readonly ContentProblem[] {
  const loaded = load(files)
  return loaded.ok ? [] : loaded.problems
}

/** The problems of the grid once one of its lines is spoilt. */
const spoilt = (line: string, other: string): readonly ContentProblem[] => {
  expect(grid).toContain(line)
  return problemsOf({ ...complete, 'test/2026-01-01.yaml': grid.replace(line, other) })
}

const lineOf = (text: string): number => grid.slice(0, grid.indexOf(text)).split('\n').length

function only(files: Files): GridFile {
  const loaded = load(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value[0] as GridFile
}

describe('a grid file in order', () => {
  it('is read with its name, its rules and its words in every variant', () => {
    const { file, grid: read, texts } = only(complete)
    expect([file, read.id, read.version]).toEqual(['grids/test/2026-01-01.yaml', 'test/2026-01-01', '2026-01-01'])
    expect(texts.en.criteria['waiting']).toEqual({ label: 'W' })
    expect(texts.fr.facts['housing']?.values).toEqual({ hotel: 'Hôtel', other: 'Autre' })
  })

  it('is typed as usual: a straight apostrophe is curved for whoever reads it', () => {
    expect(only(complete).texts.fr.criteria['alone-in-hotel']?.label).toBe('Seul à l’hôtel')
  })

  it('says what all must hold in one line: alone, and in a hotel', () => {
    expect(only(complete).grid.root.members[1]).toMatchObject({
      when: {
        kind: 'all',
        of: [
          { kind: 'is', fact: 'alone', value: true },
          { kind: 'in', fact: 'housing', values: ['hotel'] },
        ],
      },
    })
  })

  it('nests any, all, not and comparisons', () => {
    const nested = '{ any: [{ months: { at-least: 3, below: 6 } }, { not: { housing: [hotel, other] } }], alone: no }'
    const { members } = only({
      ...complete,
      'test/2026-01-01.yaml': grid.replace('{ alone: yes, housing: hotel }', nested),
    }).grid.root
    expect(members[1]).toMatchObject({
      when: {
        kind: 'all',
        of: [
          {
            kind: 'any',
            of: [
              {
                kind: 'all',
                of: [
                  { comparator: 'at-least', to: 3 },
                  { comparator: 'below', to: 6 },
                ],
              },
              { kind: 'not', condition: { kind: 'in', values: ['hotel', 'other'] } },
            ],
          },
          { kind: 'is', fact: 'alone', value: false },
        ],
      },
    })
  })
})

/** A line, what it is spoilt into, the field shown, a word of the reason. */
const mistakes: readonly (readonly [name: string, line: string, other: string, field: RegExp, why: RegExp])[] = [
  ['a field misspelt', 'partial: no', 'partail: no', /^(partail|partial)$/, /not known|missing/],
  ['a status that does not exist', 'status: fictitious', 'status: sure', /^status$/, /not one of the list/],
  ['half a point', 'points: 10', 'points: 10.5', /points$/, /whole number/],
  ['a unit that does not exist', 'unit: month', 'unit: moon', /facts\.months\.unit/, /not one of the list/],
  ['a kind of fact that does not exist', 'kind: boolean', 'kind: maybe', /facts\.alone/, /does not exist/],
  ['a legal basis that does not exist', 'basis: L441-1', 'basis: L999', /basis$/, /No such legal basis/],
  ['a value the choice does not have', 'housing: hotel }', 'housing: tent }', /members\.1\.when/, /no value "tent"/],
  ['a fact nobody declared', '{ alone: yes,', '{ lone: yes,', /members\.1\.when/, /No fact is called "lone"/],
  [
    'a comparison that does not exist',
    '{ alone: yes,',
    '{ months: { more: 3 },',
    /when\.months\.more/,
    /compares nothing/,
  ],
  ['a comparison with nothing', '{ alone: yes,', '{ months: { above: [3] },', /when\.months\.above/, /needs a number/],
  ['a not before nothing', '{ alone: yes,', '{ not: hotel,', /when\.not/, /stands before nothing/],
  ['a list that is none', '{ alone: yes,', '{ any: hotel,', /when\.any/, /list of conditions/],
  ['something no fact can be', '{ alone: yes,', '{ alone: 3.5,', /when\.alone/, /not something a fact can be/],
  ['a plateau before the start', 'until: 48', 'until: 0', /members\.0\.points/, /counts nothing/],
  ['a day that does not exist', 'readOn: 2026-11-24', 'readOn: 2026-02-30', /sources\.0\.readOn/, /does not exist/],
  [
    'a first day other than the name of the file',
    'from: 2026-01-01',
    'from: 2026-02-01',
    /inForce\.from/,
    /The file says 2026-01-01/,
  ],
]

describe('a grid file with a mistake is refused with its line, its field, why and what to write', () => {
  it.each(mistakes)('%s', (_, line, other, field, why) => {
    const problems = spoilt(line, other)
    const found = problems.find((problem) => field.test(problem.field) && why.test(problem.why))
    expect(found, JSON.stringify(problems)).toBeDefined()
    expect(found?.file).toBe('grids/test/2026-01-01.yaml')
    expect(found?.remedy.length).toBeGreaterThan(10)
  })

  it('a mistake inside a criterion is shown on its own line', () => {
    expect(spoilt('{ alone: yes, housing: hotel }', '{ alone: yes, housing: tent }')[0]?.line).toBe(
      lineOf('when: { alone'),
    )
    expect(spoilt('points: 10', 'points: 10.5')[0]?.line).toBe(lineOf('points: 10'))
  })

  it('a file that is not YAML is shown with the line that stops it', () => {
    const [problem] = spoilt('title: Grille', 'title: "Grille')
    expect(problem?.field).toBe('yaml')
  })
})

it('the example a jurist learns from is a grid in order, and finds its own total', () => {
  const guide = readFileSync('src/domain/scoring/README.md', 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  const problems: ContentProblem[] = []
  const report = (problem: ContentProblem) => problems.push(problem)
  const source = readYaml(example, { file: 'README.md' }, report)
  const placed = source && readGrid(source, { territory: 'guide', version: '2026-01-01' }, report)
  expect(problems).toEqual([])
  const [household] = placed?.grid.examples ?? []
  const outcome = placed && compileGrid(placed.grid)
  if (!household || !outcome?.ok) throw new Error('The guide has no example.')
  const score = evaluate(outcome.value, household as never)
  expect(score.declared).toEqual({ min: household.expected.total, max: household.expected.total })
})

describe('the words of a grid', () => {
  const english = 'test/2026-01-01.en.yaml'

  it('are refused when one is left out, and where it should stand', () => {
    const [problem] = problemsOf({ ...complete, [english]: words.replace('  alone-in-hotel: { label: I }\n', '') })
    expect(problem).toMatchObject({ file: `grids/${english}`, field: 'criteria.alone-in-hotel' })
    expect(problem?.line).toBe(lineOfWords('criteria:'))
  })

  it('are refused when they name what the grid has not', () => {
    const [problem] = problemsOf({ ...complete, [english]: words.replace('waiting: {', 'wating: {') })
    expect(problem?.why).toMatch(/in French and not here|nothing of this name/)
  })

  it('are refused when a variant is missing altogether', () => {
    const { [english]: _, ...rest } = complete
    expect(problemsOf(rest)[0]).toMatchObject({ file: `grids/${english}`, why: 'This file does not exist.' })
  })
})

const lineOfWords = (text: string): number => words.slice(0, words.indexOf(text)).split('\n').length

describe('a territory with a grid for each kind of request', () => {
  const forKind = (kind: string, says = kind): Files =>
    Object.fromEntries(
      Object.entries(complete).map(([name, text]) => [
        name.replace('2026-01-01', `2026-01-01.${kind}`),
        text.replace('deliberation: null', `deliberation: null\nrequests: ${says}`),
      ]),
    )

  it('has both in force on the same days, each under its own name', () => {
    const loaded = loadGrids(folderOf({ ...forKind('first-request'), ...forKind('transfer') }))
    const found = loaded.ok ? loaded.value.map((each) => [each.grid.id, each.grid.version, each.grid.requests]) : loaded
    expect(found).toEqual([
      ['test/2026-01-01.first-request', '2026-01-01', 'first-request'],
      ['test/2026-01-01.transfer', '2026-01-01', 'transfer'],
    ])
  })

  it('has none beside one for every request', () => {
    const whole = Object.fromEntries(
      Object.entries(complete).map(([name, text]) => [
        name.replace('2026-01-01', '2026-06-01'),
        text.replace('from: 2026-01-01', 'from: 2026-06-01'),
      ]),
    )
    expect(problemsOf({ ...forKind('transfer'), ...whole })[0]?.field).toBe('inForce.to')
  })

  it('says in the file the kind its name says', () => {
    expect(problemsOf(forKind('transfer', 'first-request'))[0]).toMatchObject({
      field: 'requests',
      remedy: 'Name it 2026-01-01.first-request.yaml.',
    })
  })
})

describe('versions of a territory', () => {
  const next = Object.fromEntries(
    Object.entries(complete).map(([name, text]) => [
      name.replace('2026-01-01', '2027-01-01'),
      text.replace('from: 2026-01-01', 'from: 2027-01-01'),
    ]),
  )

  it('are refused when two are in force on one day', () => {
    const [problem] = problemsOf({ ...complete, ...next })
    expect(problem).toMatchObject({ file: 'grids/test/2026-01-01.yaml', field: 'inForce.to' })
    expect(problem?.remedy).toContain('2027-01-01')
  })

  it('follow each other when the first ends before the next begins', () => {
    const ended = { ...complete, 'test/2026-01-01.yaml': grid.replace('to: null', 'to: 2026-12-31') }
    expect(problemsOf({ ...ended, ...next })).toEqual([])
  })
})
