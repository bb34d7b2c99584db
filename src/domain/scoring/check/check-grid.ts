/** Every reason a grid cannot be used, found at once: whoever wrote it should not mend one to be told the next. */
import type { Grid } from '../grid.ts'
import type { GridProblem } from '../grid-problem.ts'
import { hasFormula } from './check-derived.ts'
import { checkCommuneLists } from './check-commune-lists.ts'
import { checkEffects } from './check-effects.ts'
import { checkFacts } from './check-facts.ts'
import { checkNodes } from './check-nodes.ts'
import { checkRanking } from './check-ranking.ts'
import { checkRelations } from './check-relations.ts'
import type { Checking } from './checking.ts'
import { note } from './checking.ts'

/** Problems in the order facts, criteria, whole grid; empty when its parts are in order. */
export function checkGrid(grid: Grid): readonly GridProblem[] {
  const checking: Checking = {
    grid,
    facts: new Map(grid.facts.map((fact) => [fact.id, fact] as const)),
    parameters: new Map(grid.parameters.map((parameter) => [parameter.id, parameter.value] as const)),
    used: new Set(),
    problems: [],
  }
  checkFacts(checking)
  checkCommuneLists(checking)
  if (hasUnknownFormula(grid)) return checking.problems
  checkNodes(checking)
  checkRelations(checking)
  checkEffects(checking)
  checkRanking(checking)
  checkUse(checking)
  checkForce(checking)
  return checking.problems
}

/** Nothing more can be said of a grid while what a fact is remains unknown. */
const hasUnknownFormula = ({ facts }: Grid): boolean =>
  facts.some((fact) => fact.kind === 'derived' && !hasFormula(fact))

/** A fact nobody needs must not be asked. */
function checkUse(checking: Checking): void {
  for (const { id } of checking.grid.facts)
    if (!checking.used.has(id))
      note(
        checking,
        `facts/${id}`,
        'No criterion uses this fact.',
        'Drop it: what no point depends on must not be asked (GDPR art. 5.1.c).',
      )
}

function checkForce(checking: Checking): void {
  const { inForce, status, deliberation } = checking.grid
  if (inForce.from && inForce.to && inForce.to < inForce.from)
    note(checking, 'inForce', `It ends on ${inForce.to}, before it begins.`, 'Exchange the two dates.')
  if (status === 'official' && !deliberation)
    note(
      checking,
      'deliberation',
      'An official grid names no deliberation.',
      'Give its reference and date, or mark the grid draft.',
    )
}
