/** A member that can be met but never counts, because another one always takes its place: often two lines in the wrong order. */
import type { CompiledCriterion, CompiledGroup } from '../compiled/nodes.ts'
import type { GridWarning } from '../grid-warning.ts'
import type { LintCheck, Linting } from './linting.ts'
import { groupsOf } from './linting.ts'
import type { MemberPair, PairWorth } from './pairs.ts'
import { pairsOf, worths } from './pairs.ts'

/** True when one side is met, and the other takes its place each time. */
function isAlways(linting: Linting, pair: MemberPair, beats: (worth: PairWorth) => boolean | undefined): boolean {
  let hasMet = false
  for (const worth of worths(linting, pair)) {
    const isBeaten = beats(worth)
    if (isBeaten === false) return false
    hasMet ||= isBeaten === true
  }
  return hasMet
}

/** Without its documents a winner counts for nothing: the loser then counts, unless it hangs on the same ones. */
const standsIn = (winner: CompiledCriterion, loser: CompiledCriterion): boolean =>
  !winner.definition.needsProof ||
  (loser.definition.needsProof && winner.slots.every((slot) => loser.slots.includes(slot)))

function warn(loser: string, winner: string): GridWarning {
  return {
    check: 'always-overtaken',
    where: `criteria/${loser}`,
    why: `It can never count: "${winner}" takes its place every time.`,
    remedy: 'Correct its points, its condition or its place in the group, or drop it.',
  }
}

function overtakenIn(linting: Linting, group: CompiledGroup): readonly GridWarning[] {
  const isFirst = group.definition.combination.kind === 'first-match'
  return pairsOf(linting, group).flatMap((pair) => {
    const [earlier, later] = [pair.earlier.definition.id, pair.later.definition.id]
    const laterLoses = isAlways(linting, pair, ({ earlier: first, later: second }) =>
      second === undefined ? undefined : first !== undefined && (isFirst || first >= second),
    )
    if (laterLoses && standsIn(pair.earlier, pair.later)) return [warn(later, earlier)]
    const earlierLoses =
      !isFirst &&
      isAlways(linting, pair, ({ earlier: first, later: second }) =>
        first === undefined ? undefined : second !== undefined && second > first,
      )
    return earlierLoses && standsIn(pair.later, pair.earlier) ? [warn(earlier, later)] : []
  })
}

export const alwaysOvertaken: LintCheck = (linting) =>
  groupsOf(linting)
    .filter(({ definition }) => ['max', 'first-match'].includes(definition.combination.kind))
    .flatMap((group) => overtakenIn(linting, group))
