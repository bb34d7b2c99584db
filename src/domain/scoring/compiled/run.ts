/**
 * One evaluation of a compiled grid. When a box or a yes/no is not known, each answer is tried in turn and the bounds
 * are narrowed to what the answers together allow: two criteria that exclude each other are then never both counted.
 */
import type { View } from './condition-state.ts'
import type { CompiledNode } from './nodes.ts'
import { runNodes } from './nodes.ts'
import { canBeMet } from './possible.ts'
import type { Split } from './splits.ts'
import type { Trace } from './trace.ts'
import { copyTrace, emptyTrace } from './trace.ts'

export interface Runnable {
  readonly nodes: readonly CompiledNode[]
  /** Every node, children before their groups. */
  readonly order: readonly number[]
  readonly splits: readonly Split[]
}

/** Evaluates every node; bounds hold for whatever the unknown facts turn out to be. The rows are left as they were. */
export function run({ nodes, order, splits }: Runnable, view: View): Trace {
  const trace = emptyTrace(nodes.length)
  runNodes(nodes, { view, trace, order })
  const open = splits.filter(({ slot }) => !view.rows.isKnown[slot])
  if (open.length === 0) return trace
  const whole = copyTrace(trace)
  for (const split of open) narrowBy(split, nodes, { view, trace, scratch: copyTrace(whole) })
  return trace
}

interface Narrowing {
  readonly view: View
  readonly trace: Trace
  readonly scratch: Trace
}

function narrowBy({ slot, rerun, touched }: Split, nodes: readonly CompiledNode[], target: Narrowing): void {
  const { rows } = target.view
  const [low, high] = [rows.low[slot] as number, rows.high[slot] as number]
  const union = emptyUnion(nodes.length)
  for (let value = low; value <= high; value += 1) {
    rows.low[slot] = rows.high[slot] = value
    for (const index of touched) target.scratch.beatenBy[index] = -1
    runNodes(nodes, { view: target.view, trace: target.scratch, order: rerun })
    for (const index of touched) widen(union, target.scratch, index)
  }
  rows.low[slot] = low
  rows.high[slot] = high
  for (const index of touched) narrow(target.trace, union, index)
}

const ranges = [
  ['low', 'high'],
  ['broughtLow', 'broughtHigh'],
] as const
const broughtOnly = ranges.slice(1)

/** A union of nothing, ready to be widened. */
function emptyUnion(nodeCount: number): Trace {
  const union = emptyTrace(nodeCount)
  for (const [low, high] of ranges) {
    union[low].fill(Infinity)
    union[high].fill(-Infinity)
  }
  return union
}

/** Adds one answer's node to the union. A node that cannot be met has no worth to add. */
function widen(union: Trace, trace: Trace, node: number): void {
  const possible = trace.possible[node] as number
  union.possible[node] = (union.possible[node] as number) | possible
  for (const [low, high] of canBeMet(possible) ? ranges : broughtOnly) {
    union[low][node] = Math.min(union[low][node] as number, trace[low][node] as number)
    union[high][node] = Math.max(union[high][node] as number, trace[high][node] as number)
  }
}

/** Keeps of a node what the union also allows. */
function narrow(trace: Trace, union: Trace, node: number): void {
  const possible = (trace.possible[node] as number) & (union.possible[node] as number)
  trace.possible[node] = possible
  if (!canBeMet(possible)) trace.low[node] = trace.high[node] = 0
  for (const [low, high] of canBeMet(possible) ? ranges : broughtOnly) {
    trace[low][node] = Math.max(trace[low][node] as number, union[low][node] as number)
    trace[high][node] = Math.min(trace[high][node] as number, union[high][node] as number)
  }
}
