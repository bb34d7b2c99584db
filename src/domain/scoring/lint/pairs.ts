/** Two members of a group side by side, in every case they can tell apart. */
import type { CompiledCriterion, CompiledGroup } from '../compiled/nodes.ts'
import type { ExactNode } from '../exact/exact-node.ts'
import { exactNode, unmet } from '../exact/exact-node.ts'
import { casesOf } from './cases.ts'
import type { Linting } from './linting.ts'
import { membersOf } from './linting.ts'

export interface MemberPair {
  readonly earlier: CompiledCriterion
  readonly later: CompiledCriterion
}

/** Points counted by the unit turn at every unit: their cases would be too many, and are left out. */
const canBeTried = (node: { readonly kind: string }): node is CompiledCriterion =>
  node.kind === 'criterion' && !['per-unit', 'stretches'].includes((node as CompiledCriterion).definition.points.kind)

export function pairsOf(linting: Linting, group: CompiledGroup): readonly MemberPair[] {
  const members = membersOf(linting, group).filter(canBeTried)
  return members.flatMap((earlier, rank) => members.slice(rank + 1).map((later) => ({ earlier, later })))
}

/** Points of each when met, undefined when not, in every case; undefined when the cases are too many. */
export function* worths(linting: Linting, pair: MemberPair): Generator<PairWorth> {
  const cases = casesOf([pair.earlier, pair.later], linting)
  if (!cases) return
  const [earlier, later] = [pointsOf(pair.earlier, linting), pointsOf(pair.later, linting)]
  for (const row of cases) yield { earlier: known(earlier(row)), later: known(later(row)) }
}

export interface PairWorth {
  readonly earlier: number | undefined
  readonly later: number | undefined
}

const known = (points: number): number | undefined => (points === unmet ? undefined : points)

/** The criterion with the boxes that the groups around it require. */
export const pointsOf = ({ definition, when }: CompiledCriterion, { compiled }: Linting): ExactNode =>
  exactNode(when ? { ...definition, when } : definition, compiled)
