/**
 * One evaluation of a compiled grid. When a box or a yes/no is not known, each answer is tried in turn and the bounds
 * are narrowed to what the answers together allow: two criteria that exclude each other are then never both counted.
 */
import type { View } from './condition-state.ts'
import type { CompiledNode } from './nodes.ts'
import { runNodes } from './nodes.ts'
import type { Slots } from './slots.ts'
import type { Trace } from './trace.ts'
import { emptyTrace } from './trace.ts'

export interface Runnable {
  readonly nodes: readonly CompiledNode[]
  readonly slots: Slots
}

const ranges = [
  ['low', 'high'],
  ['broughtLow', 'broughtHigh'],
] as const

/** Sets a union to the empty set, ready to be widened. */
function emptyUnion(nodeCount: number): Trace {
  const union = emptyTrace(nodeCount)
  for (const [low, high] of ranges) {
    union[low].fill(Infinity)
    union[high].fill(-Infinity)
  }
  return union
}

/** Adds one answer's trace to the union. A node that cannot be met has no worth to add. */
function widen(union: Trace, trace: Trace): void {
  for (let node = 0; node < union.possible.length; node += 1) {
    const possible = trace.possible[node] as number
    union.possible[node] = (union.possible[node] as number) | possible
    for (const [low, high] of possible & 1 ? ranges : ranges.slice(1)) {
      union[low][node] = Math.min(union[low][node] as number, trace[low][node] as number)
      union[high][node] = Math.max(union[high][node] as number, trace[high][node] as number)
    }
  }
}

/** Keeps of the trace what the union also allows. */
function narrow(trace: Trace, union: Trace): void {
  for (let node = 0; node < trace.possible.length; node += 1) {
    const possible = (trace.possible[node] as number) & (union.possible[node] as number)
    trace.possible[node] = possible
    for (const [low, high] of ranges) {
      const isWorthless = low === 'low' && (possible & 1) === 0
      trace[low][node] = isWorthless ? 0 : Math.max(trace[low][node] as number, union[low][node] as number)
      trace[high][node] = isWorthless ? 0 : Math.min(trace[high][node] as number, union[high][node] as number)
    }
  }
}

function narrowBy(slot: number, { nodes }: Runnable, target: { view: View; trace: Trace; scratch: Trace }): void {
  const { rows } = target.view
  const [low, high] = [rows.low[slot] as number, rows.high[slot] as number]
  const union = emptyUnion(nodes.length)
  for (let value = low; value <= high; value += 1) {
    rows.low[slot] = rows.high[slot] = value
    runNodes(nodes, target.view, target.scratch)
    widen(union, target.scratch)
  }
  rows.low[slot] = low
  rows.high[slot] = high
  narrow(target.trace, union)
}

/** Evaluates every node; bounds hold for whatever the unknown facts turn out to be. The rows are left as they were. */
export function run(runnable: Runnable, view: View): Trace {
  const trace = emptyTrace(runnable.nodes.length)
  runNodes(runnable.nodes, view, trace)
  const scratch = emptyTrace(runnable.nodes.length)
  runnable.slots.stated.forEach((fact, slot) => {
    const isEnumerable = fact.kind === 'boolean' || fact.kind === 'choice'
    if (isEnumerable && !view.rows.isKnown[slot]) narrowBy(slot, runnable, { view, trace, scratch })
  })
  return trace
}
