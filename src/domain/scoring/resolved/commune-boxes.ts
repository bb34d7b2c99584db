/** Facts that are communes, and conditions on them, as boxes: one for each set of lists a commune or a wish may be in. */
import type { FactId } from '../../values/ids.ts'
import type { Condition } from '../condition.ts'
import type { ChoiceFact, CommuneFact, FactDefinition } from '../fact-definition.ts'
import type { CommuneSets } from '../facts/commune-sets.ts'
import { communeSets, elsewhere } from '../facts/commune-sets.ts'
import type { CommuneList } from '../grid.ts'

export type CommuneBoxes = ReadonlyMap<FactId, ChoiceFact>

const idOf = (lists: readonly CommuneList[], set: number): string =>
  lists.flatMap(({ id }, bit) => (set & (1 << bit) ? [id] : [])).join('+') || elsewhere

function boxesOfFact(fact: CommuneFact, lists: readonly CommuneList[]): ChoiceFact {
  const { isSeveral, kind: _, ...base } = fact
  const communes: CommuneSets = communeSets(
    lists.map((list) => list.communes),
    isSeveral,
  )
  const values = communes.sets.map((set) => ({ id: idOf(lists, set), label: idOf(lists, set) }))
  return { kind: 'choice', ...base, values, communes }
}

/** The boxes of each commune fact of a grid. */
export function communeBoxes(facts: readonly FactDefinition[], lists: readonly CommuneList[]): CommuneBoxes {
  const communes = facts.filter((fact) => fact.kind === 'commune')
  return new Map(communes.map((fact) => [fact.id, boxesOfFact(fact, lists)]))
}

/** The condition with lists of communes replaced by the boxes that hold one of them. */
export function withBoxes(condition: Condition, boxes: CommuneBoxes): Condition {
  if (condition.kind === 'all' || condition.kind === 'any')
    return { ...condition, of: condition.of.map((each) => withBoxes(each, boxes)) }
  if (condition.kind === 'not') return { ...condition, condition: withBoxes(condition.condition, boxes) }
  const fact = condition.kind === 'in' ? boxes.get(condition.fact) : undefined
  if (condition.kind !== 'in' || !fact) return condition
  const holds = (id: string) => id.split('+').some((list) => condition.values.includes(list))
  return { ...condition, values: fact.values.map(({ id }) => id).filter(holds) }
}
