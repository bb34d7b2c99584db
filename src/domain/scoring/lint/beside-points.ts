/** Effects nobody or everybody has, and levels no request can be in, seen by trying every case. */
import type { CompiledEffect, CompiledLevel } from '../compiled/beside-points.ts'
import { factsOfCondition } from '../compiled/nodes.ts'
import { exactCondition } from '../exact/exact-condition.ts'
import type { GridWarning } from '../grid-warning.ts'
import type { Judged } from './cases.ts'
import { casesOf } from './cases.ts'
import type { LintCheck, Linting } from './linting.ts'

function idleEffect(linting: Linting, effect: CompiledEffect): readonly GridWarning[] {
  const cases = casesOf([{ slots: effect.slots, when: effect.when }], linting)
  if (!cases) return []
  const holds = exactCondition(effect.when, linting.compiled)
  const seen = new Set<boolean>()
  for (const row of cases) seen.add(holds(row))
  if (seen.size > 1) return []
  const why = seen.has(true) ? 'Every household has it.' : 'No household can have it.'
  return [
    {
      check: 'idle-effect',
      where: `effects/${effect.definition.id}`,
      why,
      remedy: 'Correct its condition, or drop it.',
    },
  ]
}

const judged = (linting: Linting, { when }: CompiledLevel): Judged => ({
  slots: factsOfCondition(when).map((fact) => linting.compiled.slots.indexOf.get(fact as never) as number),
  ...(when ? { when } : {}),
})

function emptyLevels(linting: Linting): readonly GridWarning[] {
  const { levels } = linting.compiled
  const cases = casesOf(
    levels.map((level) => judged(linting, level)),
    linting,
  )
  if (!cases || levels.length === 0) return []
  const tests = levels.map(({ when }) => (when ? exactCondition(when, linting.compiled) : () => true))
  const reached = new Set<number>()
  for (const row of cases) reached.add(tests.findIndex((holds) => holds(row)))
  return levels
    .filter((_, rank) => !reached.has(rank))
    .map(({ definition }) => ({
      check: 'unreachable-level',
      where: `ranking/levels/${definition.id}`,
      why: 'No request can be in this level: its condition never holds, or a level before it always does.',
      remedy: 'Correct its condition or its place, or drop it.',
    }))
}

export const idleEffects: LintCheck = (linting) =>
  linting.compiled.effects.flatMap((effect) => idleEffect(linting, effect))

export const unreachableLevels: LintCheck = emptyLevels
