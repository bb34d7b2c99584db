/** A grid from the data of its file, whichever library read the YAML: the same checks as the app's own build. */
import type { ContentProblem } from '../build/content-problem.ts'
import { checkShape } from '../build/files/check-shape.ts'
import type { FieldPath } from '../build/files/yaml-source.ts'
import { gridFromFile } from '../build/grids/grid-from-file.ts'
import { gridEntry } from '../build/grids/grid-schema.ts'
import { compileGrid } from '../domain/scoring/compile-grid.ts'
import type { GridProblem } from '../domain/scoring/grid-problem.ts'
import type { Grid } from '../domain/scoring/grid.ts'
import type { Outcome } from '../domain/values/outcome.ts'
import { passed, refused } from '../domain/values/outcome.ts'

/** What a file's path says of its grid. */
export interface GridName {
  readonly territory: string
  /** The first day in force, `YYYY-MM-DD`. */
  readonly version: string
}

/** @param data what a YAML reader gives for a grid file. Refuses with every problem; `where` names the field. */
export function parseGrid(data: unknown, name: GridName): Outcome<Grid, GridProblem> {
  const problems: GridProblem[] = []
  const report = ({ field, why, remedy }: ContentProblem) => void problems.push({ where: field, why, remedy })
  const source = { file: '', value: data, lineOf: () => 1 }
  const entry = checkShape(gridEntry, { source, value: data }, report)
  const grid = entry && read(entry, name, problems)
  const [first, ...others] = problems
  if (first || !grid) return refused(first ?? nothing, ...others)
  const compiled = compileGrid(grid)
  return compiled.ok ? passed(grid) : compiled
}

const nothing: GridProblem = { where: 'file', why: 'There is no grid.', remedy: 'Hand over the data of a grid file.' }

function read(entry: Parameters<typeof gridFromFile>[0], name: GridName, problems: GridProblem[]): Grid {
  const refuse = (path: FieldPath, why: string, remedy: string) =>
    void problems.push({ where: path.join('.'), why, remedy })
  return gridFromFile(entry, name, refuse).grid
}
