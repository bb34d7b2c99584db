/** How a group combines its members, as publicodes. */
import type { Group } from '../grid.ts'
import { metName, nodeName } from './names.ts'
import { roundedValue } from './rounded.ts'
import type { PublicodesValue } from './rule.ts'

/** Below anything a grid can give: what an unmet member is worth when the best is kept. */
const nothing = -1_000_000_000

const orElse = (id: string, otherwise: number): PublicodesValue => ({
  variations: [{ si: metName(id), alors: nodeName(id) }, { sinon: otherwise }],
})

/** Points of a group if at least one member is met, after its factor. */
export function combinationRule(group: Group): PublicodesValue {
  const { factor } = group
  const points = combined(group)
  if (!factor) return points
  const product = `points combinés * ${factor.times}`
  return {
    ...(roundedValue(product, String(factor.over), factor.rounding) as object),
    avec: { 'points combinés': points },
  }
}

function combined({ combination, members }: Group): PublicodesValue {
  const ids = members.map((member) => member.id)
  if (combination.kind === 'sum') return { somme: ids.map((id) => orElse(id, 0)) }
  if (combination.kind === 'max') return { 'le maximum de': ids.map((id) => orElse(id, nothing)) }
  if (combination.kind !== 'mean')
    return { variations: [...ids.map((id) => ({ si: metName(id), alors: nodeName(id) })), { sinon: 0 }] }
  const total = { somme: ids.map((id) => orElse(id, 0)) }
  const count = { somme: ids.map((id) => ({ variations: [{ si: metName(id), alors: 1 }, { sinon: 0 }] })), plancher: 1 }
  const mean = roundedValue('somme des membres', 'nombre des membres', combination.rounding)
  return { ...(mean as object), avec: { 'somme des membres': total, 'nombre des membres': count } }
}
