/** The state of a criterion that others imply or exclude, and of each relation apart, so that an explanation can name the other. */
import type { Condition } from '../condition.ts'
import type { CriterionId, GroupId } from '../../values/ids.ts'
import type { PointRule } from '../point-rule.ts'
import { allOfConditions, ruleConditions } from '../resolved/met-condition.ts'
import type { Related, Relations } from '../resolved/relations.ts'
import type { ConditionContext, ConditionState } from './condition-state.ts'
import { conditionState } from './condition-state.ts'
import { allOf, opposite, yes } from './possible.ts'

interface RelatedState {
  readonly by: CriterionId | GroupId
  readonly state: ConditionState
}

export interface RelationStates {
  /** Without those that imply it. */
  readonly alone: ConditionState
  /** With them, before any is excluded. */
  readonly claimed: ConditionState
  readonly impliedBy: readonly RelatedState[]
  readonly excludedBy: readonly RelatedState[]
}

const always: ConditionState = () => yes

const stateOr = (condition: Condition | undefined, context: ConditionContext): ConditionState =>
  condition ? conditionState(condition, context) : always

/** What is asked around a criterion's own condition. */
interface Around {
  readonly boxes: readonly Condition[]
  readonly points: PointRule
}

export function relationStates(
  { alone, claimed, impliedBy, excludedBy }: Relations,
  { boxes, points }: Around,
  context: ConditionContext,
): RelationStates {
  const whole = (own: Condition | undefined) =>
    stateOr(allOfConditions([...boxes, ...(own ? [own] : []), ...ruleConditions(points)]), context)
  const related = (each: readonly Related[], needsProof: boolean) =>
    each.map(({ by, met }): RelatedState => ({ by, state: conditionState(met, { ...context, needsProof }) }))
  return {
    alone: whole(alone),
    claimed: whole(claimed),
    impliedBy: related(impliedBy, context.needsProof),
    // What is said excludes, proved or not: nobody has a document for what they do not claim.
    excludedBy: related(excludedBy, false),
  }
}

/** The state of a whole condition, with exclusions apart since they ask for no proof. */
export function stateOf(
  when: Condition | undefined,
  relations: RelationStates | undefined,
  context: ConditionContext,
): ConditionState {
  if (!relations || relations.excludedBy.length === 0 || !context.needsProof) return stateOr(when, context)
  return (view) =>
    relations.excludedBy.reduce(
      (possible, { state }) => allOf(possible, opposite(state(view))),
      relations.claimed(view),
    )
}
