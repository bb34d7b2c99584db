/**
 * The documents a household’s points wait for, each with what it would secure by itself: the points that pass from "declared" to
 * "proven" once it is checked. Reckoned by scoring again: a cap, or another criterion of the family, may make a document secure
 * less than its criterion is worth.
 */
import { evaluate } from '../scoring/evaluate.ts'
import { slotRange } from '../scoring/facts/slots.ts'
import { factLine } from '../scoring/prospect/fact-line.ts'
import type { Score } from '../scoring/score.ts'
import type { Situation, StatedFact } from '../scoring/situation.ts'
import type { CriterionId, FactId } from '../values/ids.ts'
import type { Answers } from './answers.ts'
import type { Interview } from './interview.ts'
import { resultFamilies, type ResultLine } from './result.ts'
import { situationFromAnswers } from './situation-from-answers.ts'

export interface AwaitedDocument {
  /** The criteria it proves; each names it in its own words. */
  readonly criteria: readonly [CriterionId, ...CriterionId[]]
  /** Points that become proven once it is checked. */
  readonly secured: number
}

/** Most points secured first, equals in the grid’s order. */
export function awaitedDocuments(interview: Interview, answers: Answers, score: Score): readonly AwaitedDocument[] {
  const { grid, questionnaire, today } = interview
  const situation = situationFromAnswers(questionnaire, answers, today)
  const lines = resultFamilies(interview, answers, score).flatMap((family) => family.lines)
  const awaiting = lines.filter(({ line, standing }) => standing === 'counted' && line.confirmation === 'awaiting')
  const documents = [...byDocument(interview, awaiting).values()].map(([first, ...others]): AwaitedDocument => {
    const facts = [first, ...others].flatMap(factsBehind)
    const shown = evaluate(grid, confirmed(interview, situation, facts))
    return {
      criteria: [first.line.id, ...others.map(({ line }) => line.id)],
      secured: shown.confirmed.min - score.confirmed.min,
    }
  })
  return documents.toSorted((one, other) => other.secured - one.secured)
}

type Lines = readonly [ResultLine, ...ResultLine[]]

/** Criteria that name the same document are proved together. */
function byDocument({ grid }: Interview, lines: readonly ResultLine[]): ReadonlyMap<string, Lines> {
  const found = new Map<string, Lines>()
  for (const line of lines) {
    const node = grid.nodes.find(({ definition }) => definition.id === line.line.id)
    const document = (node?.kind === 'criterion' && node.definition.document) || line.line.id
    const others = found.get(document)
    found.set(document, others ? [...others, line] : [line])
  }
  return found
}

const factsBehind = ({ line }: ResultLine): readonly FactId[] =>
  line.facts.flatMap((fact) => (fact.from ?? [fact]).map((each) => each.fact))

/**
 * The situation once a document has shown these facts. One that was not asked, because it could not change the total, is then known
 * too: any value does, since the criterion counts whatever it is.
 */
function confirmed({ grid }: Interview, situation: Situation, facts: readonly FactId[]): Situation {
  const shown = grid.slots.stated.flatMap((fact): readonly [FactId, StatedFact][] => {
    if (!facts.includes(fact.id) || fact.kind === 'events') return []
    const range = slotRange(fact, situation.referenceDate)
    const line = factLine(fact, range, range[0])
    const value = situation.facts[fact.id]?.value ?? line.value(line.first)
    return [[fact.id, { value, proof: 'confirmed' }]]
  })
  return { ...situation, facts: { ...situation.facts, ...Object.fromEntries(shown) } }
}
