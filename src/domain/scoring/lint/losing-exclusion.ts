/** A criterion excluded by one that is worth less: meeting both loses points, and a household may lose by telling the truth. */
import type { GridWarning } from '../grid-warning.ts'
import type { LintCheck, Linting } from './linting.ts'
import { criteriaOf, placeOf } from './linting.ts'

/** The most the other brings to the total of points, its own group's limits left aside. */
function mostOf({ compiled, trace }: Linting, id: string): number {
  const node = compiled.nodes.find(({ definition }) => definition.id === id)
  return node ? Math.max(0, trace.high[node.index] as number) : 0
}

export const losingExclusion: LintCheck = (linting) =>
  criteriaOf(linting).flatMap((node) => {
    const worth = linting.trace.high[node.index] as number
    return (node.definition.excludedBy ?? [])
      .filter((other) => worth > mostOf(linting, other))
      .map((other): GridWarning => ({
        check: 'losing-exclusion',
        where: placeOf(node),
        why: `"${other}" excludes it and is worth less: a household that meets both loses points.`,
        remedy: `Let "${node.definition.id}" exclude "${other}" instead, or put both in a group that keeps the best; accept it when the vote says so.`,
      }))
  })
