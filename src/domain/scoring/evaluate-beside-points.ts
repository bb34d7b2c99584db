/** What a situation brings beside points: each effect, and the level the request is in. Unknown facts leave them open. */
import type { FactId } from '../values/ids.ts'
import { conditionFacts } from './compiled/condition-facts.ts'
import type { ConditionContext, View } from './compiled/condition-state.ts'
import type { CompiledEffect } from './compiled/beside-points.ts'
import type { CompiledGrid } from './compile-grid.ts'
import { canBeMet, isSure } from './compiled/possible.ts'
import type { Condition } from './condition.ts'
import type { FactRows } from './facts/fact-rows.ts'
import { usedFacts } from './facts/used-facts.ts'
import type { Answer, EffectScore, LevelScore } from './score.ts'
import type { Situation } from './situation.ts'

/** Effects in the grid's order. */
export function effectScores(compiled: CompiledGrid, situation: Situation, rows: FactRows): readonly EffectScore[] {
  return compiled.effects.map((effect) => {
    const declared = answerOf(effect, { rows, barred: rows.refused })
    return {
      kind: effect.definition.kind,
      id: effect.definition.id,
      declared,
      confirmed: answerOf(effect, { rows, barred: rows.unproved }),
      missing: declared === 'unknown' ? missingFrom(effect.when, effect.context, rows) : [],
      facts: usedFacts(compiled.slots, { rows, situation }, effect.slots),
    }
  })
}

/** A document that is missing or refused brings nothing: the answer is then no. */
function answerOf({ state }: CompiledEffect, view: View): Answer {
  const possible = state(view)
  if (isSure(possible)) return 'yes'
  return canBeMet(possible) ? 'unknown' : 'no'
}

/** The facts not known that can still change a condition, in the grid's order. */
function missingFrom(condition: Condition, context: ConditionContext, rows: FactRows): readonly FactId[] {
  const { statedBehind, stated } = context.slots
  const slots = conditionFacts(condition, context, { rows, barred: rows.refused })
    .flatMap((slot) => statedBehind[slot] ?? [])
    .filter((slot) => !rows.isKnown[slot])
  return [...new Set(slots)].sort((one, other) => one - other).flatMap((slot) => stated[slot]?.id ?? [])
}

/** The level on what was said; undefined when the grid has none. */
export function levelScore({ levels }: CompiledGrid, rows: FactRows): LevelScore | undefined {
  if (levels.length === 0) return undefined
  const view: View = { rows, barred: rows.refused }
  const surest = levels.findIndex(({ state }) => isSure(state(view)))
  const open = levels.slice(0, surest + 1).filter(({ state }) => canBeMet(state(view)))
  return {
    possible: open.map(({ definition }) => definition.id),
    missing: [...new Set(open.flatMap(({ when, context }) => (when ? missingFrom(when, context, rows) : [])))],
  }
}
