/** Why a grid cannot be used, said so that whoever wrote it can mend it: where, why, and what to do. */
export interface GridProblem {
  /** Path inside the grid, as in the file: `criteria/effort-rate/points/bands/1`. */
  readonly where: string
  readonly why: string
  readonly remedy: string
}
