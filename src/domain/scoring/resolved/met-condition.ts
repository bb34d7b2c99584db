/** When a node of a grid is met, said as one condition: the boxes around it, its own condition, and what its points ask for. */
import { firstCounted, firstStretched } from '../compiled/worth.ts'
import type { Comparator, Condition } from '../condition.ts'
import type { FactId } from '../../values/ids.ts'
import type { BandEnd, PointRule, PointsByBand } from '../point-rule.ts'

/** Several conditions as one; undefined when nothing is asked. */
export const allOfConditions = (of: readonly Condition[]): Condition | undefined =>
  of.length > 1 ? { kind: 'all', of } : of[0]

export const anyOfConditions = (of: readonly Condition[]): Condition | undefined =>
  of.length > 1 ? { kind: 'any', of } : of[0]

const compared = (fact: FactId, comparator: Comparator, to: number): Condition => ({
  kind: 'compare',
  fact,
  comparator,
  to,
})

/** What must hold of the counted fact for the points to be given; nothing for fixed points. */
export function ruleConditions(rule: PointRule): readonly Condition[] {
  if (rule.kind === 'fixed') return []
  if (rule.kind === 'per-unit') return [compared(rule.fact, 'at-least', firstCounted(rule))]
  return rule.kind === 'stretches' ? [compared(rule.fact, 'at-least', firstStretched(rule))] : bandConditions(rule)
}

/** Bands follow each other: outside the first and the last there is none. */
function bandConditions({ fact, bands }: PointsByBand): readonly Condition[] {
  const [lower, upper] = [bands[0]?.lower, bands.at(-1)?.upper]
  const end = ({ at, isIncluded }: BandEnd, included: Comparator, excluded: Comparator) =>
    compared(fact, isIncluded ? included : excluded, at)
  return [...(lower ? [end(lower, 'at-least', 'above')] : []), ...(upper ? [end(upper, 'at-most', 'below')] : [])]
}
