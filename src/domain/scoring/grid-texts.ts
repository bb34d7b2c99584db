/**
 * The words of a grid in one text variant, by id: what a screen shows beside each point. French comes from the grid
 * itself, which is what was voted; the others from the files beside it.
 */
import type { Grid, GridNode } from './grid.ts'

export interface GridTexts {
  readonly title: string
  readonly notice: string
  readonly parameters: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, FactTexts>>
  readonly groups: Readonly<Record<string, string>>
  readonly criteria: Readonly<Record<string, CriterionTexts>>
}

export interface FactTexts {
  readonly label: string
  /** By choice id, for a choice. */
  readonly values?: Readonly<Record<string, string>>
}

export interface CriterionTexts {
  readonly label: string
  readonly document?: string
}

const nodesUnder = (node: GridNode): readonly GridNode[] =>
  node.kind === 'group' ? [node, ...node.members.flatMap(nodesUnder)] : [node]

/** The French words a grid carries, in the shape of every other variant. */
export function frenchTexts(grid: Grid): GridTexts {
  const nodes = nodesUnder(grid.root)
  return {
    title: grid.title,
    notice: grid.notice,
    parameters: Object.fromEntries(grid.parameters.map(({ id, label }) => [id, label])),
    facts: Object.fromEntries(
      grid.facts.map((fact) => [
        fact.id,
        fact.kind === 'choice'
          ? { label: fact.label, values: Object.fromEntries(fact.values.map(({ id, label }) => [id, label])) }
          : { label: fact.label },
      ]),
    ),
    groups: Object.fromEntries(nodes.filter((node) => node.kind === 'group').map(({ id, label }) => [id, label])),
    criteria: Object.fromEntries(
      nodes
        .filter((node) => node.kind === 'criterion')
        .map(({ id, label, document }) => [id, document === undefined ? { label } : { label, document }]),
    ),
  }
}
