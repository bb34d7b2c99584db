/**
 * The words of a grid in one text variant, by id: what a screen shows beside each point. French comes from the grid
 * itself, which is what was voted; the others from the files beside it.
 */
import type { FactDefinition } from './fact-definition.ts'
import type { Grid, GridNode } from './grid.ts'

export interface GridTexts {
  readonly title: string
  readonly notice: string
  readonly parameters: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, FactTexts>>
  readonly groups: Readonly<Record<string, string>>
  readonly criteria: Readonly<Record<string, CriterionTexts>>
  /** Effects beside points. */
  readonly effects: Readonly<Record<string, CriterionTexts>>
  /** Priority levels. */
  readonly levels: Readonly<Record<string, string>>
}

export interface FactTexts {
  readonly label: string
  /** By id: the boxes of a choice, the lists of communes, the qualifiers of events. */
  readonly values?: Readonly<Record<string, string>>
}

export interface CriterionTexts {
  readonly label: string
  readonly document?: string
}

const wordsOf = ({ label, document }: CriterionTexts): CriterionTexts =>
  document === undefined ? { label } : { label, document }

const nodesUnder = (node: GridNode): readonly GridNode[] =>
  node.kind === 'group' ? [node, ...node.members.flatMap(nodesUnder)] : [node]

/** Words of what a fact may be: boxes, lists of communes, what qualifies an event. */
function namedValues({ communeLists = [] }: Grid, fact: FactDefinition): Pick<FactTexts, 'values'> {
  const named =
    fact.kind === 'choice'
      ? fact.values
      : fact.kind === 'commune'
        ? communeLists
        : fact.kind === 'events'
          ? fact.qualifiers
          : []
  return named.length > 0 ? { values: Object.fromEntries(named.map(({ id, label }) => [id, label])) } : {}
}

/** The French words a grid carries, in the shape of every other variant. */
export function frenchTexts(grid: Grid): GridTexts {
  const nodes = nodesUnder(grid.root)
  return {
    title: grid.title,
    notice: grid.notice,
    parameters: Object.fromEntries(grid.parameters.map(({ id, label }) => [id, label])),
    facts: Object.fromEntries(grid.facts.map((fact) => [fact.id, { label: fact.label, ...namedValues(grid, fact) }])),
    groups: Object.fromEntries(nodes.filter((node) => node.kind === 'group').map(({ id, label }) => [id, label])),
    criteria: Object.fromEntries(
      nodes.filter((node) => node.kind === 'criterion').map((node) => [node.id, wordsOf(node)]),
    ),
    effects: Object.fromEntries((grid.effects ?? []).map((effect) => [effect.id, wordsOf(effect)])),
    levels: Object.fromEntries((grid.ranking?.levels ?? []).map(({ id, label }) => [id, label])),
  }
}
