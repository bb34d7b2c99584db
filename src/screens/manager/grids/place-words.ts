/** Where a warning stands, as whoever reads the grid names it: the label of the criterion, not the path in the file. */
import type { Version } from '../with-grids.tsx'

type Finder = (id: string, version: Version) => string | undefined

const finders: Readonly<Record<string, Finder>> = {
  groups: (id, { texts }) => texts.groups[id],
  criteria: (id, { texts }) => texts.criteria[id]?.label,
  facts: (id, { texts }) => texts.facts[id]?.label,
  parameters: (id, { texts }) => texts.parameters[id],
  effects: (id, { texts }) => texts.effects[id]?.label,
  levels: (id, { texts }) => texts.levels[id],
  communeLists: (id, { grid }) => grid.communeLists?.find((list) => list.id === id)?.label,
  examples: (rank, { grid }) => grid.examples[Number(rank)]?.name,
}

/** @param where `criteria/<id>/…` as in the file; a place without a name is given as it is. */
export function placeWords(where: string, version: Version): string {
  const [kind = '', id = ''] = where.replace(/^ranking\//, '').split('/')
  return finders[kind]?.(id, version) ?? where
}
