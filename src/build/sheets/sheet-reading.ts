/** What is known while one file of words is read: where it stands, its variant, and what its words may refer to. */
import type { Figure } from '../../domain/guidance/figure.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { Report } from '../content-problem.ts'

export interface SheetReading {
  readonly file: string
  readonly variant: TextVariant
  /** Lines of the file before the Markdown body. */
  readonly linesBefore: number
  readonly figures: ReadonlyMap<string, Figure>
  readonly sheetIds: ReadonlySet<string>
  readonly report: Report
}

/** Reports something found on a line of the body. */
export const refuseAt = (
  reading: SheetReading,
  bodyLine: number,
  found: { readonly field: string; readonly why: string; readonly remedy: string },
): void => reading.report({ file: reading.file, line: reading.linesBefore + bodyLine, ...found })
