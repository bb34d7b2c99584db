/**
 * The order requests come in: most points first, and the oldest filing first among equals. Equal in both, they share a rank and
 * the next one is counted after them all, so that no order is invented. An order of points is no decision of allocation.
 */
import type { RequestTable } from './request-table.ts'

/** Rank from 1 by position; 0 for a request that is not ranked. */
export type Ranks = Int32Array

interface Ranking {
  readonly points: Int32Array
  /** 1 for each request to rank. */
  readonly isRanked: Uint8Array
  /** Positions from the oldest filing to the latest (`byFilingDate`). */
  readonly byDate: Int32Array
  readonly filedOn: RequestTable['filedOn']
}

/** Ranks all at once: requests are taken by date and dealt by points, so the work grows with their number alone. */
export function rankRequests({ points, isRanked, byDate, filedOn }: Ranking): Ranks {
  const ranked = byDate.filter((position) => isRanked[position])
  return ranksInOrder(dealtByPoints(points, ranked), (one, other) => points[one] === points[other], filedOn)
}

/**
 * Ranks of positions in their order, those before and after each other.
 * @param areEqual what puts one before the other leaves the two equal; the day of filing then decides.
 */
export function ranksInOrder(
  ordered: Int32Array,
  areEqual: (one: number, other: number) => boolean,
  filedOn: RequestTable['filedOn'],
): Ranks {
  const ranks = new Int32Array(filedOn.length)
  let rank = 0
  ordered.forEach((position, place) => {
    const before = ordered[place - 1]
    const isShared =
      before !== undefined &&
      areEqual(before, position) &&
      Object.is(filedOn[before] as number, filedOn[position] as number)
    if (!isShared) rank = place + 1
    ranks[position] = rank
  })
  return ranks
}

/** Points so far apart would need a table larger than the requests themselves. */
const widestDeal = 1_000_000

/** The same positions by falling points, keeping their order within the same points. */
function dealtByPoints(points: Int32Array, positions: Int32Array): Int32Array {
  let [least, most] = [Infinity, -Infinity]
  for (const position of positions) {
    least = Math.min(least, points[position] as number)
    most = Math.max(most, points[position] as number)
  }
  if (most - least > widestDeal)
    return positions.sort((one, other) => (points[other] as number) - (points[one] as number))
  const starts = new Int32Array(Math.max(0, most - least) + 2)
  for (const position of positions) count(starts, most - (points[position] as number) + 1)
  for (let rank = 1; rank < starts.length; rank += 1)
    starts[rank] = (starts[rank] as number) + (starts[rank - 1] as number)
  const dealt = new Int32Array(positions.length)
  for (const position of positions) dealt[count(starts, most - (points[position] as number))] = position
  return dealt
}

/** Adds one, and gives what was there before. */
function count(numbers: Int32Array, at: number): number {
  const before = numbers[at] as number
  numbers[at] = before + 1
  return before
}
