import { describe, expect, it } from 'vitest'
import type { ContentProblem } from '../../../src/build/content-problem.ts'
import { readYaml } from '../../../src/build/files/yaml-source.ts'
import { witnessesFromFile } from '../../../src/build/grids/witnesses-from-file.ts'
import { count, yesOrNo } from '../../domain/scoring/small-grid.ts'

const facts = [yesOrNo('alone'), yesOrNo('dalo'), count('months')]
const valid = `status: draft
signed: null
cases:
  - name: Seul
    on: 2026-11-24
    facts: { alone: yes, months: 3 }
    others: no
    sum: 3 mois + 10 = 13
    expect: { total: 13 }
`

function read(text: string) {
  const problems: ContentProblem[] = []
  const report = (problem: ContentProblem) => void problems.push(problem)
  const source = readYaml(text, { file: 'w.yaml' }, report)
  return { file: source && witnessesFromFile(source, facts, report), problems }
}

describe('a file of witness cases', () => {
  it('gives its cases with their sums, every yes/no not named being a no when it says so', () => {
    const { file, problems } = read(valid)
    expect(problems).toEqual([])
    expect(file?.cases[0]).toMatchObject({ name: 'Seul', sum: '3 mois + 10 = 13', expected: { total: 13 } })
    expect(file?.cases[0]?.facts['dalo']).toEqual({ value: false, proof: 'declared' })
  })

  it.each([
    ['a fact the grid has not', valid.replace('months: 3', 'moons: 3'), 6, /no fact of the grid/],
    ['no sum', valid.replace('    sum: 3 mois + 10 = 13\n', ''), 4, /missing/],
    ['an official status without a signature', valid.replace('draft', 'official'), 2, /signed/],
    ['no case at all', valid.slice(0, valid.indexOf('cases')).concat('cases: []\n'), 3, /Expected/],
  ])('with %s is refused at its line', (_, text, line, why) => {
    const { file, problems } = read(text)
    expect(file).toBeUndefined()
    expect(problems[0]).toMatchObject({ file: 'w.yaml', line })
    expect(problems[0]?.why).toMatch(why)
    expect(problems[0]?.remedy).not.toBe('')
  })
})
