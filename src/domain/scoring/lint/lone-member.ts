/** A group with one member: either a member is missing, or the group says nothing. */
import type { LintCheck } from './linting.ts'
import { groupsOf, placeOf } from './linting.ts'

export const loneMember: LintCheck = (linting) =>
  groupsOf(linting)
    .filter(({ members, parent }) => parent >= 0 && members.length === 1)
    .map((group) => ({
      check: 'lone-member',
      where: placeOf(group),
      why: 'The group has one member only.',
      remedy:
        'Add the missing one, or put the criterion in its place; accept it when the deliberation has this heading.',
    }))
