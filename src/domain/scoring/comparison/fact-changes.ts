/** What differs between the facts and named figures of two versions: what is asked, and in what range. */
import type { CriterionId } from '../../values/ids.ts'
import type { Condition } from '../condition.ts'
import type { FactDefinition } from '../fact-definition.ts'
import type { Grid } from '../grid.ts'
import type { FactAspect, GridChange } from './grid-change.ts'
import { nodesById } from './node-changes.ts'
import { isSameData } from './same-data.ts'

const valuesOf = (fact: FactDefinition): readonly string[] | undefined =>
  fact.kind === 'choice'
    ? fact.values.map(({ id }) => id)
    : fact.kind === 'events'
      ? fact.qualifiers.map(({ id }) => id)
      : undefined

/** What each aspect of a fact is made of, its words left out. */
function aspectsOf(fact: FactDefinition): Readonly<Record<FactAspect, unknown>> {
  const unit = fact.kind === 'integer' ? fact.unit : fact.kind === 'commune' ? fact.isSeveral : null
  const range =
    fact.kind === 'integer'
      ? [fact.min, fact.max]
      : fact.kind === 'date'
        ? [fact.earliest, fact.latest]
        : fact.kind === 'events'
          ? fact.max
          : null
  return {
    kind: [fact.kind, unit],
    range,
    values: valuesOf(fact)?.toSorted() ?? null,
    formula:
      fact.kind === 'derived'
        ? [fact.derivation, fact.version ?? 1, fact.from, fact.withinMonths ?? null, fact.only ?? null]
        : null,
    sensitivity: fact.isSensitive,
    recording: fact.isRecordedByService,
  }
}

/** A fact that became of another kind is said so once: the rest follows from it. */
function aspectsChanged(from: FactDefinition, to: FactDefinition): readonly FactAspect[] {
  const [one, other] = [aspectsOf(from), aspectsOf(to)]
  const changed = (Object.keys(one) as FactAspect[]).filter((aspect) => !isSameData(one[aspect], other[aspect]))
  return changed.includes('kind') ? ['kind'] : changed
}

const factsById = ({ facts }: Grid): ReadonlyMap<string, FactDefinition> =>
  new Map(facts.map((fact) => [fact.id, fact]))

export function factChanges(before: Grid, after: Grid): readonly GridChange[] {
  const [earlier, later] = [factsById(before), factsById(after)]
  return [
    ...before.facts
      .filter(({ id }) => !later.has(id))
      .map(({ id }): GridChange => ({ kind: 'fact-removed', fact: id })),
    ...after.facts.flatMap((fact): readonly GridChange[] => {
      const old = earlier.get(fact.id)
      if (!old) return [{ kind: 'fact-added', fact: fact.id }]
      return aspectsChanged(old, fact).map((aspect) => ({ kind: 'fact-changed', fact: fact.id, aspect }))
    }),
  ]
}

const names = (condition: Condition | undefined, parameter: string): boolean => {
  if (condition?.kind === 'all' || condition?.kind === 'any') return condition.of.some((each) => names(each, parameter))
  if (condition?.kind === 'not') return names(condition.condition, parameter)
  return condition?.kind === 'compare' && typeof condition.to === 'object' && condition.to.parameter === parameter
}

/** Criteria whose condition names the figure. */
const criteriaUnder = ({ root }: Grid, parameter: string): readonly CriterionId[] =>
  [...nodesById(root).values()].flatMap(({ node }) =>
    node.kind === 'criterion' && names(node.when, parameter) ? [node.id] : [],
  )

export function parameterChanges(before: Grid, after: Grid): readonly GridChange[] {
  const valueIn = ({ parameters }: Grid, id: string) => parameters.find((each) => each.id === id)?.value ?? null
  const ids = new Set([...before.parameters, ...after.parameters].map(({ id }) => id))
  return [...ids].flatMap((parameter): readonly GridChange[] => {
    const [from, to] = [valueIn(before, parameter), valueIn(after, parameter)]
    if (from === to) return []
    const criteria = [...new Set([...criteriaUnder(before, parameter), ...criteriaUnder(after, parameter)])]
    return [{ kind: 'parameter-changed', parameter, from, to, criteria }]
  })
}
