/** Stated facts not known behind a node: those it looks at itself or through a formula, without repeats, in grid order. */
import type { FactId } from '../../values/ids.ts'
import type { FactRows } from './fact-rows.ts'
import type { CompiledNode } from '../compiled/nodes.ts'
import type { SlotFact, Slots } from './slots.ts'

interface Layout {
  readonly nodes: readonly CompiledNode[]
  readonly slots: Slots
}

const slotsBehind = ({ nodes, slots }: Layout, index: number): readonly number[] => {
  const node = nodes[index] as CompiledNode
  return node.kind === 'group'
    ? node.members.flatMap((member) => slotsBehind({ nodes, slots }, member))
    : node.slots.flatMap((slot) => slots.statedBehind[slot] ?? [])
}

export function missingFacts(layout: Layout, rows: FactRows, node: number): readonly FactId[] {
  const missing = new Set(slotsBehind(layout, node).filter((slot) => !rows.isKnown[slot]))
  return [...missing].sort((one, other) => one - other).map((slot) => (layout.slots.stated[slot] as SlotFact).id)
}
