/**
 * What an evaluation leaves behind: for each node, numbers only. Sentences and trees are made from it on demand, so a
 * thousand scores can be reckoned without building a thousand trees.
 */
import { filled } from './filled.ts'
import type { Possible } from './possible.ts'
import { canBeMet, isSure } from './possible.ts'

export interface Trace {
  readonly possible: Possible[]
  /** Least and most points if the node is met, before and after its own cap and floor. */
  readonly rawLow: number[]
  readonly rawHigh: number[]
  readonly low: number[]
  readonly high: number[]
  /** Points brought to its group, whatever the unknown facts turn out to be. */
  readonly broughtLow: number[]
  readonly broughtHigh: number[]
  /** For a node that cannot win its group any more: who takes its place; -1 otherwise. */
  readonly beatenBy: number[]
  /** 1 while another member may yet take its place, or not. */
  readonly contested: number[]
}

export const emptyTrace = (nodeCount: number): Trace => {
  const zeros = filled(nodeCount, 0)
  return {
    possible: [...zeros],
    rawLow: [...zeros],
    rawHigh: [...zeros],
    low: [...zeros],
    high: [...zeros],
    broughtLow: [...zeros],
    broughtHigh: [...zeros],
    beatenBy: filled(nodeCount, -1),
    contested: zeros,
  }
}

export const copyTrace = (trace: Trace): Trace => ({
  possible: [...trace.possible],
  rawLow: [...trace.rawLow],
  rawHigh: [...trace.rawHigh],
  low: [...trace.low],
  high: [...trace.high],
  broughtLow: [...trace.broughtLow],
  broughtHigh: [...trace.broughtHigh],
  beatenBy: [...trace.beatenBy],
  contested: [...trace.contested],
})

/** Least points a node gives when nothing chooses against it: 0 as soon as it may not be met. */
export function leastOf(trace: Trace, node: number): number {
  const possible = trace.possible[node] as Possible
  if (!canBeMet(possible)) return 0
  return isSure(possible) ? (trace.low[node] as number) : Math.min(0, trace.low[node] as number)
}

/** Most points a node gives when nothing chooses against it. */
export function mostOf(trace: Trace, node: number): number {
  const possible = trace.possible[node] as Possible
  if (!canBeMet(possible)) return 0
  return isSure(possible) ? (trace.high[node] as number) : Math.max(0, trace.high[node] as number)
}

/** Records what a node brings to its group. */
export function bring(trace: Trace, node: number, low: number, high: number): void {
  trace.broughtLow[node] = low
  trace.broughtHigh[node] = high
}
