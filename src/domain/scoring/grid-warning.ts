/**
 * What is worth a second look in a grid that can be used: it is well formed, and may still surprise whoever voted it.
 * A warning never stops a grid; it is mended, or accepted in the grid's own file with a reason everybody can read.
 */
import type { GridProblem } from './grid-problem.ts'

export const warningChecks = [
  'falling-mean',
  'hidden-gain',
  'losing-yes',
  'always-overtaken',
  'never-met',
  'unreachable-band',
  'lightest-penalty',
  'unreachable-limit',
  'missing-priority',
  'basis-without-letter',
  'contradicted-example',
  'unused-value',
  'unused-parameter',
  'lone-member',
  'losing-exclusion',
  'idle-effect',
  'unreachable-level',
  'unused-list',
  'retroactive',
  'unneeded-acceptance',
  'version-gap',
  'version-overlap',
] as const
export type WarningCheck = (typeof warningChecks)[number]

export interface GridWarning extends GridProblem {
  readonly check: WarningCheck
}

/** A warning somebody looked at and keeps, with why. */
export interface AcceptedWarning {
  readonly check: WarningCheck
  /** The same path as the warning's. */
  readonly where: string
  readonly reason: string
}
