/** What the page and the laboratory's worker say to each other. Each question has a number; its answers carry it. */
import type { FileProblem } from '../../domain/laboratory/import/import-problem.ts'
import type { RequestOrder, RequestView } from '../../domain/laboratory/request-view.ts'
import type { Summary } from '../../domain/laboratory/summary.ts'
import type { GridProblem } from '../../domain/scoring/grid-problem.ts'
import type { Outcome } from '../../domain/values/outcome.ts'
import type { Attempt, AttemptEnd, ExplainedRequest, OpenedRequests, OpeningOptions } from './laboratory-bench.ts'

export type LaboratoryQuestion =
  | { readonly ask: 'open'; readonly options: OpeningOptions }
  | { readonly ask: 'attempt'; readonly attempt: Attempt }
  | { readonly ask: 'page'; readonly order: RequestOrder; readonly from: number; readonly count: number }
  | { readonly ask: 'find'; readonly request: string }
  | { readonly ask: 'explain'; readonly position: number }
  | { readonly ask: 'results' }

/** What each question is answered with in the end. */
export interface LaboratoryAnswers {
  readonly open: Outcome<OpenedRequests, FileProblem>
  readonly attempt: Outcome<AttemptEnd, GridProblem>
  readonly page: readonly RequestView[]
  readonly find: RequestView | undefined
  readonly explain: ExplainedRequest | undefined
  readonly results: Blob | undefined
}

export type ToLaboratory = LaboratoryQuestion & { readonly id: number }

/** `news` comes before the answer, any number of times. */
export type FromLaboratory =
  | { readonly id: number; readonly answer: LaboratoryAnswers[LaboratoryQuestion['ask']] }
  | { readonly id: number; readonly news: { readonly lines: number } | { readonly summary: Summary } }
  | { readonly id: number; readonly failure: string }
