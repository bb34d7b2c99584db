/** Groups and criteria: ids given once, groups that can choose, caps above floors, a document for each required proof. */
import type { Combination, Criterion, GridNode, Group } from '../grid.ts'
import { checkCondition, checkValues } from './check-condition.ts'
import { checkPoints } from './check-points.ts'
import type { Checking } from './checking.ts'
import { findFact, isWhole, note, noteRepeats } from './checking.ts'

export function checkNodes(checking: Checking): void {
  const nodes = allNodes(checking.grid.root)
  noteRepeats(
    checking,
    'criteria',
    nodes.map((node) => node.id),
  )
  for (const node of nodes)
    if (node.kind === 'group') checkGroup(checking, node)
    else checkCriterion(checking, node)
}

/** A node and everything under it, in order. */
export function allNodes(node: GridNode): readonly GridNode[] {
  return node.kind === 'group' ? [node, ...node.members.flatMap(allNodes)] : [node]
}

/** Where a node stands in the file. */
export const placeOf = (node: GridNode): string => `${node.kind === 'group' ? 'groups' : 'criteria'}/${node.id}`

function checkCriterion(checking: Checking, criterion: Criterion): void {
  const place = placeOf(criterion)
  if (criterion.when) checkCondition(checking, `${place}/when`, criterion.when)
  checkPoints(checking, `${place}/points`, criterion.points)
  checkLimits(checking, criterion)
  if (criterion.needsProof && !criterion.document)
    note(checking, place, 'It needs proof but names no document.', 'Name the document a household must bring.')
}

function checkLimits(checking: Checking, node: GridNode): void {
  const { cap, floor } = node
  for (const limit of [cap, floor]) if (limit !== undefined) isWhole(checking, placeOf(node), limit)
  if (cap !== undefined && floor !== undefined && cap < floor)
    note(checking, placeOf(node), `The cap ${cap} is below the floor ${floor}.`, 'Exchange them, or drop one.')
}

function checkFactor(checking: Checking, { factor, ...group }: Group): void {
  if (!factor) return
  const place = placeOf(group)
  const areWhole = [factor.times, factor.over].every((part) => isWhole(checking, place, part))
  if (areWhole && (factor.times < 1 || factor.over < 1))
    note(
      checking,
      place,
      `A factor of ${factor.times} over ${factor.over} does not multiply.`,
      'Give times and over of 1 or more; a penalty has negative points, not a negative factor.',
    )
}

function checkGroup(checking: Checking, group: Group): void {
  const place = placeOf(group)
  checkLimits(checking, group)
  checkFactor(checking, group)
  if (group.members.length === 0)
    note(checking, place, 'The group has no member.', 'Add a criterion or drop the group.')
  if (group.combination.kind === 'max') checkSigns(checking, group)
  if (group.combination.kind === 'selected') checkBoxes(checking, group, group.combination)
  else
    for (const member of group.members)
      if (member.selectedBy)
        note(
          checking,
          placeOf(member),
          'It says which value selects it, in a group that selects nothing.',
          'Drop it, or make the group a selected one.',
        )
}

const signOf = (criterion: Criterion): number => {
  const { points } = criterion
  if (points.kind === 'stretches') return Math.min(...points.stretches.map((each) => each.points))
  return points.kind === 'bands' ? Math.min(...points.bands.map((band) => band.points)) : points.points
}

function checkSigns(checking: Checking, group: Group): void {
  const signs = allNodes(group)
    .filter((node) => node.kind === 'criterion')
    .map((criterion) => Math.sign(signOf(criterion)))
  if (signs.includes(1) && signs.includes(-1))
    note(
      checking,
      placeOf(group),
      'It keeps the best of gains and penalties: a penalty would never count.',
      'Put penalties in a group that adds.',
    )
}

function checkBoxes(checking: Checking, group: Group, { by }: Combination & { kind: 'selected' }): void {
  const place = placeOf(group)
  const fact = findFact(checking, place, by)
  if (!fact) return
  if (fact.kind !== 'choice') {
    note(checking, place, `"${by}" has no boxes to tick.`, 'Select by a choice fact.')
    return
  }
  for (const member of group.members) checkValues(checking, placeOf(member), { fact, values: member.selectedBy ?? [] })
  const claimed = group.members.flatMap((member) => member.selectedBy ?? [])
  for (const value of new Set(claimed.filter((each, rank) => claimed.indexOf(each) !== rank)))
    note(checking, place, `Two members are selected by "${value}".`, 'Let each value select one member only.')
}
