/** A group that keeps the best keeps the lightest of its penalties: the others never count. Gains beside penalties are refused. */
import type { LintCheck } from './linting.ts'
import { groupsOf, membersOf, placeOf } from './linting.ts'

export const lightestPenalty: LintCheck = (linting) =>
  groupsOf(linting).flatMap((group) => {
    const penalties = membersOf(linting, group).filter(({ index }) => (linting.trace.low[index] as number) < 0)
    if (group.definition.combination.kind !== 'max' || penalties.length < 2) return []
    return {
      check: 'lightest-penalty',
      where: placeOf(group),
      why: 'It keeps the best of its penalties, which is the lightest: a household with two loses no more than with one.',
      remedy: 'Add them, with a floor if need be; accept it when the deliberation says so.',
    }
  })
