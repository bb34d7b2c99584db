/**
 * The scores of one request: one a territory among the communes it asks for, each under the grid in force there that day for its
 * kind. Another day recomputes it under the rules of that day. No score is invented where there is no grid.
 */
import type { CompiledGrid } from './compile-grid.ts'
import { evaluate } from './evaluate.ts'
import { gridInForce } from './grid-in-force.ts'
import type { HousingRequest, Territory } from './request.ts'
import type { Score } from './score.ts'

export interface TerritoryScore {
  readonly territory: string
  /** Those of the communes asked for that lie in it. */
  readonly communes: readonly string[]
  /** Absent when no grid of the territory is in force that day for this kind of request. */
  readonly score?: Score
}

export interface RequestScores {
  /** In the order of the territories. */
  readonly scores: readonly TerritoryScore[]
  /** Communes asked for that lie in none of the territories given. */
  readonly unknownCommunes: readonly string[]
}

export interface Scoring {
  readonly territories: readonly Territory[]
  readonly grids: readonly CompiledGrid[]
}

/** @param request its reference date chooses the versions and is the day durations are reckoned to. */
export function scoresOfRequest(request: HousingRequest, { territories, grids }: Scoring): RequestScores {
  const { wishedCommunes } = request
  const scores = territories.flatMap(({ id, communes }): readonly TerritoryScore[] => {
    const wished = wishedCommunes.filter((code) => communes.includes(code))
    if (wished.length === 0) return []
    const grid = compiledInForce(grids, id, request)
    return [{ territory: id, communes: wished, ...(grid ? { score: evaluate(grid, request.situation) } : {}) }]
  })
  const known = new Set(territories.flatMap(({ communes }) => communes))
  return { scores, unknownCommunes: wishedCommunes.filter((code) => !known.has(code)) }
}

function compiledInForce(
  grids: readonly CompiledGrid[],
  territory: string,
  { kind, situation }: HousingRequest,
): CompiledGrid | undefined {
  const voted = grids.map(({ grid }) => grid)
  const chosen = gridInForce(voted, territory, situation.referenceDate, kind)
  return grids.find(({ grid }) => grid === chosen)
}
