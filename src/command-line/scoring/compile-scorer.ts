/**
 * A grid compiled in Node for batches: its code is written, then read. Never in a browser, whose content policy refuses
 * text that becomes code; there the same text comes from the build, or the grid runs by columns.
 */
import type { Plan } from '../../domain/scoring/batch/plan.ts'
import type { Scorer } from '../../domain/scoring/batch/scorer.ts'
import type { ScorerCode } from '../../domain/scoring/generated/generated-scorer.ts'
import { generatedScorer } from '../../domain/scoring/generated/generated-scorer.ts'
import { scorerFunctions } from '../../domain/scoring/generated/write-scorer.ts'

/** @param plan of a grid without problems: only numbers and names made here reach the text, no word of a grid does. */
export function compileScorer(plan: Plan): Scorer {
  const code = new Function(`${scorerFunctions(plan)}\nreturn { totals, trace }`)() as ScorerCode
  return generatedScorer(plan, code)
}
