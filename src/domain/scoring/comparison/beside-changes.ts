/** What differs beside the points of two versions: effects, the order of requests, and the lists of communes. */
import type { Effect } from '../effect.ts'
import type { Grid } from '../grid.ts'
import type { EffectId } from '../../values/ids.ts'
import type { GridChange } from './grid-change.ts'
import { isSameCondition, isSameData } from './same-data.ts'

const effectsById = ({ effects = [] }: Grid): ReadonlyMap<EffectId, Effect> =>
  new Map(effects.map((effect) => [effect.id, effect]))

/** Words do not count. */
const isSameEffect = (one: Effect, other: Effect): boolean =>
  isSameCondition(one.when, other.when) &&
  isSameData([one.kind, one.basis, one.needsProof], [other.kind, other.basis, other.needsProof])

export function besideChanges(before: Grid, after: Grid): readonly GridChange[] {
  const [earlier, later] = [effectsById(before), effectsById(after)]
  const effects = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((effect): readonly GridChange[] => {
    const [from, to] = [earlier.get(effect) ?? null, later.get(effect) ?? null]
    return from && to && isSameEffect(from, to) ? [] : [{ kind: 'effect-changed', effect, from, to }]
  })
  const [from, to] = [before.ranking ?? null, after.ranking ?? null]
  const isSame = isSameData(rulesOf(before), rulesOf(after))
  return [...effects, ...(isSame ? [] : [{ kind: 'ranking-changed', from, to } as const])]
}

/** A ranking without its words. */
const rulesOf = ({ ranking }: Grid): unknown =>
  ranking && [ranking.levels.map(({ id, when }) => [id, when ?? null]), ranking.order]

/** Lists that only one version has are told with the conditions that name them. */
export function communeChanges(before: Grid, after: Grid): readonly GridChange[] {
  const earlier = new Map((before.communeLists ?? []).map(({ id, communes }) => [id, communes]))
  return (after.communeLists ?? []).flatMap(({ id, communes }): readonly GridChange[] => {
    const old = earlier.get(id)
    const added = old ? communes.filter((code) => !old.includes(code)) : []
    const removed = old ? old.filter((code) => !communes.includes(code)) : []
    return added.length + removed.length === 0 ? [] : [{ kind: 'communes-changed', list: id, added, removed }]
  })
}
