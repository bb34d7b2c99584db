/** From the checked entries of `effects:` and `ranking:` to what the domain knows. */
import type { Condition } from '../../domain/scoring/condition.ts'
import type { Effect } from '../../domain/scoring/effect.ts'
import type { PriorityLevel, Ranking, RankingKey } from '../../domain/scoring/ranking.ts'
import type { EffectId, FactId, LevelId } from '../../domain/values/ids.ts'
import type { FieldPath } from '../files/yaml-source.ts'
import { basisOf } from './basis-from-file.ts'
import type { EffectEntry, KeyEntry, RankingEntry } from './beside-points-schema.ts'

/** Reads the condition that stands at a path of the file. */
export type ReadCondition = (entry: Readonly<Record<string, unknown>>, path: FieldPath) => Condition

export function effectOf(entry: EffectEntry, path: FieldPath, read: ReadCondition): Effect {
  const { effect, gives, label, basis, needsProof, document, when } = entry
  return {
    kind: gives,
    id: effect as EffectId,
    label,
    basis: basisOf(basis),
    needsProof,
    ...(document === undefined ? {} : { document }),
    when: read(when, [...path, 'when']),
  }
}

export const rankingOf = ({ levels, order }: RankingEntry, read: ReadCondition): Ranking => ({
  levels: levels.map(({ level, label, when }, rank): PriorityLevel => ({
    id: level as LevelId,
    label,
    ...(when ? { when: read(when, ['ranking', 'levels', rank, 'when']) } : {}),
  })),
  order: order.map(keyOf),
})

function keyOf(entry: KeyEntry): RankingKey {
  if (typeof entry === 'string') return { kind: entry }
  if ('first' in entry) return { kind: 'effect', effect: entry.first as EffectId, place: 'first' }
  if ('last' in entry) return { kind: 'effect', effect: entry.last as EffectId, place: 'last' }
  if ('highest' in entry) return { kind: 'fact', fact: entry.highest as FactId, first: 'highest' }
  return { kind: 'fact', fact: ('oldest' in entry ? entry.oldest : entry.lowest) as FactId, first: 'lowest' }
}
