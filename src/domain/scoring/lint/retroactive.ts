/** A grid in force before its vote: requests would have been ranked by rules nobody had adopted. */
import type { LintCheck } from './linting.ts'

export const retroactive: LintCheck = ({ compiled: { grid } }) => {
  const { from } = grid.inForce
  const adoptedOn = grid.deliberation?.adoptedOn
  if (!from || !adoptedOn || adoptedOn <= from) return []
  return [
    {
      check: 'retroactive',
      where: 'inForce/from',
      why: `It is in force from ${from} and was adopted on ${adoptedOn} only.`,
      remedy: 'Correct one of the two dates.',
    },
  ]
}
