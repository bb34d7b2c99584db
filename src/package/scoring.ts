/**
 * `said/scoring`: the scoring core for other systems. Pure: no app, no DOM, no Node, no network, no words of its own. What is
 * exported here keeps its meaning from one minor version to the next; everything else is the app's.
 */
import { columnScorer } from '../domain/scoring/batch/columns/column-scorer.ts'
import { planOf } from '../domain/scoring/batch/plan.ts'
import type { Scorer } from '../domain/scoring/batch/scorer.ts'
import type { SituationTable } from '../domain/scoring/batch/situation-table.ts'
import { tabulate } from '../domain/scoring/batch/situation-table.ts'
import type { ComparisonScope } from '../domain/scoring/comparison-scope.ts'
import { isSimilar } from '../domain/scoring/comparison-scope.ts'
import { compareGrids } from '../domain/scoring/compare-grids.ts'
import type { GridChange } from '../domain/scoring/comparison/grid-change.ts'
import type { CompiledGrid } from '../domain/scoring/compile-grid.ts'
import { compileGrid } from '../domain/scoring/compile-grid.ts'
import { evaluate } from '../domain/scoring/evaluate.ts'
import type { Explanation } from '../domain/scoring/explain.ts'
import { explain } from '../domain/scoring/explain.ts'
import { gridInForce } from '../domain/scoring/grid-in-force.ts'
import type { GridProblem } from '../domain/scoring/grid-problem.ts'
import type { GridWarning } from '../domain/scoring/grid-warning.ts'
import type { Grid } from '../domain/scoring/grid.ts'
import type { GridLint } from '../domain/scoring/lint-grid.ts'
import { lintGrid } from '../domain/scoring/lint-grid.ts'
import { openFacts } from '../domain/scoring/open-facts.ts'
import type { RankKey } from '../domain/scoring/rank-key.ts'
import { compareRankKeys, rankKey } from '../domain/scoring/rank-key.ts'
import type { HousingRequest, Territory } from '../domain/scoring/request.ts'
import type { Score } from '../domain/scoring/score.ts'
import type { RequestScores } from '../domain/scoring/scores-of-request.ts'
import { scoresOfRequest } from '../domain/scoring/scores-of-request.ts'
import type { Situation } from '../domain/scoring/situation.ts'
import { toPublicodes } from '../domain/scoring/to-publicodes.ts'
import type { LocalDate } from '../domain/values/local-date.ts'
import { localDate } from '../domain/values/local-date.ts'
import type { Outcome } from '../domain/values/outcome.ts'
import type { PointBounds } from '../domain/values/points.ts'
import { parseGrid } from './parse-grid.ts'
import { situationOf } from './situation-of.ts'

/** Checks a grid and makes it ready to score; refuses with every problem, each saying where, why and what to do. */
const compile: (grid: Grid) => Outcome<CompiledGrid, GridProblem> = compileGrid

/** Scores tables of situations in one sweep each, where every fact is known (`tabulate`). */
const scorer = (grid: CompiledGrid): Scorer => columnScorer(planOf(grid))

export {
  compareGrids,
  compareRankKeys,
  compile,
  evaluate,
  explain,
  gridInForce,
  isSimilar,
  lintGrid,
  localDate,
  openFacts,
  parseGrid,
  rankKey,
  scorer,
  scoresOfRequest,
  situationOf,
  tabulate,
  toPublicodes,
}
export type {
  ComparisonScope,
  CompiledGrid,
  Explanation,
  Grid,
  GridChange,
  GridLint,
  GridProblem,
  GridWarning,
  HousingRequest,
  LocalDate,
  Outcome,
  PointBounds,
  RankKey,
  RequestScores,
  Score,
  Scorer,
  Situation,
  SituationTable,
  Territory,
}
