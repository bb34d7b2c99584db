/** The scorer that runs anywhere, a browser with the strictest content policy included: nothing is generated. */
import type { Plan } from '../plan.ts'
import { weightsOf } from '../plan.ts'
import type { Scorer } from '../scorer.ts'
import type { Block } from './block.ts'
import { openRegisters, runBlocks } from './block.ts'
import { registerCount, totalSteps } from './column-steps.ts'
import { traceByColumns } from './column-trace.ts'

/** The total stands in the first register. */
const copyTotals = ({ from, count, registers }: Block, into: Int32Array): void =>
  into.set((registers[0] as Int32Array).subarray(0, count), from)

export function columnScorer(plan: Plan): Scorer {
  const steps = totalSteps(plan)
  const registers = openRegisters(registerCount(plan))
  const own = weightsOf(plan)
  return {
    scored: plan,
    totals: (table, { weights = own, into = new Int32Array(table.count) } = {}) => {
      runBlocks({ table, weights, registers, steps }, (block) => copyTotals(block, into))
      return into
    },
    trace: (table, { weights = own } = {}) => traceByColumns(plan, { table, weights, registers }),
  }
}
