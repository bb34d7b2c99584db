/** The plainest questionnaire a grid can have, for measures and for properties: each fact in a question of its own. */
import type { SlotFact } from '../../../src/domain/scoring/facts/slots.ts'
import type { Question, Questionnaire } from '../../../src/domain/simulator/questionnaire.ts'

/** What a number may be when it is typed, and its usual value. */
export type NumberRanges = Readonly<Record<string, readonly [min: number, usual: number, max: number]>>

/** Communes and events have no question yet. */
export const canBeAsked = (fact: SlotFact): boolean =>
  fact.kind !== 'events' && !(fact.kind === 'choice' && fact.communes)

export function oneQuestionAFact(facts: readonly SlotFact[], ranges: NumberRanges = {}): Questionnaire {
  const questions = facts.map((fact) => questionOn(fact, ranges))
  return { id: 'plain', themes: ['all'], opening: [], questions } as unknown as Questionnaire
}

function questionOn(fact: SlotFact, ranges: NumberRanges): Question {
  const { id, isSensitive } = fact
  const shared = { id, fact: id, theme: 'all', pictogram: 'house', legalBase: 'none', isSensitive }
  return { ...shared, ...ownOf(fact, ranges) } as unknown as Question
}

function ownOf(fact: SlotFact, ranges: NumberRanges) {
  switch (fact.kind) {
    case 'boolean':
      return { kind: 'yes-no', usual: false }
    case 'choice':
      return { kind: 'choice', usual: fact.values[0]?.id, choices: fact.values.map(({ id }) => ({ id, value: id })) }
    case 'integer': {
      const [min, usual, max] = ranges[fact.id] ?? [fact.min, fact.min, fact.max]
      return { kind: 'integer', unit: fact.unit, min, usual, max }
    }
    case 'date':
      return { kind: 'month', fromYear: Number(fact.earliest.slice(0, 4)), usualMonthsAgo: 12 }
    case 'events':
      throw new RangeError(`No question asks for events, as "${fact.id}" is.`)
  }
}
