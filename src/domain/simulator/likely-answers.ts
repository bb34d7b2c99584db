/**
 * Answers a question may get, made up to look ahead: which question narrows the range most, how many are left. They are
 * never shown, never kept, and decide nothing but the order.
 */
import { addMonths, type LocalDate } from '../values/local-date.ts'
import type { Answer } from './answers.ts'
import type { ChoiceId, Question } from './questionnaire.ts'

/** A spread of answers: every choice; for a number or a month the extremes and the usual one. */
export function likelyAnswers(question: Question, today: LocalDate): readonly Answer[] {
  switch (question.kind) {
    case 'yes-no':
      return [true, false].map((isYes) => ({ kind: 'yes-no', isYes }))
    case 'choice':
      return question.choices.map((choice) => ({ kind: 'choice', choice: choice.id }))
    case 'several-choices':
      return [[], ...question.choices.map((tick) => [tick.id])].map((chosen) => ticked(question.choices, chosen))
    case 'integer':
      return [...new Set([question.min, question.usual, question.max])].map((value) => ({ kind: 'integer', value }))
    case 'month':
      return [0, question.usualMonthsAgo, question.usualMonthsAgo * 3].map((months) => monthAgo(today, months))
  }
}

/** The answer most people give. */
export function usualAnswer(question: Question, today: LocalDate): Answer {
  switch (question.kind) {
    case 'yes-no':
      return { kind: 'yes-no', isYes: question.usual }
    case 'choice':
      return { kind: 'choice', choice: question.usual }
    case 'several-choices':
      return ticked(question.choices, [])
    case 'integer':
      return { kind: 'integer', value: question.usual }
    case 'month':
      return monthAgo(today, question.usualMonthsAgo)
  }
}

const ticked = (choices: readonly { readonly id: ChoiceId }[], chosen: readonly ChoiceId[]): Answer => ({
  kind: 'several-choices',
  chosen,
  among: choices.map((tick) => tick.id),
})

const monthAgo = (today: LocalDate, months: number): Answer => ({
  kind: 'month',
  month: addMonths(today, -months).slice(0, 7),
})
