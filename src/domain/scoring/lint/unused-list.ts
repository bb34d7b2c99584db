/** A list of communes no condition names: the points then hang on other communes than those shown. */
import type { Condition } from '../condition.ts'
import type { Grid } from '../grid.ts'
import { allNodes } from '../check/check-nodes.ts'
import type { LintCheck } from './linting.ts'

function valuesIn(condition: Condition | undefined): readonly string[] {
  if (condition?.kind === 'all' || condition?.kind === 'any') return condition.of.flatMap(valuesIn)
  if (condition?.kind === 'not') return valuesIn(condition.condition)
  return condition?.kind === 'in' ? condition.values : []
}

/** Every condition as it was voted. */
const conditionsOf = ({ root, effects = [], ranking }: Grid): readonly (Condition | undefined)[] => [
  ...allNodes(root).map((node) => (node.kind === 'criterion' ? node.when : undefined)),
  ...effects.map(({ when }) => when),
  ...(ranking?.levels ?? []).map(({ when }) => when),
]

export const unusedList: LintCheck = ({ compiled: { grid } }) => {
  const named = new Set(conditionsOf(grid).flatMap(valuesIn))
  return (grid.communeLists ?? [])
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => ({
      check: 'unused-list',
      where: `communeLists/${id}`,
      why: 'No condition names this list of communes.',
      remedy: 'Name it in a condition on a commune, or drop it.',
    }))
}
