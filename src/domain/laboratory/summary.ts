/**
 * What a move of weights does to all requests at once: who gains, who loses, whose rank changes, how the points spread. Requests
 * without a total are counted apart, by what is sure of them. A simulation decides nothing and names nobody.
 */
import type { SmallCountPolicy } from '../observatory/small-counts.ts'
import type { Distributions } from './distribution.ts'
import { distributionsOf } from './distribution.ts'
import type { Ranks } from './ranking.ts'
import type { RequestTable } from './request-table.ts'
import type { Totals } from './totals.ts'

export interface Summary {
  readonly requests: number
  /** Requests that have a total under both grids; all below but `open` is about them. */
  readonly exact: number
  readonly winners: number
  readonly losers: number
  readonly unchanged: number
  /** Points, mean over the exact requests; 0 when there is none. */
  readonly meanChange: number
  readonly greatestGain: number
  /** 0 or below. */
  readonly greatestLoss: number
  readonly ranks: RankMoves
  /** Absent when there are too few requests to show any spread. */
  readonly distributions?: Distributions
  /** Absent until it is reckoned: bounds take longer than totals. */
  readonly open?: OpenRequests
}

export interface RankMoves {
  /** Nearer to the first, farther, and where it was. */
  readonly up: number
  readonly down: number
  readonly same: number
  /** Places, mean over the exact requests, either way. */
  readonly meanPlaces: number
  readonly greatestRise: number
  readonly greatestFall: number
}

/** Requests whose total depends on facts that are not known. */
export interface OpenRequests {
  readonly count: number
  /** They gain, or lose, whatever the facts are. */
  readonly sureWinners: number
  readonly sureLosers: number
  /** Means of the least and of the most points, before and after; 0 when there is none. */
  readonly before: MeanBounds
  readonly after: MeanBounds
}

export interface MeanBounds {
  readonly min: number
  readonly max: number
}

/** What the summary is made of, kept so that a request can be looked up in it. */
export interface Outcomes {
  readonly summary: Summary
  readonly before: Totals
  readonly after: Totals
  readonly ranksBefore: Ranks
  readonly ranksAfter: Ranks
  /** 1 for each request with a total under both grids. */
  readonly isExact: Uint8Array
}

interface Summing {
  readonly table: RequestTable
  readonly before: Totals
  readonly after: Totals
  readonly policy: SmallCountPolicy
  /** Points a step of the distributions. */
  readonly stepPoints: number
  /** The ranks of the requests with a total under both grids. */
  readonly ranksUnder: (side: 'before' | 'after', isExact: Uint8Array) => Ranks
}

export function summarize(summing: Summing): Outcomes {
  const { table, before, after, policy, stepPoints } = summing
  const isExact = before.isExact.map((isOne, position) => isOne & (after.isExact[position] as number))
  const [ranksBefore, ranksAfter] = [summing.ranksUnder('before', isExact), summing.ranksUnder('after', isExact)]
  const { communes, dwellingTypes } = table
  const distributions = distributionsOf({
    before: before.low,
    after: after.low,
    isCounted: isExact,
    communes,
    dwellingTypes,
    stepPoints,
    policy,
  })
  const summary: Summary = {
    requests: table.count,
    ...changesOf(before.low, after.low, isExact),
    ranks: rankMovesOf(ranksBefore, ranksAfter, isExact),
    ...(distributions ? { distributions } : {}),
  }
  return { summary, before, after, ranksBefore, ranksAfter, isExact }
}

function changesOf(before: Int32Array, after: Int32Array, isExact: Uint8Array) {
  let [exact, winners, losers, sum, greatestGain, greatestLoss] = [0, 0, 0, 0, 0, 0]
  for (let position = 0; position < isExact.length; position += 1) {
    if (!isExact[position]) continue
    const change = (after[position] as number) - (before[position] as number)
    exact += 1
    sum += change
    if (change > 0) winners += 1
    if (change < 0) losers += 1
    greatestGain = Math.max(greatestGain, change)
    greatestLoss = Math.min(greatestLoss, change)
  }
  const unchanged = exact - winners - losers
  return { exact, winners, losers, unchanged, meanChange: mean(sum, exact), greatestGain, greatestLoss }
}

const mean = (sum: number, count: number): number => (count === 0 ? 0 : sum / count)

function rankMovesOf(before: Ranks, after: Ranks, isExact: Uint8Array): RankMoves {
  let [up, down, same, places, greatestRise, greatestFall] = [0, 0, 0, 0, 0, 0]
  for (let position = 0; position < isExact.length; position += 1) {
    if (!isExact[position]) continue
    const rise = (before[position] as number) - (after[position] as number)
    if (rise > 0) up += 1
    else if (rise < 0) down += 1
    else same += 1
    places += Math.abs(rise)
    greatestRise = Math.max(greatestRise, rise)
    greatestFall = Math.max(greatestFall, -rise)
  }
  return { up, down, same, meanPlaces: mean(places, up + down + same), greatestRise, greatestFall }
}

/** What is sure of the requests without a total, once `boundTotals` has gone through them under both grids. */
export function openRequestsOf({ before, after, isExact }: Omit<Outcomes, 'summary'>): OpenRequests {
  let [count, sureWinners, sureLosers] = [0, 0, 0]
  const sums = [0, 0, 0, 0]
  for (let position = 0; position < isExact.length; position += 1) {
    if (isExact[position]) continue
    const bounds = [before.low, before.high, after.low, after.high].map((totals) => totals[position] as number)
    const [leastBefore = 0, mostBefore = 0, leastAfter = 0, mostAfter = 0] = bounds
    count += 1
    if (leastAfter > mostBefore) sureWinners += 1
    if (mostAfter < leastBefore) sureLosers += 1
    bounds.forEach((points, rank) => (sums[rank] = (sums[rank] as number) + points))
  }
  const [minBefore = 0, maxBefore = 0, minAfter = 0, maxAfter = 0] = sums.map((sum) => mean(sum, count))
  return {
    count,
    sureWinners,
    sureLosers,
    before: { min: minBefore, max: maxBefore },
    after: { min: minAfter, max: maxAfter },
  }
}
