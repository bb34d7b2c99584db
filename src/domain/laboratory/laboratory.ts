/**
 * The laboratory of the métropole: all requests under the grid in use, and under the one somebody has in mind. A sweep gives what
 * is sure at once; what depends on facts nobody knows follows, a little at a time, for as long as it is waited for.
 */
import type { SmallCountPolicy } from '../observatory/small-counts.ts'
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import type { LocalDate } from '../values/local-date.ts'
import { rankUnder } from './ordered-requests.ts'
import type { PreparedRequests } from './prepared-requests.ts'
import { prepareRequests } from './prepared-requests.ts'
import type { Ranks } from './ranking.ts'
import type { RequestTable } from './request-table.ts'
import { byFilingDate } from './request-table.ts'
import type { OpenRequests, Outcomes } from './summary.ts'
import { openRequestsOf, summarize } from './summary.ts'
import type { Totals } from './totals.ts'
import { boundTotals, exactTotals } from './totals.ts'

export interface Trial {
  readonly outcomes: Outcomes
  /** Reckons what is sure of the requests without a total; a step is a moment to stop. Yields how many are reckoned. */
  readonly open: () => Generator<number, OpenRequests, void>
}

export interface Laboratory {
  readonly table: RequestTable
  readonly referenceDate: LocalDate
  readonly before: CompiledGrid
  /** The grid with other weights (`moveWeights`): the facts are the same, so the requests stay as they were laid out. */
  readonly tryWeights: (moved: CompiledGrid) => Trial
  /** Any other grid. */
  readonly tryGrid: (after: CompiledGrid) => Trial
}

interface Opening {
  readonly table: RequestTable
  readonly before: CompiledGrid
  /** The day waits and ages are reckoned to. */
  readonly on: LocalDate
  readonly policy: SmallCountPolicy
  /** Points a step of the distributions; 10 when not given. */
  readonly stepPoints?: number
}

/** Lays out the requests and scores them under the grid in use. */
export function openLaboratory({ table, before, on, policy, stepPoints = 10 }: Opening): Laboratory {
  const prepared = prepareRequests(table, before, on)
  const base = exactTotals(prepared, before)
  const byDate = byFilingDate(table)
  const baseBounds = boundTotals(prepared, before, base)

  /** Goes on where an earlier trial was left: the bounds under the grid in use are reckoned once. */
  function* reckonBase(): Generator<number, void, void> {
    for (let step = baseBounds.next(); !step.done; step = baseBounds.next()) yield step.value
  }

  const ranked = (laidOut: PreparedRequests, compiled: CompiledGrid, totals: Totals, isRanked: Uint8Array) =>
    rankUnder({ laidOut, compiled, totals, isRanked, byDate })
  /** With other weights the same requests have a total, so their ranks under the grid in use are reckoned once. */
  let baseRanks: Ranks | undefined

  function trial(after: CompiledGrid, laidOut: PreparedRequests): Trial {
    const totals = exactTotals(laidOut, after)
    const ranksBefore = (isExact: Uint8Array) =>
      laidOut === prepared
        ? (baseRanks ??= ranked(prepared, before, base, isExact))
        : ranked(prepared, before, base, isExact)
    const ranksUnder = (side: 'before' | 'after', isExact: Uint8Array) =>
      side === 'before' ? ranksBefore(isExact) : ranked(laidOut, after, totals, isExact)
    const outcomes = summarize({ table, before: base, after: totals, policy, stepPoints, ranksUnder })
    return {
      outcomes,
      *open() {
        yield* reckonBase()
        yield* boundTotals(laidOut, after, totals)
        return openRequestsOf(outcomes)
      },
    }
  }

  return {
    table,
    referenceDate: on,
    before,
    tryWeights: (moved) => trial(moved, prepared),
    tryGrid: (after) => trial(after, prepareRequests(table, after, on)),
  }
}
