/** What the checks of a usable grid share: the grid made ready, and its evaluation while nothing is known of anybody. */
import type { LocalDate } from '../../values/local-date.ts'
import type { CompiledGrid } from '../compile-grid.ts'
import type { CompiledCriterion, CompiledGroup, CompiledNode } from '../compiled/nodes.ts'
import { run } from '../compiled/run.ts'
import type { Trace } from '../compiled/trace.ts'
import type { FactRows } from '../facts/fact-rows.ts'
import { factRows } from '../facts/fact-rows.ts'
import type { GridWarning } from '../grid-warning.ts'

export interface Linting {
  readonly compiled: CompiledGrid
  readonly rows: FactRows
  /** Bounds that hold for every household: what is impossible here is impossible always. */
  readonly trace: Trace
}

export type LintCheck = (linting: Linting) => readonly GridWarning[]

/** A grid may be in force for long: durations are bounded at its last day, or at a day nobody will score on. */
const farDay = '2100-01-01' as LocalDate

export function lintingOf(compiled: CompiledGrid): Linting {
  const rows = factRows(compiled.slots, { referenceDate: compiled.grid.inForce.to ?? farDay, facts: {} })
  return { compiled, rows, trace: run(compiled, { rows, barred: rows.refused }) }
}

export const criteriaOf = ({ compiled }: Linting): readonly CompiledCriterion[] =>
  compiled.nodes.filter((node) => node.kind === 'criterion')

export const groupsOf = ({ compiled }: Linting): readonly CompiledGroup[] =>
  compiled.nodes.filter((node) => node.kind === 'group')

export const membersOf = ({ compiled }: Linting, group: CompiledGroup): readonly CompiledNode[] =>
  group.members.map((member) => compiled.nodes[member] as CompiledNode)

/** Where a node stands in the file: `groups/<id>` or `criteria/<id>`. */
export const placeOf = ({ definition }: CompiledNode): string =>
  `${definition.kind === 'group' ? 'groups' : 'criteria'}/${definition.id}`
