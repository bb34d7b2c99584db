import { basename } from 'node:path'
import type { ContentProblem } from '../../build/content-problem.ts'
import { inFile } from '../../build/grids/load-grids.ts'
import { compileGrid } from '../../domain/scoring/compile-grid.ts'
import { lintGrid } from '../../domain/scoring/lint-grid.ts'
import { lintVersions } from '../../domain/scoring/lint-versions.ts'
import { CommandProblem, readWords, type Command } from '../command.ts'
import { gridFiles } from '../files/grid-files.ts'
import { isVersion, problemLines, readYamlGrid, type ReadYamlGrid } from '../files/read-grid-file.ts'

const usage = `said grid lint <file.yaml|folder>

Refuses a grid that cannot be used, and says what may surprise in one that can: file, line, why, what to do.
A warning is mended, or accepted with its reason under "accepted:" in the grid's own file.`

/** Problems and warnings of grids. Exit 1 when anything is left to put right. */
export const gridLint: Command = {
  name: 'grid lint',
  summary: 'says what is wrong, and what may surprise, in a grid or a folder of grids',
  usage,
  run: async (words, { print }) => {
    const { positionals } = readWords(words, {}, { least: 1, most: 1, named: 'one grid or one folder' })
    const problems: ContentProblem[] = []
    const paths = gridFiles(positionals[0] as string)
    if (paths.some((path) => path.endsWith('.json')))
      throw new CommandProblem('What was exported as JSON was looked at before. Name the YAML file it comes from.')
    const read = paths.map((path) => readYamlGrid(path, (problem) => problems.push(problem)))
    const grids = read.filter((each) => each !== undefined)
    const found = [...problems, ...grids.flatMap(warningsOf), ...betweenVersions(grids)]
    for (const problem of found) print(problemLines(problem).join('\n'))
    print(found.length === 0 ? `${paths.length} grids, nothing to put right.` : `${found.length} to put right.`)
    return found.length === 0 ? 0 : 1
  },
}

function warningsOf({ source, placed }: ReadYamlGrid): readonly ContentProblem[] {
  const compiled = compileGrid(placed.grid)
  return compiled.ok ? lintGrid(compiled.value).warnings.map((warning) => inFile(warning, source, placed)) : []
}

/** Only files called by their day are versions of each other; a proposal or an example follows nothing. */
function betweenVersions(read: readonly ReadYamlGrid[]): readonly ContentProblem[] {
  const grids = read.filter(({ source }) => isVersion(basename(source.file, '.yaml')))
  return lintVersions(grids.map(({ placed }) => placed.grid)).flatMap((warning) =>
    grids
      .filter(({ placed }) => placed.grid.id === warning.grid)
      .map(({ source, placed }) => inFile(warning, source, placed)),
  )
}
