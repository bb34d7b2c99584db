/** A cap, floor or plateau that no household comes to: often a figure left from an older version. */
import type { PointBounds } from '../../values/points.ts'
import type { CompiledNode } from '../compiled/nodes.ts'
import { scaled } from '../compiled/nodes.ts'
import type { GridWarning } from '../grid-warning.ts'
import type { LintCheck, Linting } from './linting.ts'
import { membersOf, placeOf } from './linting.ts'

/** The least and most a node may be worth if met, after its own limits, though a refused document drop any member. */
function worthOf(linting: Linting, node: CompiledNode): PointBounds {
  const { compiled, trace } = linting
  const [min, max] = [trace.low[node.index] as number, trace.high[node.index] as number]
  if (node.kind === 'criterion' || !hasProof(compiled.nodes, node)) return { min, max }
  const { cap = Infinity, floor = -Infinity } = node.definition
  const within = (points: number) => Math.max(floor, Math.min(cap, scaled(points, node.definition)))
  const members = membersOf(linting, node).map((member) => worthOf(linting, member))
  const [lows, highs] = [members.map((each) => each.min), members.map((each) => each.max)]
  const [least, most] = [Math.min(...lows), Math.max(...highs)]
  if (node.definition.combination.kind !== 'sum') return { min: within(least), max: within(most) }
  const losses = lows.filter((points) => points < 0).reduce((sum, points) => sum + points, 0)
  const gains = highs.filter((points) => points > 0).reduce((sum, points) => sum + points, 0)
  return { min: within(losses || least), max: within(gains || most) }
}

/** True when something under the node counts only with a document. */
function hasProof(nodes: readonly CompiledNode[], node: CompiledNode): boolean {
  if (node.kind === 'criterion') return node.definition.needsProof
  return node.members.some((member) => hasProof(nodes, nodes[member] as CompiledNode))
}

const remedy = 'Drop it, or correct the figure.'

function limitsOf(linting: Linting, node: CompiledNode): readonly GridWarning[] {
  const { cap, floor } = node.definition
  const { min: low, max: high } = worthOf(linting, node)
  const warn = (why: string): GridWarning => ({ check: 'unreachable-limit', where: placeOf(node), why, remedy })
  return [
    ...(cap !== undefined && high < cap
      ? [warn(`The cap ${cap} is never reached: it gives ${high} points at most.`)]
      : []),
    ...(floor !== undefined && low > floor
      ? [warn(`The floor ${floor} is never reached: it gives ${low} points at least.`)]
      : []),
  ]
}

function plateauOf({ compiled, rows }: Linting, node: CompiledNode): readonly GridWarning[] {
  const points = node.kind === 'criterion' ? node.definition.points : undefined
  if (points?.kind !== 'per-unit' && points?.kind !== 'stretches') return []
  const { fact } = points
  const until = points.kind === 'per-unit' ? points.until : points.stretches.findLast((each) => each.until)?.until
  const most = rows.high[compiled.slots.indexOf.get(fact) as number] as number
  if (until === undefined || most >= until) return []
  const why = `The plateau ${until} is never reached: "${fact}" is ${most} at most.`
  return [{ check: 'unreachable-limit', where: `${placeOf(node)}/points`, why, remedy }]
}

export const unreachableLimit: LintCheck = (linting) =>
  linting.compiled.nodes.flatMap((node) => [...limitsOf(linting, node), ...plateauOf(linting, node)])
