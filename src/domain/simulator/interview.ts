/** What does not change while a person is questioned: the grid, the questions and the day. */
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { Questionnaire } from './questionnaire.ts'

export interface Interview {
  readonly grid: CompiledGrid
  readonly questionnaire: Questionnaire
  /** The civil day at the site: durations are reckoned to it. */
  readonly today: LocalDate
}
