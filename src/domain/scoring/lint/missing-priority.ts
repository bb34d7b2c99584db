/**
 * The priorities of CCH L441-1 must weigh in every grid (R441-2-10, 11°), DALO first among them. A partial grid says
 * already that criteria are missing. Which letters are in force is not checked: they were not read on Légifrance.
 */
import { factsOfCondition } from '../compiled/nodes.ts'
import type { CompiledCriterion } from '../compiled/nodes.ts'
import type { GridWarning } from '../grid-warning.ts'
import type { LintCheck, Linting } from './linting.ts'
import { criteriaOf } from './linting.ts'

const isPriority = (linting: Linting, node: CompiledCriterion): boolean =>
  node.definition.basis.kind === 'L441-1' && (linting.trace.high[node.index] as number) > 0

/** The fact is known by its id: `dalo` is a word the glossary keeps. */
const looksAtDalo = ({ when }: CompiledCriterion): boolean =>
  factsOfCondition(when).some((fact) => fact.split('-').includes('dalo'))

const warn = (why: string, remedy: string): GridWarning => ({ check: 'missing-priority', where: 'total', why, remedy })

export const missingPriority: LintCheck = (linting) => {
  if (linting.compiled.grid.isPartial) return []
  const priorities = criteriaOf(linting).filter((node) => isPriority(linting, node))
  if (priorities.length === 0)
    return [
      warn(
        'No criterion gives points to a priority of L441-1.',
        'Add the criteria of L441-1, or mark the grid partial: yes.',
      ),
    ]
  return priorities.some(looksAtDalo)
    ? []
    : [
        warn(
          'No criterion gives points to a household recognised under DALO.',
          'Add a criterion on a fact called dalo, with basis L441-1.',
        ),
      ]
}
