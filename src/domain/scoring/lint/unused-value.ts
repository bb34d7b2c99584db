/**
 * Boxes no criterion names. One is the rest, and every choice may have it; two or more cannot be told apart by any point,
 * so a household is asked to choose between them for nothing.
 */
import type { Condition } from '../condition.ts'
import type { FactId } from '../../values/ids.ts'
import type { LintCheck, Linting } from './linting.ts'
import { criteriaOf } from './linting.ts'

function namedIn(condition: Condition | undefined, fact: FactId): readonly string[] {
  if (condition?.kind === 'all' || condition?.kind === 'any') return condition.of.flatMap((each) => namedIn(each, fact))
  if (condition?.kind === 'not') return namedIn(condition.condition, fact)
  return condition?.kind === 'in' && condition.fact === fact ? condition.values : []
}

/** Criteria, and what is said beside points. */
const judgedIn = (linting: Linting) => [...criteriaOf(linting), ...linting.compiled.effects, ...linting.compiled.levels]

/** Conditions here hold the boxes of `selected` groups too. */
const namedValues = (linting: Linting, fact: FactId): ReadonlySet<string> =>
  new Set(judgedIn(linting).flatMap(({ when }) => namedIn(when, fact)))

export const unusedValue: LintCheck = (linting) =>
  linting.compiled.grid.facts.flatMap((fact) => {
    if (fact.kind !== 'choice') return []
    const named = namedValues(linting, fact.id)
    const unused = fact.values.filter(({ id }) => !named.has(id)).map(({ id }) => id)
    if (unused.length < 2) return []
    return {
      check: 'unused-value',
      where: `facts/${fact.id}/values`,
      why: `No criterion names ${unused.map((id) => `"${id}"`).join(', ')}: nothing tells them apart.`,
      remedy:
        'Make them one value, or name them in the criteria they should count for; accept it when the form has these boxes.',
    }
  })
