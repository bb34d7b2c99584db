/** A mean falls when one more member is met below it: a household then loses points by telling something true. */
import type { LintCheck } from './linting.ts'
import { groupsOf, membersOf, placeOf } from './linting.ts'

export const fallingMean: LintCheck = (linting) =>
  groupsOf(linting).flatMap((group) => {
    const members = membersOf(linting, group)
    const worths = members.flatMap(({ index }) => [linting.trace.low[index], linting.trace.high[index]])
    if (group.definition.combination.kind !== 'mean' || members.length < 2 || new Set(worths).size < 2) return []
    return {
      check: 'falling-mean',
      where: placeOf(group),
      why: 'It averages: one more criterion met may lower the points, so a household may lose by telling the truth.',
      remedy:
        'Add the points or keep the best. If the voted grid averages, accept this warning and name the deliberation.',
    }
  })
