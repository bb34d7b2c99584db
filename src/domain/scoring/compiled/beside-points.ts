/** Effects and priority levels made ready: their conditions over the same rows as the points. */
import type { Condition } from '../condition.ts'
import type { Effect } from '../effect.ts'
import type { Slots } from '../facts/slots.ts'
import type { Grid } from '../grid.ts'
import type { PriorityLevel } from '../ranking.ts'
import type { ConditionContext, ConditionState } from './condition-state.ts'
import { conditionState } from './condition-state.ts'
import { factsOfCondition } from './nodes.ts'
import { yes } from './possible.ts'

export interface CompiledEffect {
  readonly definition: Effect
  /** In plain words. */
  readonly when: Condition
  readonly context: ConditionContext
  readonly state: ConditionState
  /** Slots it looks at, in the order it names them, without repeats. */
  readonly slots: readonly number[]
}

export interface CompiledLevel {
  readonly definition: PriorityLevel
  /** In plain words; absent for the last one. */
  readonly when?: Condition
  readonly context: ConditionContext
  readonly state: ConditionState
}

export interface BesidePoints {
  readonly effects: readonly CompiledEffect[]
  /** In the order of the grid; empty when it has none. */
  readonly levels: readonly CompiledLevel[]
}

/** @param plain the grid in plain conditions, checked. */
export function layBesidePoints(plain: Grid, slots: Slots, parameters: ReadonlyMap<string, number>): BesidePoints {
  const contextOf = (needsProof: boolean): ConditionContext => ({ slots, parameters, needsProof })
  return {
    effects: (plain.effects ?? []).map((effect) => effectOf(effect, contextOf(effect.needsProof))),
    levels: (plain.ranking?.levels ?? []).map((level) => levelOf(level, contextOf(false))),
  }
}

function effectOf(definition: Effect, context: ConditionContext): CompiledEffect {
  const { when } = definition
  const slots = factsOfCondition(when).map((fact) => context.slots.indexOf.get(fact as never) as number)
  return { definition, when, context, state: conditionState(when, context), slots: [...new Set(slots)] }
}

const levelOf = (definition: PriorityLevel, context: ConditionContext): CompiledLevel =>
  definition.when
    ? { definition, when: definition.when, context, state: conditionState(definition.when, context) }
    : { definition, context, state: () => yes }
