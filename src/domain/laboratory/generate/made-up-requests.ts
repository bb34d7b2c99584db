/**
 * Fictitious requests for a demonstration, a test or a bench, as the lines of a file: the same ones for a seed, a grid and a day.
 * Whoever writes them to a disk says `fictitious` in the name of the file.
 */
import type { StatedFactDefinition } from '../../scoring/fact-definition.ts'
import type { Grid } from '../../scoring/grid.ts'
import type { FactValue } from '../../scoring/situation.ts'
import type { LocalDate } from '../../values/local-date.ts'
import { statedFacts } from '../import/stated-facts.ts'
import { dwellingTypes } from '../request-table.ts'
import { madeUpHousehold } from './made-up-household.ts'
import { oneOf, seeded, shuffled } from './seeded.ts'

export interface MadeUp {
  readonly grids: readonly Grid[]
  /** INSEE codes. */
  readonly communes: readonly string[]
  readonly on: LocalDate
  readonly count: number
  readonly seed: number
}

/** Headings: a request's own fields, then the facts of the grids by their ids. */
export const madeUpHeadings = (grids: readonly Grid[]): readonly string[] => [
  'request',
  'commune',
  'dwelling-type',
  ...factsOf(grids).map(({ id }) => id),
]

const factsOf = (grids: readonly Grid[]): readonly StatedFactDefinition[] => [...statedFacts(grids).values()]

const cellOf = (value: FactValue | undefined): string =>
  value === undefined ? '' : typeof value === 'boolean' ? (value ? 'oui' : 'non') : `${value}`

/** One line a request, its cells in the order of `madeUpHeadings`. */
export function* madeUpRequests({ grids, communes, on, count, seed }: MadeUp): Generator<readonly string[]> {
  const draw = seeded(seed)
  const facts = factsOf(grids)
  const towns = shuffled(draw, communes)
  const types = ['t2', 't3', 't1', 't4', 't5', 'room', 't6-or-more'] satisfies (typeof dwellingTypes)[number][]
  for (let rank = 1; rank <= count; rank += 1) {
    const household = madeUpHousehold(facts, { draw, on, communes: towns })
    const town = towns.length > 0 ? oneOf(draw, towns, 2.5) : ''
    yield [`F-${rank}`, town, oneOf(draw, types, 2), ...facts.map(({ id }) => cellOf(household.get(id)))]
  }
}
