/**
 * How the points spread, by commune and by type of dwelling, before and after: counts in steps of points that are the same in
 * every table, put together and hidden where they are small (`observatory/small-counts`).
 */
import type { Merged } from '../observatory/merge-small.ts'
import { mergeNeighbours, mergeRest } from '../observatory/merge-small.ts'
import type { ShownTable, SmallCountPolicy } from '../observatory/small-counts.ts'
import { hideSmallCounts } from '../observatory/small-counts.ts'
import type { LabelColumn } from './request-table.ts'

/** Points from `from` to `to`, both included. */
export interface PointStep {
  readonly from: number
  readonly to: number
}

/** A line of a table: one commune or type, or those too small to stand alone (`label` null), or those without (`''`). */
export interface DistributionLine {
  readonly label: string | null
  /** How many labels the line holds. */
  readonly labels: number
}

/** Lines by steps; `null` stands for a hidden count. */
export interface Distribution {
  readonly lines: readonly DistributionLine[]
  readonly before: ShownTable
  readonly after: ShownTable
}

export interface Distributions {
  readonly steps: readonly PointStep[]
  readonly byCommune: Distribution
  readonly byDwellingType: Distribution
  readonly policy: SmallCountPolicy
}

interface Counting {
  readonly before: Int32Array
  readonly after: Int32Array
  /** 1 for each request to count. */
  readonly isCounted: Uint8Array
  readonly communes: LabelColumn
  readonly dwellingTypes: LabelColumn
  /** Points a step, before small neighbours are put together. */
  readonly stepPoints: number
  readonly policy: SmallCountPolicy
}

/** @returns nothing when there are too few requests to show any spread. */
export function distributionsOf(counting: Counting): Distributions | undefined {
  const { communes, dwellingTypes, policy, stepPoints } = counting
  const { first, count } = stepsOf(counting)
  const [before, after] = [counting.before, counting.after].map((points) => stepRanks(points, first, counting))
  if (!before || !after) return undefined
  const whole = [before, after].map(
    (ranks) => (countBy(ranks, counting, undefined, count)[0] ?? []) as readonly number[],
  )
  const merged = mergeNeighbours(whole, policy)
  if (merged.length === 0) return undefined
  const steps = merged.map((ranks) => ({
    from: (first + (ranks[0] as number)) * stepPoints,
    to: (first + (ranks.at(-1) as number) + 1) * stepPoints - 1,
  }))
  const by = (column: LabelColumn) => distributionBy(column, { counting, ranks: { before, after }, count, merged })
  return { steps, byCommune: by(communes), byDwellingType: by(dwellingTypes), policy }
}

/** The steps that hold every total, by the number of their first points. */
function stepsOf({ before, after, isCounted, stepPoints }: Counting): {
  readonly first: number
  readonly count: number
} {
  let [least, most] = [Infinity, -Infinity]
  for (const points of [before, after])
    points.forEach((total, position) => {
      if (!isCounted[position]) return
      least = Math.min(least, total)
      most = Math.max(most, total)
    })
  if (most < least) return { first: 0, count: 0 }
  const first = Math.floor(least / stepPoints)
  return { first, count: Math.floor(most / stepPoints) - first + 1 }
}

const stepRanks = (points: Int32Array, first: number, { stepPoints }: Counting): Int32Array =>
  points.map((total) => Math.floor(total / stepPoints) - first)

/** Counts a label and step; the line after the labels holds requests without one. Without a column, one line. */
function countBy(
  ranks: Int32Array,
  { isCounted }: Counting,
  column: LabelColumn | undefined,
  count: number,
): readonly (readonly number[])[] {
  const lines = Array.from({ length: column ? column.values.length + 1 : 1 }, () => Array<number>(count).fill(0))
  for (let position = 0; position < ranks.length; position += 1) {
    if (!isCounted[position]) continue
    const label = column ? (column.ranks[position] as number) : 0
    const line = lines[label < 0 ? lines.length - 1 : label] as number[]
    const step = ranks[position] as number
    line[step] = (line[step] as number) + 1
  }
  return lines
}

interface Tabling {
  readonly counting: Counting
  readonly ranks: { readonly before: Int32Array; readonly after: Int32Array }
  readonly count: number
  readonly merged: Merged
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

function distributionBy(column: LabelColumn, { counting, ranks, count, merged }: Tabling): Distribution {
  const tables = [ranks.before, ranks.after].map((each) =>
    countBy(each, counting, column, count).map((line) =>
      merged.map((steps) => total(steps.map((step) => line[step] as number))),
    ),
  )
  const { own, together } = mergeRest((tables[0] ?? []).map(total), counting.policy)
  const shown = tables.map((table) => {
    const lines = own.map((rank) => table[rank] as readonly number[])
    const rest = merged.map((_, step) => total(together.map((rank) => table[rank]?.[step] as number)))
    return hideSmallCounts(together.length > 0 ? [...lines, rest] : lines, counting.policy)
  })
  const named = own.map((rank): DistributionLine => ({ label: column.values[rank] ?? '', labels: 1 }))
  const lines = together.length > 0 ? [...named, { label: null, labels: together.length }] : named
  return { lines, before: shown[0] as ShownTable, after: shown[1] as ShownTable }
}
