/** Lines of a table put together until each may be shown: neighbours for a scale of points, the smallest for names. */
import type { SmallCountPolicy } from './small-counts.ts'

/** Ranks of the lines that make one, in order. */
export type Merged = readonly (readonly number[])[]

/**
 * Neighbours put together, so that each is zero or reaches the threshold in every one of the given totals.
 * @param totals one list of counts a table that will show these lines, all of the same length.
 * @returns nothing when all together do not reach it.
 */
export function mergeNeighbours(totals: readonly (readonly number[])[], { threshold }: SmallCountPolicy): Merged {
  const merged: number[][] = []
  let open: number[] = []
  const reaches = (ranks: readonly number[]) =>
    totals.every((counts) => {
      const total = ranks.reduce((sum, rank) => sum + (counts[rank] as number), 0)
      return total === 0 || total >= threshold
    })
  for (const rank of (totals[0] ?? []).keys()) {
    open.push(rank)
    if (!reaches(open)) continue
    merged.push(open)
    open = []
  }
  while (open.length > 0 && !reaches(open)) {
    const before = merged.pop()
    if (!before) return []
    open = [...before, ...open]
  }
  return open.length > 0 ? [...merged, open] : merged
}

/**
 * The lines that may be shown by their own name, and those that are shown together since each is too small alone; the
 * smallest of the others joins them while they do not reach the threshold together. A line of zero is left out.
 */
export function mergeRest(
  totals: readonly number[],
  { threshold }: SmallCountPolicy,
): { readonly own: readonly number[]; readonly together: readonly number[] } {
  const ranks = [...totals.keys()].filter((rank) => (totals[rank] as number) > 0)
  const bySize = ranks.sort((one, other) => (totals[one] as number) - (totals[other] as number))
  let count = bySize.filter((rank) => (totals[rank] as number) < threshold).length
  const together = () => bySize.slice(0, count).reduce((sum, rank) => sum + (totals[rank] as number), 0)
  while (count > 0 && count < bySize.length && together() < threshold) count += 1
  const inOrder = (some: readonly number[]) => [...some].sort((one, other) => one - other)
  return { own: inOrder(bySize.slice(count)), together: inOrder(bySize.slice(0, count)) }
}
