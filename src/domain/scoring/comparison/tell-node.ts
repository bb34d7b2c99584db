/** What stands around the points of a node, in words: how a group counts, its factor, its relations, the law behind it. */
import type { Combination, Criterion, Factor, LegalBasis } from '../grid.ts'
import type { Side } from './telling.ts'
import { factLabel, listed, nodeLabel } from './telling.ts'

export function basisWords({ wording: { say } }: Side, basis: LegalBasis): string {
  if (basis.kind === 'local') return say('basis.local')
  return basis.letter === null ? say('basis.L441-1') : say('basis.L441-1-letter', { letter: basis.letter })
}

export function combinationWords(side: Side, combination: Combination): string {
  const { say } = side.wording
  if (combination.kind === 'selected') return say('combination.selected', { fact: factLabel(side, combination.by) })
  if (combination.kind === 'mean')
    return say('combination.mean', { rounding: say(`rule.rounding.${combination.rounding}`) })
  return say(`combination.${combination.kind}`)
}

export function factorWords({ wording: { say } }: Side, { times, over, rounding }: Factor): string {
  if (over === 1) return say('factor.times', { times: `${times}` })
  return say('factor.over', { times: `${times}`, over: `${over}`, rounding: say(`rule.rounding.${rounding}`) })
}

/** Several groups or criteria by their names. */
export const nodesWords = (side: Side, ids: readonly string[]): string =>
  listed(
    side,
    ids.map((id) => nodeLabel(side, id)),
  )

export type Relation = 'impliedBy' | 'excludedBy'
export const relations: readonly Relation[] = ['impliedBy', 'excludedBy']

/** "does not add up with …", for each relation the criterion has. */
export const relationWords = (side: Side, criterion: Criterion): readonly string[] =>
  relations.flatMap((relation) => {
    const others = criterion[relation]
    return others ? [side.wording.say(`relation.${relation}`, { others: nodesWords(side, others) })] : []
  })
