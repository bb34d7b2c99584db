/**
 * What a shape cannot say: every fact of the grid is asked by exactly one question, a fact the grid calls sensitive is asked
 * by a sensitive question, values are values of the fact, and each text variant has the words of each question.
 */
import type { FactDefinition, StatedFactDefinition } from '../../domain/scoring/fact-definition.ts'
import type { FactValue } from '../../domain/scoring/situation.ts'
import { factsAskedBy, type Question, type Questionnaire } from '../../domain/simulator/questionnaire.ts'
import type { QuestionnaireTexts } from '../../domain/simulator/questionnaire-texts.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'

/** A fault and the path of the field it is in; whoever knows the file adds its name and line. */
export interface Fault {
  readonly field: readonly (string | number)[]
  readonly why: string
  readonly remedy: string
}

/** Faults within the questionnaire itself. */
export function faultsOf(questionnaire: Questionnaire): readonly Fault[] {
  const ids = questionnaire.questions.map((question) => question.id)
  const facts = questionnaire.questions.flatMap(factsAskedBy)
  return [
    ...questionnaire.opening.flatMap((id, at) =>
      ids.includes(id) ? [] : [fault(['opening', at], `No question is called "${id}".`, 'Write the id of a question.')],
    ),
    ...questionnaire.questions.flatMap((question, at) => [
      ...when(
        !questionnaire.themes.includes(question.theme),
        ['questions', at, 'theme'],
        `"${question.theme}" is not one of the themes.`,
        'Add it to themes, or write one of them.',
      ),
      ...when(
        ids.indexOf(question.id) !== at,
        ['questions', at, 'id'],
        `Two questions are called "${question.id}".`,
        'Give each its own id.',
      ),
      ...when(
        factsAskedBy(question).some((fact) => facts.indexOf(fact) !== facts.lastIndexOf(fact)),
        ['questions', at],
        'A fact of this question is asked twice.',
        'Ask each fact in one question only.',
      ),
      ...faultsWithin(question, at),
    ]),
  ]
}

/** Faults against the facts of a grid. */
export function faultsAgainstFacts(
  questionnaire: Questionnaire,
  definitions: readonly FactDefinition[],
): readonly Fault[] {
  const asked = new Set(questionnaire.questions.flatMap(factsAskedBy))
  const missing = definitions.filter((fact) => fact.kind !== 'derived' && !asked.has(fact.id))
  return [
    ...missing.map((fact) =>
      fault(['questions'], `No question asks the fact "${fact.id}" (${fact.label}).`, 'Add a question that sets it.'),
    ),
    ...questionnaire.questions.flatMap((question, at) => factFaults(question, at, definitions)),
  ]
}

/** Words missing from, or left over in, one text variant. */
export function faultsOfTexts(questionnaire: Questionnaire, texts: QuestionnaireTexts): readonly Fault[] {
  const ids: readonly string[] = questionnaire.questions.map((question) => question.id)
  return [
    ...differences(['themes'], questionnaire.themes, Object.keys(texts.themes)),
    ...differences(['questions'], ids, Object.keys(texts.questions)),
    ...questionnaire.questions.flatMap((question) => {
      const words = texts.questions[question.id]
      const choices = 'choices' in question ? question.choices.map((choice) => choice.id) : []
      return words ? differences(['questions', question.id, 'choices'], choices, Object.keys(words.choices ?? {})) : []
    }),
  ]
}

const fault = (field: Fault['field'], why: string, remedy: string): Fault => ({ field, why, remedy })

const when = (isWrong: boolean, ...said: Parameters<typeof fault>): readonly Fault[] =>
  isWrong ? [fault(...said)] : []

function faultsWithin(question: Question, at: number): readonly Fault[] {
  const field = ['questions', at]
  if (question.kind === 'integer')
    return [
      ...when(question.min > question.max, [...field, 'min'], 'The least is above the most.', 'Exchange min and max.'),
      ...when(
        question.usual < question.min || question.usual > question.max,
        [...field, 'usual'],
        'The usual answer is out of the bounds.',
        'Write one between min and max.',
      ),
    ]
  if (question.kind === 'choice')
    return when(
      !question.choices.some((choice) => choice.id === question.usual),
      [...field, 'usual'],
      `"${question.usual}" is not one of the choices.`,
      'Write the id of a choice.',
    )
  return []
}

