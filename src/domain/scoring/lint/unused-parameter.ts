/** A figure with a name that no condition uses: the points then hang on another figure than the one shown. */
import type { Condition } from '../condition.ts'
import type { LintCheck } from './linting.ts'
import { criteriaOf } from './linting.ts'

function parametersIn(condition: Condition | undefined): readonly string[] {
  if (condition?.kind === 'all' || condition?.kind === 'any') return condition.of.flatMap(parametersIn)
  if (condition?.kind === 'not') return parametersIn(condition.condition)
  return condition?.kind === 'compare' && typeof condition.to === 'object' ? [condition.to.parameter] : []
}

export const unusedParameter: LintCheck = (linting) => {
  const { effects, levels } = linting.compiled
  const used = new Set([...criteriaOf(linting), ...effects, ...levels].flatMap(({ when }) => parametersIn(when)))
  return linting.compiled.grid.parameters
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      check: 'unused-parameter',
      where: `parameters/${id}`,
      why: 'No condition uses this figure.',
      remedy: 'Use its name in place of the bare figure, or drop it.',
    }))
}
