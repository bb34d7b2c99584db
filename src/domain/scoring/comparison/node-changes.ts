/** What differs between the groups and criteria of two versions, matched by their ids. */
import type { Criterion, Grid, GridNode, Group } from '../grid.ts'
import type { GroupId } from '../../values/ids.ts'
import type { PointRule } from '../point-rule.ts'
import type { GridChange } from './grid-change.ts'
import { isSameCondition, isSameData } from './same-data.ts'
import type { Relation } from './tell-node.ts'
import { relations } from './tell-node.ts'

/** A node with the group it stands in; the root stands in itself. */
export interface PlacedNode {
  readonly node: GridNode
  readonly group: GroupId
}

/** Every node by its id, a group before its members. */
export function nodesById(root: Group): ReadonlyMap<string, PlacedNode> {
  const walk = (node: GridNode, group: GroupId): readonly (readonly [string, PlacedNode])[] => [
    [node.id, { node, group }],
    ...(node.kind === 'group' ? node.members.flatMap((member) => walk(member, node.id)) : []),
  ]
  return new Map(walk(root, root.id))
}

/** Members removed from the earlier grid, then every node of the later one, added or compared. */
export function nodeChanges(before: Grid, after: Grid): readonly GridChange[] {
  const [earlier, later] = [nodesById(before.root), nodesById(after.root)]
  const isKept = ({ node }: PlacedNode, others: ReadonlyMap<string, PlacedNode>) =>
    others.get(node.id)?.node.kind === node.kind
  return [
    ...[...earlier.values()].filter((each) => !isKept(each, later)).map((each) => oneSided(each, 'removed')),
    ...[...later.values()].flatMap((each) =>
      isKept(each, earlier) ? compared(earlier.get(each.node.id)!, each) : [oneSided(each, 'added')],
    ),
  ]
}

const oneSided = ({ node, group }: PlacedNode, side: 'added' | 'removed'): GridChange =>
  node.kind === 'group'
    ? { kind: `group-${side}`, id: node.id, group }
    : { kind: `criterion-${side}`, criterion: node.id, group, points: node.points }

function compared(one: PlacedNode, other: PlacedNode): readonly GridChange[] {
  const { id } = one.node
  const [from, to] = [one.node, other.node]
  const inner = from.kind === 'group' ? groupChanges(from, to as Group) : criterionChanges(from, to as Criterion)
  return [
    ...(one.group === other.group ? [] : [{ kind: 'moved', node: id, from: one.group, to: other.group } as const]),
    ...inner,
    ...limitChange('cap', from, to),
    ...limitChange('floor', from, to),
    ...(isSameData(from.selectedBy?.toSorted(), to.selectedBy?.toSorted())
      ? []
      : [{ kind: 'boxes-changed', node: id, from: from.selectedBy ?? [], to: to.selectedBy ?? [] } as const]),
  ]
}

const limitChange = (which: 'cap' | 'floor', from: GridNode, to: GridNode): readonly GridChange[] =>
  from[which] === to[which]
    ? []
    : [{ kind: `${which}-changed`, node: from.id, from: from[which] ?? null, to: to[which] ?? null }]

function groupChanges(from: Group, to: Group): readonly GridChange[] {
  const factor: readonly GridChange[] = isSameData(from.factor, to.factor)
    ? []
    : [{ kind: 'factor-changed', group: from.id, from: from.factor ?? null, to: to.factor ?? null }]
  return [...factor, ...combinationChanges(from, to)]
}

function combinationChanges(from: Group, to: Group): readonly GridChange[] {
  if (!isSameData(from.combination, to.combination))
    return [{ kind: 'combination-changed', group: from.id, from: from.combination, to: to.combination }]
  if (to.combination.kind !== 'first-match') return []
  const [ids, laterIds] = [from.members.map(({ id }) => id), to.members.map(({ id }) => id)]
  const [kept, keptLater] = [ids.filter((id) => laterIds.includes(id)), laterIds.filter((id) => ids.includes(id))]
  return isSameData(kept, keptLater) ? [] : [{ kind: 'order-changed', group: from.id, from: ids, to: laterIds }]
}

function relationChange(relation: Relation, one: Criterion, other: Criterion): readonly GridChange[] {
  const [from, to] = [one[relation] ?? [], other[relation] ?? []]
  if (isSameData(from.toSorted(), to.toSorted())) return []
  return [{ kind: 'relation-changed', criterion: one.id, relation, from, to }]
}

/** Rounding changes nothing where every step is one unit. */
function withoutIdleRounding(rule: PointRule): PointRule {
  const steps = rule.kind === 'per-unit' ? [rule] : rule.kind === 'stretches' ? rule.stretches : []
  return steps.length > 0 && steps.every(({ step }) => step === 1) ? ({ ...rule, rounding: 'down' } as PointRule) : rule
}

function criterionChanges(from: Criterion, to: Criterion): readonly GridChange[] {
  const criterion = from.id
  return [
    ...(isSameData(withoutIdleRounding(from.points), withoutIdleRounding(to.points))
      ? []
      : [{ kind: 'points-changed', criterion, from: from.points, to: to.points } as const]),
    ...(isSameCondition(from.when, to.when)
      ? []
      : [{ kind: 'condition-changed', criterion, from: from.when ?? null, to: to.when ?? null } as const]),
    ...relations.flatMap((relation) => relationChange(relation, from, to)),
    ...(from.needsProof === to.needsProof
      ? []
      : [{ kind: 'proof-changed', criterion, from: from.needsProof, to: to.needsProof } as const]),
    ...(isSameData(from.basis, to.basis)
      ? []
      : [{ kind: 'basis-changed', criterion, from: from.basis, to: to.basis } as const]),
  ]
}
