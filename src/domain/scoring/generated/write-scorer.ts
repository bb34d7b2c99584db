/**
 * A plan as JavaScript text: two pure functions over a table of situations. It is written when the app is
 * built, for a browser that evaluates no text, or compiled in Node for batches. It reads nothing but its parameters.
 */
import type { Plan, PlanNode } from '../batch/plan.ts'
import { planNodes } from '../batch/plan.ts'
import type { PlanTest } from '../batch/plan-test.ts'
import { unmet } from '../batch/columns/block.ts'
import { addTo } from './write-totals.ts'
import { traceLines } from './write-trace.ts'
import type { Writing } from './code-of.ts'
import { fact } from './code-of.ts'

const slotsOfTest = (test: PlanTest): readonly number[] => ('of' in test ? test.of.flatMap(slotsOfTest) : [test.slot])

function slotsOf(node: PlanNode): readonly number[] {
  if (node.kind === 'group') return []
  return [...(node.when ? slotsOfTest(node.when) : []), ...(node.points.kind === 'fixed' ? [] : [node.points.slot])]
}

/** A loop over the situations: weights and columns are named before it, the facts of one situation at its top. */
function loopOver(plan: Plan, body: (writing: Writing) => readonly string[]): readonly string[] {
  const slots = [...new Set(planNodes(plan.root).flatMap(slotsOf))].sort((one, other) => one - other)
  const hoisted: string[] = []
  const hoist = (declaration: string) => void (hoisted.includes(declaration) || hoisted.push(declaration))
  const lines = body({ plan, hoist })
  return [
    ...plan.weights.map((_, place) => `const w${place} = weights[${place}]`),
    ...hoisted,
    'for (let at = 0; at < count; at += 1) {',
    ...slots.map((slot) => `const ${fact(slot)} = data[${slot} * capacity + at]`),
    ...lines,
    '}',
  ]
}

const totalLines = ({ root }: Plan, writing: Writing): readonly string[] => [
  'let total = 0',
  ...addTo('total', root, writing),
  'into[at] = total',
]

/** The text of `totals` and `trace`. */
export function scorerFunctions(plan: Plan): string {
  return [
    `const unmet = ${unmet}`,
    'function totals(data, capacity, count, weights, into) {',
    ...loopOver(plan, (writing) => totalLines(plan, writing)),
    '}',
    'function trace(data, capacity, count, weights, brought, winner) {',
    ...loopOver(plan, (writing) => traceLines(plan.root, writing)),
    '}',
  ].join('\n')
}
