/**
 * The laboratory as a screen holds it. Requests stay in a worker of this page: nothing is sent anywhere, nothing is stored, and
 * `close` ends the worker with all it knew. Close it on leaving the screen.
 */
import type { FileProblem } from '../../domain/laboratory/import/import-problem.ts'
import type { ImportReport } from '../../domain/laboratory/import/request-import.ts'
import type { RequestTable } from '../../domain/laboratory/request-table.ts'
import type { RequestOrder, RequestView } from '../../domain/laboratory/request-view.ts'
import type { Summary } from '../../domain/laboratory/summary.ts'
import type { MovedWeights } from '../../domain/laboratory/weights.ts'
import type { SmallCountPolicy } from '../../domain/observatory/small-counts.ts'
import type { Explanation } from '../../domain/scoring/explain.ts'
import type { Grid } from '../../domain/scoring/grid.ts'
import type { GridProblem } from '../../domain/scoring/grid-problem.ts'
import type { GridTexts } from '../../domain/scoring/grid-texts.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import type { Outcome } from '../../domain/values/outcome.ts'

/** Where requests come from: a file of this disk, or made up for a demonstration. */
export type RequestSource =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'made-up'; readonly count: number; readonly seed: number }

export interface OpeningOptions {
  readonly source: RequestSource
  /** The grid in use, whose weights are moved. */
  readonly grid: Grid
  /** Grids tried later that ask other facts: a file may state those too. */
  readonly otherGrids?: readonly Grid[]
  /** The words of those grids in every variant, so that a file may use any of them. */
  readonly texts: readonly GridTexts[]
  readonly communes: readonly { readonly inseeCode: string; readonly name: string }[]
  /** The day waits and ages are reckoned to. */
  readonly referenceDate: LocalDate
  /** True when every yes/no nobody states is a no; not known otherwise. */
  readonly othersAreNo: boolean
  readonly policy: SmallCountPolicy
}

/** What a file gave; the requests themselves stay in the worker. */
export type OpenedRequests = Omit<ImportReport, 'table'> & Pick<RequestTable, 'count' | 'status'>

/** What is tried: the grid in use with other weights, or another grid. */
export type Attempt =
  | { readonly kind: 'weights'; readonly moved: MovedWeights }
  | { readonly kind: 'grid'; readonly grid: Grid }

/** How an attempt ended. `overtaken`: a later one took its place, and its summaries are no longer told. */
export type AttemptEnd = 'told' | 'overtaken'

export interface ExplainedRequest {
  readonly view: RequestView
  readonly before: Explanation
  readonly after: Explanation
}

export interface LaboratoryBench {
  /**
   * Takes the place of what was held. @param progress told how many lines are read, now and then.
   * @throws Error when the worker dies; so do the others.
   */
  open(options: OpeningOptions, progress?: (lines: number) => void): Promise<Outcome<OpenedRequests, FileProblem>>
  /**
   * Scores every request. `told` has the summary at once, then again with `open` when some requests have bounds only. Attempts
   * may be made as fast as a slider moves: only the latest is worked on. Refused when the moved grid does not hold.
   */
  attempt(attempt: Attempt, told: (summary: Summary) => void): Promise<Outcome<AttemptEnd, GridProblem>>
  /** Requests under the latest attempt told. @param from rank of the first, from 0. */
  page(order: RequestOrder, from: number, count: number): Promise<readonly RequestView[]>
  /** One request by its number in the file. */
  find(id: string): Promise<RequestView | undefined>
  /** A request line by line, before and after. @param position from its view. */
  explain(position: number): Promise<ExplainedRequest | undefined>
  /** Every request under the latest attempt told, as CSV with semicolons that a spreadsheet opens. */
  results(): Promise<Blob | undefined>
  /** Forgets everything at once. */
  close(): void
}
