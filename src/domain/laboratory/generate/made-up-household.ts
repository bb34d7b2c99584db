/**
 * A household made up for a demonstration: whatever facts a grid asks, each within the range the grid allows, the best known ones
 * agreeing with each other (a lone parent has a child, a rent goes with a dwelling). None of it is drawn from real people.
 */
import type { StatedFactDefinition } from '../../scoring/fact-definition.ts'
import type { FactValue } from '../../scoring/situation.ts'
import { elsewhere } from '../../scoring/facts/commune-sets.ts'
import type { LocalDate } from '../../values/local-date.ts'
import { addDays } from '../../values/local-date.ts'
import type { Draw } from './seeded.ts'
import { between, oneOf } from './seeded.ts'

/** What several facts of a household come from. */
interface Sketch {
  readonly adults: number
  readonly children: number
  readonly under14: number
  readonly resources: number
  readonly isTenant: boolean
}

function sketch(draw: Draw): Sketch {
  const adults = draw() < 0.58 ? 1 : 2
  const children = draw() < 0.45 ? 0 : between(draw, 1, draw() < 0.8 ? 3 : 5)
  const under14 = children === 0 ? 0 : between(draw, 0, children)
  const resources = Math.round((400 + 1100 * adults * draw() + 900 * draw() ** 2) / 10) * 10
  return { adults, children, under14, resources, isTenant: draw() < 0.62 }
}

/** Kinds of dwelling one pays a rent for, by the usual ids of a grid's choice. */
const isRented = (id: string): boolean => id.endsWith('tenant')

type Making = (household: Sketch, draw: Draw) => FactValue

/** Facts by the id most grids give them; any other is made by its kind. */
const byId: Readonly<Record<string, Making>> = {
  'aged-14-or-more': ({ adults, children, under14 }) => adults + children - under14,
  'under-14': ({ under14 }) => under14,
  'minor-children': ({ children }) => children,
  'lone-parent': ({ adults, children }) => adults === 1 && children > 0,
  resources: ({ resources }) => resources,
  rent: ({ isTenant, resources }, draw) => (isTenant ? Math.round(resources * (0.22 + 0.3 * draw())) : 0),
  'housing-aid': ({ isTenant, resources }, draw) => (isTenant && resources < 1400 ? between(draw, 40, 260) : 0),
  surface: ({ adults, children }, draw) => between(draw, 12, 30) + 11 * (adults + children - 1),
  'lives-in-metropole': (_, draw) => draw() < 0.8,
  'works-in-metropole': (_, draw) => draw() < 0.45,
}

const longAgo = (draw: Draw, on: LocalDate, years: number): LocalDate =>
  addDays(on, -Math.floor(draw() ** 2 * 365 * years))

/** Where and when a household is made up. */
export interface Surroundings {
  readonly draw: Draw
  readonly on: LocalDate
  /** INSEE codes. */
  readonly communes: readonly string[]
}

function byKind(fact: StatedFactDefinition, { isTenant }: Sketch, { draw, on, communes }: Surroundings): FactValue {
  if (fact.kind === 'commune') return communes.length > 0 ? oneOf(draw, communes, 2.5) : elsewhere
  if (fact.kind === 'events') return draw() < 0.8 ? 'none' : longAgo(draw, on, 4)
  if (fact.kind === 'boolean') return draw() < (fact.isSensitive ? 0.04 : 0.07)
  if (fact.kind === 'integer') return Math.floor(draw() ** 3 * Math.min(fact.max - fact.min, 6)) + fact.min
  if (fact.kind === 'date') return longAgo(draw, on, fact.id === 'filed-on' ? 7 : 25)
  const ids = fact.values.map(({ id }) => id)
  const fitting = ids.filter((id) => isRented(id) === isTenant)
  return oneOf(draw, fitting.length > 0 ? fitting : ids, 1.5)
}

const clamp = (value: FactValue, fact: StatedFactDefinition): FactValue => {
  if (fact.kind === 'integer') return Math.max(fact.min, Math.min(fact.max, value as number))
  if (fact.kind !== 'date') return value
  return (value as string) < fact.earliest ? fact.earliest : value
}

/** One value a fact; about one household in ten leaves up to three facts unsaid. */
export function madeUpHousehold(
  facts: readonly StatedFactDefinition[],
  surroundings: Surroundings,
): ReadonlyMap<string, FactValue> {
  const { draw } = surroundings
  const household = sketch(draw)
  const values = new Map<string, FactValue>()
  for (const fact of facts) {
    const made = byId[fact.id]?.(household, draw)
    const isFitting = typeof made === (fact.kind === 'boolean' ? 'boolean' : 'number')
    values.set(fact.id, clamp(isFitting ? (made as FactValue) : byKind(fact, household, surroundings), fact))
  }
  if (facts.length > 0 && draw() < 0.1)
    for (let left = between(draw, 1, 3); left > 0; left -= 1) values.delete(oneOf(draw, facts).id)
  return values
}
