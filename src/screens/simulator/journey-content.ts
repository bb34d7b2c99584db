/** What every part of the journey reads: the interview, and its words in the text variant in force. */
import type { CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import type { GridTexts } from '../../domain/scoring/grid-texts.ts'
import type { Interview } from '../../domain/simulator/interview.ts'
import type { QuestionnaireTexts } from '../../domain/simulator/questionnaire-texts.ts'

export interface JourneyContent {
  readonly interview: Interview
  readonly gridTexts: GridTexts
  readonly questionnaireTexts: QuestionnaireTexts
  /** The version of the grid that follows the one in force, when there is one already. */
  readonly coming?: { readonly grid: CompiledGrid; readonly texts: GridTexts }
}
