/**
 * The boxes and yes/no facts worth trying answer by answer while they are not known: those that several conditions look
 * at. One that is looked at once has nothing to contradict, and ranges are already exact for it.
 */
import type { Condition } from '../condition.ts'
import type { FactId } from '../../values/ids.ts'
import type { CompiledNode } from './nodes.ts'
import type { Slots } from '../facts/slots.ts'

export interface Split {
  readonly slot: number
  /** Nodes whose state may follow the answer, children before their groups. */
  readonly rerun: readonly number[]
  /** Those, and the members beside them, whose place in the group may follow. */
  readonly touched: readonly number[]
}

const looksIn = (condition: Condition | undefined, fact: FactId): number => {
  if (!condition) return 0
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.reduce((sum, each) => sum + looksIn(each, fact), 0)
  if (condition.kind === 'not') return looksIn(condition.condition, fact)
  return condition.fact === fact ? 1 : 0
}

const lineage = (nodes: readonly CompiledNode[], index: number): readonly number[] =>
  index < 0 ? [] : [index, ...lineage(nodes, (nodes[index] as CompiledNode).parent)]

const descending = (indexes: Iterable<number>): readonly number[] =>
  [...new Set(indexes)].sort((one, other) => other - one)

export function splitsOf(nodes: readonly CompiledNode[], slots: Slots): readonly Split[] {
  return slots.stated.flatMap((fact, slot): readonly Split[] => {
    if (fact.kind !== 'boolean' && fact.kind !== 'choice') return []
    const looking = nodes.filter((node) => node.kind === 'criterion' && node.slots.includes(slot))
    const looks = looking.reduce((sum, node) => sum + (node.kind === 'criterion' ? looksIn(node.when, fact.id) : 0), 0)
    if (looks < 2) return []
    const rerun = descending(looking.flatMap(({ index }) => lineage(nodes, index)))
    const beside = rerun.flatMap((index) => {
      const node = nodes[index] as CompiledNode
      return node.kind === 'group' ? node.members : []
    })
    return [{ slot, rerun, touched: descending([...rerun, ...beside]) }]
  })
}
