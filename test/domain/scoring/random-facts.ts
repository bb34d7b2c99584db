/** Events and communes at random, written as a person or a file says them. */
import * as fc from 'fast-check'
import type { CommuneFact, EventsFact } from '../../../src/domain/scoring/fact-definition.ts'
import type { CommuneList } from '../../../src/domain/scoring/grid.ts'
import type { LocalDate } from '../../../src/domain/values/local-date.ts'

/** Up to three days in the last four years, each with one of the qualifiers or none. */
export function someEvents(
  { max, qualifiers }: EventsFact,
  daysAgo: (days: number) => LocalDate,
): fc.Arbitrary<string> {
  const qualifier = fc.constantFrom('', ...qualifiers.map(({ id }) => ` ${id}`))
  const event = fc
    .record({ days: fc.integer({ min: 0, max: 1500 }), qualifier })
    .map((each) => `${daysAgo(each.days)}${each.qualifier}`)
  return fc.array(event, { maxLength: Math.min(3, max) }).map((events) => events.join(', ') || 'none')
}

/** One commune of the lists or elsewhere; up to three for a wish. */
export function someCommunes(
  { isSeveral }: Pick<CommuneFact, 'isSeveral'>,
  lists: readonly Pick<CommuneList, 'communes'>[],
): fc.Arbitrary<string> {
  const one = fc.constantFrom('elsewhere', '63300', ...new Set(lists.flatMap(({ communes }) => communes)))
  return isSeveral ? fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((codes) => codes.join(', ')) : one
}
