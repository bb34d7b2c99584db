/**
 * A count of households on paper that leaves the desk where the file is. Two pages of two moves of weights lie side by side, and what one
 * counts more than the other is a count too: so every count is rounded to one less than the threshold, and one below it is
 * only said to be so.
 */
import type { SmallCountPolicy } from './small-counts.ts'

export type PaperCount =
  | { readonly kind: 'none' }
  | { readonly kind: 'fewer'; readonly than: number }
  /** To the nearest step. */
  | { readonly kind: 'about'; readonly count: number }

/** One less than the threshold: a difference of one step hides as many households as a small count. At least 1. */
export const paperStep = ({ threshold }: Pick<SmallCountPolicy, 'threshold'>): number => Math.max(1, threshold - 1)

/** Below, nothing but that is said: what would be rounded to the first step stands for as many counts as any other. */
export const leastOnPaper = (policy: Pick<SmallCountPolicy, 'threshold'>): number => Math.ceil(1.5 * paperStep(policy))

/** Counts that differ by less than half a step may be written the same; none is ever exact, but none at all. */
export function paperCount(count: number, policy: Pick<SmallCountPolicy, 'threshold'>): PaperCount {
  if (count === 0) return { kind: 'none' }
  const least = leastOnPaper(policy)
  if (count < least) return { kind: 'fewer', than: least }
  const step = paperStep(policy)
  return { kind: 'about', count: Math.round(count / step) * step }
}
