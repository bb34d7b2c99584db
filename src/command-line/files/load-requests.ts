/** The requests of a command: read, with what is wrong with the file told on the way. */
import type { RequestTable } from '../../domain/laboratory/request-table.ts'
import type { CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import type { Surroundings } from '../command.ts'
import { CommandProblem } from '../command.ts'
import { badLines, fileProblemWords, missingColumns } from '../words/import-words.ts'
import type { Words } from '../words/words.ts'
import { textVariants } from '../../domain/values/language.ts'
import { communesNear } from './communes-near.ts'
import { textsBeside } from './read-grid-file.ts'
import { readRequestsFile } from './read-requests-file.ts'

export interface GridAtPath {
  readonly path: string
  readonly compiled: CompiledGrid
}

export interface Loading {
  readonly path: string
  readonly grids: readonly GridAtPath[]
  readonly on: LocalDate
  readonly othersAreNo: boolean
  readonly words: Words
}

export interface LoadedRequests {
  readonly table: RequestTable
  readonly badLineCount: number
}

/** @throws CommandProblem when the whole file is refused. */
export async function loadRequests(loading: Loading, { warn }: Surroundings): Promise<LoadedRequests> {
  const { path, grids, on, othersAreNo, words } = loading
  const read = await readRequestsFile(path, {
    grids: grids.map(({ compiled }) => compiled.grid),
    texts: grids.flatMap((grid) => textVariants.map((variant) => textsBeside(grid.path, grid.compiled.grid, variant))),
    communes: grids[0] ? communesNear(grids[0].path) : [],
    referenceDate: on,
    othersAreNo,
  })
  if (!read.ok)
    throw new CommandProblem(read.problems.map((problem) => fileProblemWords(problem, words.say)).join('\n'))
  for (const line of [...badLines(path, read.value, words), ...missingColumns(read.value, words)]) warn(line)
  return { table: read.value.table, badLineCount: read.value.badLineCount }
}
