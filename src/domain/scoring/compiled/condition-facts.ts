/** The slots that can still change a condition: parts already certain have nothing left to ask. */
import type { Condition } from '../condition.ts'
import type { ConditionContext, View } from './condition-state.ts'
import { conditionState } from './condition-state.ts'
import { no, yes } from './possible.ts'

export function conditionFacts(condition: Condition, context: ConditionContext, view: View): readonly number[] {
  const possible = conditionState(condition, context)(view)
  if (possible === yes || possible === no) return []
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.flatMap((each) => conditionFacts(each, context, view))
  if (condition.kind === 'not') return conditionFacts(condition.condition, context, view)
  return [context.slots.indexOf.get(condition.fact) as number]
}
