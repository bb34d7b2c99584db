/** Where a rule or a figure was read. A visitor may always ask "who says so?", and an advisor must be able to go and see. */
import type { LocalDate } from '../values/local-date.ts'

export const sourceKinds = ['law', 'official-page', 'secondary', 'computed'] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface Source {
  readonly title: string
  /** Absent only for what was computed or made up for a demonstration. */
  readonly url?: string
  readonly kind: SourceKind
  readonly readOn: LocalDate
  /** First day of the version that was read, when known. */
  readonly versionOf?: LocalDate
  /** For advisors: what remains to be checked, or how the figure was computed. */
  readonly note?: string
}
