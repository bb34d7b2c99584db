/**
 * What an evaluation leaves behind: for each node, numbers only. Sentences and trees are made from it on demand, so a
 * thousand scores can be reckoned without building a thousand trees.
 */
import type { Possible } from './possible.ts'
import { canBeMet, isSure } from './possible.ts'

export interface Trace {
  readonly possible: Uint8Array
  /** Least and most points if the node is met, before and after its own cap and floor. */
  readonly rawLow: Float64Array
  readonly rawHigh: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** Points brought to its group, whatever the unknown facts turn out to be. */
  readonly broughtLow: Float64Array
  readonly broughtHigh: Float64Array
  /** For a node that cannot win its group any more: who takes its place; -1 otherwise. */
  readonly beatenBy: Int16Array
  /** 1 while another member may yet take its place, or not. */
  readonly contested: Uint8Array
}

export const emptyTrace = (nodeCount: number): Trace => ({
  possible: new Uint8Array(nodeCount),
  rawLow: new Float64Array(nodeCount),
  rawHigh: new Float64Array(nodeCount),
  low: new Float64Array(nodeCount),
  high: new Float64Array(nodeCount),
  broughtLow: new Float64Array(nodeCount),
  broughtHigh: new Float64Array(nodeCount),
  beatenBy: new Int16Array(nodeCount).fill(-1),
  contested: new Uint8Array(nodeCount),
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
