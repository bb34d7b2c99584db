/** In a first-match group an earlier member hides the later ones: when a later one is worth more, meeting both loses points. */
import type { LintCheck, Linting } from './linting.ts'
import { groupsOf } from './linting.ts'
import type { MemberPair } from './pairs.ts'
import { pairsOf, worths } from './pairs.ts'

function hides(linting: Linting, pair: MemberPair): boolean {
  for (const { earlier, later } of worths(linting, pair))
    if (earlier !== undefined && later !== undefined && later > earlier) return true
  return false
}

export const hiddenGain: LintCheck = (linting) =>
  groupsOf(linting)
    .filter(({ definition }) => definition.combination.kind === 'first-match')
    .flatMap((group) => pairsOf(linting, group))
    .filter((pair) => hides(linting, pair))
    .map(({ earlier, later }) => ({
      check: 'hidden-gain',
      where: `criteria/${later.definition.id}`,
      why: `A household that meets "${earlier.definition.id}" too gets fewer points: the first one met counts.`,
      remedy: `Put "${later.definition.id}" before it, or keep the best (combine: max).`,
    }))
