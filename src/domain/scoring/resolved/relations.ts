/**
 * Criteria that imply or exclude each other, written out as plain conditions: every way of scoring then reads them like any
 * other, and only the explanation still knows who excluded whom.
 */
import type { CriterionId, GroupId } from '../../values/ids.ts'
import type { Condition } from '../condition.ts'
import type { Criterion, GridNode, Group } from '../grid.ts'
import { allOfConditions, anyOfConditions, ruleConditions } from './met-condition.ts'

type NodeId = CriterionId | GroupId

/** Another node and when it is met. */
export interface Related {
  readonly by: NodeId
  readonly met: Condition
}

export interface Relations {
  /** When the criterion holds by itself, without those that imply it; absent when it always does. */
  readonly alone?: Condition
  /** With those that imply it; before any is excluded. */
  readonly claimed?: Condition
  readonly impliedBy: readonly Related[]
  readonly excludedBy: readonly Related[]
}

interface Placed {
  readonly node: GridNode
  /** What the `selected` groups around it want ticked. */
  readonly boxes: readonly Condition[]
}

/** The box a `selected` group wants ticked for a member. */
export const boxesOf = ({ combination }: Group, member: GridNode): readonly Condition[] =>
  combination.kind === 'selected' ? [{ kind: 'in', fact: combination.by, values: member.selectedBy ?? [] }] : []

const placedUnder = (node: GridNode, boxes: readonly Condition[]): readonly (readonly [string, Placed])[] => [
  [node.id, { node, boxes }],
  ...(node.kind === 'group'
    ? node.members.flatMap((member) => placedUnder(member, [...boxes, ...boxesOf(node, member)]))
    : []),
]

/** The relations of every criterion that has some. @param root of a grid whose relations were checked: all known, no circle. */
export function relationsOf(root: Group): ReadonlyMap<string, Relations> {
  const places = new Map(placedUnder(root, []))
  const met = (id: NodeId): Condition => {
    const { node, boxes } = places.get(id) as Placed
    if (node.kind === 'group') return anyOfConditions(node.members.map((member) => met(member.id))) as Condition
    const when = countedCondition(node, relationsIn(node, met))
    return allOfConditions([...boxes, ...(when ? [when] : []), ...ruleConditions(node.points)]) as Condition
  }
  const criteria = [...places.values()].flatMap(({ node }) => (node.kind === 'criterion' ? [node] : []))
  return new Map(
    criteria
      .filter(({ impliedBy, excludedBy }) => impliedBy || excludedBy)
      .map((criterion) => [criterion.id, relationsIn(criterion, met)]),
  )
}

function relationsIn({ when, impliedBy, excludedBy }: Criterion, met: (id: NodeId) => Condition): Relations {
  const related = (ids: readonly NodeId[] = []) => ids.map((by): Related => ({ by, met: met(by) }))
  const implying = related(impliedBy)
  const claimed = when && anyOfConditions([when, ...implying.map((each) => each.met)])
  return {
    ...(when ? { alone: when } : {}),
    ...(claimed ? { claimed } : {}),
    impliedBy: implying,
    excludedBy: related(excludedBy),
  }
}

/** When the criterion counts: claimed, and excluded by none. */
export function countedCondition(criterion: Criterion, relations: Relations | undefined): Condition | undefined {
  if (!relations) return criterion.when
  const { claimed, excludedBy } = relations
  const spared = excludedBy.map(({ met }): Condition => ({ kind: 'not', condition: met }))
  return allOfConditions([...(claimed ? [claimed] : []), ...spared])
}
