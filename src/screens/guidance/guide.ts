/** What every page of guidance reads: the sheets there are, in the words in force, on a civil day. */
import type { SheetSummary } from '../../domain/guidance/sheet.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { hashOf } from '../../ui/layout/route.ts'

export interface Guide {
  /** The variant the summaries were asked in. */
  readonly variant: TextVariant
  /** In the order of the guidance tree. */
  readonly summaries: readonly SheetSummary[]
  readonly today: LocalDate
  /** Several strangers share the glass: no address leads out of the app. */
  readonly isShared: boolean
}

export const addressOf = (...path: readonly string[]): string => hashOf(['guidance', ...path])
