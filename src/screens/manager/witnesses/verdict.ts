/** A witness case beside what the grid gives: green, or red with the lines that differ. */
import type { CompiledGrid } from '../../../domain/scoring/compile-grid.ts'
import { evaluate } from '../../../domain/scoring/evaluate.ts'
import type { GridExample } from '../../../domain/scoring/grid.ts'
import { contradictionsOf, type Contradiction } from '../../../domain/scoring/lint/contradicted-example.ts'
import type { Situation } from '../../../domain/scoring/situation.ts'
import type { WitnessCase } from '../../../domain/scoring/witness.ts'
import type { PointBounds } from '../../../domain/values/points.ts'
import type { Version } from '../with-grids.tsx'

/** Households written in the grid itself, then those kept beside it. */
export const casesOf = ({
  grid,
  witnesses,
}: Pick<Version, 'grid' | 'witnesses'>): readonly (GridExample | WitnessCase)[] => [
  ...grid.examples,
  ...(witnesses?.cases ?? []),
]

export interface Verdict {
  readonly example: GridExample | WitnessCase
  readonly isMet: boolean
  readonly expected: PointBounds
  readonly found: PointBounds
  /** The total first when it differs, then lines of the grid. */
  readonly differences: readonly Contradiction[]
}

/** The household of a witness case, as the grid scores it. */
export const situationOf = ({ referenceDate, facts }: GridExample): Situation => ({ referenceDate, facts }) as Situation

export function verdictOf(compiled: CompiledGrid, example: GridExample | WitnessCase): Verdict {
  const { total } = example.expected
  const differences = contradictionsOf(compiled, example)
  return {
    example,
    isMet: differences.length === 0,
    expected: typeof total === 'number' ? { min: total, max: total } : total,
    found: evaluate(compiled, situationOf(example)).declared,
    differences,
  }
}
