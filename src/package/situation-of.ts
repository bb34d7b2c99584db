/** A situation from plain values, for whoever has no proof to tell apart: everything is declared. */
import type { FactValue, Situation } from '../domain/scoring/situation.ts'
import { localDate } from '../domain/values/local-date.ts'

/**
 * @param day the day durations are reckoned to, `YYYY-MM-DD`. @param facts values by the ids of the grid's facts; what is left out
 * is not known. @throws RangeError when the day does not exist.
 */
export function situationOf(day: string, facts: Readonly<Record<string, FactValue>>): Situation {
  const stated = Object.entries(facts).map(([id, value]) => [id, { value, proof: 'declared' }] as const)
  return { referenceDate: localDate(day), facts: Object.fromEntries(stated) }
}
