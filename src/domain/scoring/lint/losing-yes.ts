/** A yes that closes a criterion worth points: whoever says it may lose by telling the truth. A penalty is no such case. */
import type { FactId } from '../../values/ids.ts'
import type { Condition } from '../condition.ts'
import type { LintCheck } from './linting.ts'
import { criteriaOf, placeOf } from './linting.ts'

/** Yes/no facts of which the condition wants a no. */
function wantedNo(condition: Condition | undefined, isTurned = false): readonly FactId[] {
  if (condition?.kind === 'all' || condition?.kind === 'any')
    return condition.of.flatMap((each) => wantedNo(each, isTurned))
  if (condition?.kind === 'not') return wantedNo(condition.condition, !isTurned)
  return condition?.kind === 'is' && condition.value === isTurned ? [condition.fact] : []
}

export const losingYes: LintCheck = (linting) =>
  criteriaOf(linting)
    .filter(({ index }) => (linting.trace.high[index] as number) > 0)
    .flatMap((node) =>
      [...new Set(wantedNo(node.definition.when))].map((fact) => ({
        check: 'losing-yes',
        where: placeOf(node),
        why: `A yes to "${fact}" takes these points away.`,
        remedy:
          'Reward a yes, or use a choice whose boxes exclude each other; accept it when another criterion makes up for it.',
      })),
    )
