/** Implication and exclusion: every other node is there and can fail to be met, and nothing comes round to itself. */
import type { Criterion, GridNode } from '../grid.ts'
import { allNodes, placeOf } from './check-nodes.ts'
import type { Checking } from './checking.ts'
import { note } from './checking.ts'

const relatedTo = ({ impliedBy = [], excludedBy = [] }: Criterion): readonly string[] => [...impliedBy, ...excludedBy]

export function checkRelations(checking: Checking): void {
  const nodes = allNodes(checking.grid.root)
  const byId = new Map(nodes.map((node) => [node.id as string, node]))
  for (const node of nodes) {
    if (node.kind !== 'criterion') continue
    for (const id of relatedTo(node)) checkRelated(checking, node, { id, other: byId.get(id) })
    if (node.impliedBy && !node.when)
      note(
        checking,
        placeOf(node),
        'It always counts, and says what implies it.',
        'Give it a condition, or drop impliedBy.',
      )
    const circle = circleFrom(node, byId)
    if (circle)
      note(
        checking,
        placeOf(node),
        `It comes round to itself: ${circle.join(', ')}.`,
        'Say which of them goes before the other, and drop the relation the other way.',
      )
  }
}

interface Named {
  readonly id: string
  readonly other: GridNode | undefined
}

function checkRelated(checking: Checking, criterion: Criterion, { id, other }: Named): void {
  const place = placeOf(criterion)
  if (!other)
    note(checking, place, `No criterion or group is called "${id}".`, 'Write the id of another criterion or group.')
  else if (isAlwaysMet(other))
    note(checking, place, `"${id}" is met by every household.`, 'Name one that has a condition, or drop the relation.')
}

/** Fixed points without a condition; a box around it is not looked at, as every box may have one. */
const isAlwaysMet = (node: GridNode): boolean =>
  node.kind === 'group'
    ? node.members.some(isAlwaysMet)
    : !node.when && !node.selectedBy && node.points.kind === 'fixed'

/** The way from a criterion through its relations, and groups named by them, back to itself. */
function circleFrom(criterion: Criterion, byId: ReadonlyMap<string, GridNode>): readonly string[] | undefined {
  const seen = new Set<string>()
  const search = (node: GridNode, way: readonly string[]): readonly string[] | undefined => {
    const next = node.kind === 'group' ? node.members.map(({ id }) => id as string) : relatedTo(node)
    for (const id of next) {
      if (id === criterion.id) return [...way, id]
      const other = byId.get(id)
      if (!other || seen.has(id)) continue
      seen.add(id)
      const found = search(other, [...way, id])
      if (found) return found
    }
    return undefined
  }
  return search(criterion, [criterion.id])
}
