/** An answer as it is read back in the list of answers. */
import type { Answer } from '../../domain/simulator/answers.ts'
import type { Question } from '../../domain/simulator/questionnaire.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import { amountWords } from './fact-words.ts'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'

export function answerWords(question: Question, answer: Answer, { questionnaireTexts }: JourneyContent): string {
  const choices = questionnaireTexts.questions[question.id]?.choices ?? {}
  switch (answer.kind) {
    case 'withheld':
      return t('answers.withheld')
    case 'yes-no':
      return t(answer.isYes ? 'question.yes' : 'question.no')
    case 'choice':
      return choices[answer.choice] ?? ''
    case 'several-choices':
      return answer.chosen.map((id) => choices[id]).join(', ') || t('answers.none')
    case 'integer':
      return question.kind === 'integer' ? amountWords(answer.value, question.unit) : String(answer.value)
    case 'month':
      return monthWords(answer.month)
  }
}

/** @param month `YYYY-MM`. */
export const monthWords = (month: string): string => formatDate(`${month}-01`, { month: 'long', year: 'numeric' })