const kindAsked = {
  'yes-no': 'boolean',
  'several-choices': 'boolean',
  choice: 'choice',
  integer: 'integer',
  month: 'date',
} as const

function factFaults(question: Question, at: number, definitions: readonly FactDefinition[]): readonly Fault[] {
  const field = ['questions', at]
  const find = (id: string) => definitions.find((each) => each.id === id)
  const own = factsAskedBy(question).flatMap((id) => {
    const fact = find(id)
    if (!fact) return [fault(field, `The grid has no fact "${id}".`, 'Correct its name, or take the question out.')]
    if (fact.kind !== kindAsked[question.kind])
      return [
        fault(
          [...field, 'kind'],
          `The fact "${id}" is of kind ${fact.kind}.`,
          'Use the kind of question that sets it.',
        ),
      ]
    return [
      ...when(
        fact.isSensitive && !question.isSensitive,
        [...field, 'isSensitive'],
        `The grid calls "${id}" sensitive.`,
        'Write isSensitive: true.',
      ),
      ...rangeFaults(question, fact, field),
    ]
  })
  return [...own, ...impliedBy(question).flatMap(([id, value]) => impliedFault(find(id), [id, value], field))]
}

function rangeFaults(question: Question, fact: StatedFactDefinition, field: Fault['field']): readonly Fault[] {
  if (question.kind === 'choice' && fact.kind === 'choice')
    return [
      ...question.choices.flatMap((choice, at) =>
        when(
          !isValueOf(fact, choice.value),
          [...field, 'choices', at],
          `"${choice.value}" is not a value of "${fact.id}".`,
          'Write a value of the fact.',
        ),
      ),
      ...fact.values.flatMap(({ id }) =>
        when(
          !question.choices.some((choice) => choice.value === id),
          [...field, 'choices'],
          `Nobody can answer "${id}".`,
          'Add a choice for it.',
        ),
      ),
    ]
  if (question.kind !== 'integer' || fact.kind !== 'integer') return []
  return [
    ...when(
      question.unit !== fact.unit,
      [...field, 'unit'],
      `The grid counts "${fact.id}" in ${fact.unit}.`,
      'Ask in the same unit.',
    ),
    ...when(
      question.min < fact.min || question.max > fact.max,
      field,
      `The grid takes ${fact.min} to ${fact.max}.`,
      'Keep min and max within it.',
    ),
  ]
}

function impliedBy(question: Question): readonly [string, FactValue][] {
  const sets =
    question.kind === 'yes-no'
      ? [question.ifYes, question.ifNo]
      : question.kind === 'choice'
        ? question.choices.map((choice) => choice.implies)
        : []
  return sets.flatMap((facts) => Object.entries(facts ?? {}) as [string, FactValue][])
}

function impliedFault(
  fact: FactDefinition | undefined,
  [id, value]: [string, FactValue],
  field: Fault['field'],
): readonly Fault[] {
  if (!fact || fact.kind === 'derived')
    return [fault(field, `An answer implies "${id}", which the grid does not ask.`, 'Correct its name.')]
  return when(!isValueOf(fact, value), field, `"${id}" cannot be ${String(value)}.`, 'Write a value of the fact.')
}

function isValueOf(fact: StatedFactDefinition, value: FactValue): boolean {
  if (fact.kind === 'boolean') return typeof value === 'boolean'
  if (fact.kind === 'integer') return typeof value === 'number' && value >= fact.min && value <= fact.max
  if (fact.kind === 'date') return typeof value === 'string' && isLocalDate(value)
  return fact.kind === 'choice' && fact.values.some((each) => each.id === value)
}

const differences = (
  field: Fault['field'],
  expected: readonly string[],
  found: readonly string[],
): readonly Fault[] => [
  ...expected
    .filter((id) => !found.includes(id))
    .map((id) => fault([...field, id], `The words of "${id}" are missing.`, 'Write them.')),
  ...found
    .filter((id) => !expected.includes(id))
    .map((id) => fault([...field, id], `"${id}" is not in the questionnaire.`, 'Take it out.')),
]
