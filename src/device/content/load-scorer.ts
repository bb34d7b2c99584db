/** Totals of many situations in a browser: by the code written when the app was built, or by columns. */
import type { GridId } from '../../domain/values/ids.ts'
import type { CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import { columnScorer } from '../../domain/scoring/batch/columns/column-scorer.ts'
import { planChecksum } from '../../domain/scoring/batch/plan-checksum.ts'
import { planOf } from '../../domain/scoring/batch/plan.ts'
import type { Scorer } from '../../domain/scoring/batch/scorer.ts'
import { generatedScorer } from '../../domain/scoring/generated/generated-scorer.ts'
import { openPublished } from '../../domain/scoring/generated/published-scorer.ts'

/**
 * The fastest scorer of a grid that the page may run. A grid that is not as it was when the app was built, save for its points,
 * is run by columns: same totals, about three times slower, nothing to wait for.
 */
export async function loadScorer(compiled: CompiledGrid): Promise<Scorer> {
  const plan = planOf(compiled)
  const { scorers } = await import('virtual:content/scorers')
  const code = await scorers[plan.gridId]?.()
  return code?.checksum === planChecksum(plan) ? generatedScorer(plan, code) : columnScorer(plan)
}

/** The same without compiling the grid: how to read situations, and the scorer. Undefined for a grid that is not published. */
export async function loadPublished(gridId: GridId): Promise<ReturnType<typeof openPublished> | undefined> {
  const { scorers } = await import('virtual:content/scorers')
  const code = await scorers[gridId]?.()
  return code && openPublished(code)
}
