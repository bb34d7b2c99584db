/** Why an answer was not taken, and what to do. */
import type { AnswerProblem } from '../../domain/simulator/answers.ts'
import { simulatorWords as t } from './simulator-words.ts'

export const problemWords = (problem: AnswerProblem): string => {
  if ('least' in problem) return t(`problem.${problem.code}`, { least: problem.least })
  if ('most' in problem) return t(`problem.${problem.code}`, { most: problem.most })
  return t(`problem.${problem.code}`)
}
