/** What the checks of a grid share: the facts and parameters to look up, and where problems are put down. */
import type { FactId } from '../../values/ids.ts'
import type { FactDefinition } from '../fact-definition.ts'
import type { Grid } from '../grid.ts'
import type { GridProblem } from '../grid-problem.ts'

export interface Checking {
  readonly grid: Grid
  readonly facts: ReadonlyMap<FactId, FactDefinition>
  readonly parameters: ReadonlyMap<string, number>
  /** Facts named so far by a criterion, a group or a formula that is itself used. */
  readonly used: Set<FactId>
  readonly problems: GridProblem[]
}

/** Puts a problem down. */
export function note(checking: Checking, where: string, why: string, remedy: string): void {
  checking.problems.push({ where, why, remedy })
}

/** Notes every id given twice. */
export function noteRepeats(checking: Checking, kind: string, ids: readonly string[]): void {
  const repeated = new Set(ids.filter((id, rank) => ids.indexOf(id) !== rank))
  for (const id of repeated) note(checking, `${kind}/${id}`, `The id "${id}" is given twice.`, 'Give each its own id.')
}

/** A whole number that stays exact, or a note. @returns true when it is one. */
export function isWhole(checking: Checking, where: string, value: number): boolean {
  if (Number.isSafeInteger(value) && Math.abs(value) <= 1_000_000) return true
  note(
    checking,
    where,
    `${value} is not a whole number between -1,000,000 and 1,000,000.`,
    'Write whole numbers: points are never halved.',
  )
  return false
}

/** The fact under an id, marked as used, or a note. */
export function findFact(checking: Checking, where: string, id: FactId): FactDefinition | undefined {
  const fact = checking.facts.get(id)
  if (!fact)
    note(checking, where, `No fact is called "${id}".`, `Use one of: ${[...checking.facts.keys()].join(', ')}.`)
  checking.used.add(id)
  if (fact?.kind === 'derived') for (const input of Object.values(fact.from)) checking.used.add(input)
  return fact
}
