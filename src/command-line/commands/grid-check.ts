import { existsSync } from 'node:fs'
import { readYaml } from '../../build/files/yaml-source.ts'
import { witnessesFromFile } from '../../build/grids/witnesses-from-file.ts'
import type { ContentProblem } from '../../build/content-problem.ts'
import type { CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import type { GridExample } from '../../domain/scoring/grid.ts'
import { besideContradictions, contradictionsOf } from '../../domain/scoring/lint/contradicted-example.ts'
import type { PointBounds } from '../../domain/values/points.ts'
import { CommandProblem, readWords, type Command } from '../command.ts'
import { gridFiles } from '../files/grid-files.ts'
import { compiledFrom, problemLines, textOf } from '../files/read-grid-file.ts'

const usage = `said grid check <file|folder>

Compares the witness cases of each grid, reckoned by hand, with what the grid gives: the examples in the grid's file and
the cases of <day>.witnesses.yaml beside it.`

/** Witness cases, green or red. Exit 1 when one is red. */
export const gridCheck: Command = {
  name: 'grid check',
  summary: 'compares the witness cases of a grid with what it gives',
  usage,
  run: async (words, { print }) => {
    const { positionals } = readWords(words, {}, { least: 1, most: 1, named: 'one grid or one folder' })
    let [green, red] = [0, 0]
    for (const path of gridFiles(positionals[0] as string)) {
      const compiled = compiledFrom(path)
      print(path)
      for (const example of [...compiled.grid.examples, ...casesBeside(path, compiled)]) {
        const differences = differencesOf(compiled, example)
        if (differences.length === 0) green += 1
        else red += 1
        print(`  ${differences.length === 0 ? 'green' : 'RED  '}  ${example.name}`)
        for (const difference of differences) print(`           ${difference}`)
      }
    }
    print(`${green} green, ${red} red.`)
    return red === 0 ? 0 : 1
  },
}

const written = ({ min, max }: PointBounds): string => (min === max ? `${min}` : `${min} to ${max}`)

const differencesOf = (compiled: CompiledGrid, example: GridExample): readonly string[] => [
  ...contradictionsOf(compiled, example).map(
    ({ of, expected, found }) =>
      `${of}: expected ${written(expected)}, found ${found ? written(found) : 'no such line'}`,
  ),
  ...besideContradictions(compiled, example),
]

/** @throws CommandProblem when the file of cases cannot be used. */
function casesBeside(path: string, { grid }: CompiledGrid): readonly GridExample[] {
  const file = path.replace(/\.(yaml|yml|json)$/, '.witnesses.yaml')
  if (!existsSync(file)) return []
  const problems: ContentProblem[] = []
  const report = (problem: ContentProblem) => void problems.push(problem)
  const source = readYaml(textOf(file), { file }, report)
  const witnesses = source && witnessesFromFile(source, grid.facts, report)
  if (witnesses) return witnesses.cases
  throw new CommandProblem(
    [`The witness cases of "${file}" cannot be used:`, ...problems.flatMap(problemLines)].join('\n'),
  )
}
