import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lintGrids } from '../../../src/build/grids/lint-grids.ts'

const grid = (from: string, to: string) => `status: fictitious
partial: yes
title: Grille d'essai
notice: Une grille d'essai.
inForce: { from: ${from}, to: ${to} }
deliberation: null
sources: []
facts:
  alone: { kind: boolean, label: Seul }
total:
  label: Total
  combine: sum
  cap: 50
  members:
    - group: household
      label: Foyer
      combine: sum
      members:
        - { criterion: alone, label: Seul, basis: local, when: { alone: yes }, points: 10 }
examples:
  - { name: Seul, on: 2026-11-24, facts: { alone: yes }, expect: { total: 11 } }
`
const accepted = `accepted:
  - { check: lone-member, where: groups/household, reason: Rubrique de la délibération. }
`

/** The line on which a text stands in the grid. */
const lineOf = (text: string): number => grid('', '').slice(0, grid('', '').indexOf(text)).split('\n').length

function warningsOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'said-lint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'grids', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return lintGrids(folder)
}

it('a warning opens the grid file on its line and says why and what to do', () => {
  const found = warningsOf({ 'here/2026-01-01.yaml': grid('2026-01-01', 'null') })
  expect(found.map(({ check, file, line }) => [check, file, line])).toEqual([
    ['unreachable-limit', 'grids/here/2026-01-01.yaml', lineOf('total:')],
    ['contradicted-example', 'grids/here/2026-01-01.yaml', lineOf('{ name: Seul')],
    ['lone-member', 'grids/here/2026-01-01.yaml', lineOf('group: household')],
  ])
  expect(found[1]?.why).toBe('"Seul": declared is 10, not 11.')
})

it('a warning the file accepts keeps its reason', () => {
  const found = warningsOf({ 'here/2026-01-01.yaml': grid('2026-01-01', 'null') + accepted })
  expect(found.filter((warning) => warning.accepted)).toMatchObject([
    { check: 'lone-member', accepted: 'Rubrique de la délibération.' },
  ])
})

it('a day without a version is shown on the last day of the earlier one', () => {
  const found = warningsOf({
    'here/2026-01-01.yaml': grid('2026-01-01', '2026-06-30'),
    'here/2026-08-01.yaml': grid('2026-08-01', 'null'),
  })
  expect(found.find(({ check }) => check === 'version-gap')).toMatchObject({
    file: 'grids/here/2026-01-01.yaml',
    line: lineOf('inForce:'),
    field: 'inForce.to',
  })
})

it('a check nobody knows cannot be accepted: the file is refused, and raises nothing here', () => {
  const wrong = accepted.replace('lone-member', 'lonely')
  expect(warningsOf({ 'here/2026-01-01.yaml': grid('2026-01-01', 'null') + wrong })).toEqual([])
})
