/**
 * Answers: what a person typed, in the order they typed it, and nothing derived. Everything else is computed again from
 * them each time, so that changing one answer can never leave a trace of the old one.
 * They live in memory only; no answer is ever stored, logged or sent.
 */
import { passed, refused, type Outcome } from '../values/outcome.ts'
import type { LocalDate } from '../values/local-date.ts'
import {
  questionOf,
  type ChoiceId,
  type IntegerQuestion,
  type MonthQuestion,
  type Question,
  type QuestionId,
  type Questionnaire,
} from './questionnaire.ts'

/** `YYYY-MM`. */
export type Month = string

export type Answer =
  | { readonly kind: 'yes-no'; readonly isYes: boolean }
  | { readonly kind: 'choice'; readonly choice: ChoiceId }
  /** `among`: the ticks that were shown. A tick that was not shown stays unknown, it is not a no. */
  | { readonly kind: 'several-choices'; readonly chosen: readonly ChoiceId[]; readonly among: readonly ChoiceId[] }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'month'; readonly month: Month }
  /** "I don’t know" and "I prefer not to say" are one answer: nobody has to explain which it was. */
  | { readonly kind: 'withheld' }

export interface AnsweredQuestion {
  readonly question: QuestionId
  readonly answer: Answer
}

export type Answers = readonly AnsweredQuestion[]

export const noAnswers: Answers = []

export type AnswerProblem =
  | { readonly code: 'wrong-kind' | 'not-a-choice' | 'not-whole' | 'no-such-month' | 'month-to-come' }
  | { readonly code: 'too-small' | 'month-too-early'; readonly least: number }
  | { readonly code: 'too-large'; readonly most: number }

/** What was answered to a question, if anything. */
export const answerTo = (answers: Answers, question: QuestionId): Answer | undefined =>
  answers.find((each) => each.question === question)?.answer

/**
 * Gives or changes one answer; a changed answer keeps its place in the order.
 * @param on.today the civil day at the site, so that no month to come is accepted.
 * @returns the new answers, or the reason the answer was refused and the old answers untouched.
 */
export function withAnswer(
  answers: Answers,
  given: AnsweredQuestion,
  on: { readonly questionnaire: Questionnaire; readonly today: LocalDate },
): Outcome<Answers, AnswerProblem> {
  const problem = problemOf(questionOf(on.questionnaire, given.question), given.answer, on.today)
  if (problem) return refused(problem)
  const isKnown = answers.some((each) => each.question === given.question)
  return passed(
    isKnown ? answers.map((each) => (each.question === given.question ? given : each)) : [...answers, given],
  )
}

/** Takes one answer back, as if the question had not been asked. */
export const withoutAnswer = (answers: Answers, question: QuestionId): Answers =>
  answers.filter((each) => each.question !== question)

function problemOf(question: Question, answer: Answer, today: LocalDate): AnswerProblem | undefined {
  if (answer.kind === 'withheld') return undefined
  if (question.kind === 'yes-no' && answer.kind === 'yes-no') return undefined
  if (question.kind === 'integer' && answer.kind === 'integer') return integerProblem(question, answer.value)
  if (question.kind === 'month' && answer.kind === 'month') return monthProblem(question, answer.month, today)
  if (question.kind === 'choice' && answer.kind === 'choice') return choiceProblem(question, [answer.choice])
  if (question.kind === 'several-choices' && answer.kind === 'several-choices')
    return choiceProblem(question, [...answer.chosen, ...answer.among])
  return { code: 'wrong-kind' }
}

const choiceProblem = (
  question: { readonly choices: readonly { readonly id: ChoiceId }[] },
  given: readonly ChoiceId[],
): AnswerProblem | undefined =>
  given.every((id) => question.choices.some((choice) => choice.id === id)) ? undefined : { code: 'not-a-choice' }

function integerProblem(question: IntegerQuestion, value: number): AnswerProblem | undefined {
  if (!Number.isSafeInteger(value)) return { code: 'not-whole' }
  if (value < question.min) return { code: 'too-small', least: question.min }
  if (value > question.max) return { code: 'too-large', most: question.max }
  return undefined
}

function monthProblem(question: MonthQuestion, month: Month, today: LocalDate): AnswerProblem | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return { code: 'no-such-month' }
  if (month > today.slice(0, 7)) return { code: 'month-to-come' }
  if (Number(month.slice(0, 4)) < question.fromYear) return { code: 'month-too-early', least: question.fromYear }
  return undefined
}
