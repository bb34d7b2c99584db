/** Proof by trying everything that a sensitive question is worth asking at the moment it is asked. */
import { totalBounds } from '../../../src/domain/scoring/total.ts'
import type { Answer } from '../../../src/domain/simulator/answers.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import type { Question } from '../../../src/domain/simulator/questionnaire.ts'
import { situationFromAnswers } from '../../../src/domain/simulator/situation-from-answers.ts'
import type { Simulation } from '../../../src/domain/simulator/simulation.ts'
import type { Household } from './household.ts'

/**
 * True when two answers to the question give two totals, for some answers to the other sensitive questions. Ordinary questions
 * not asked keep the household's own answers: they come first, so none that could matter is left.
 */
export function canChangeTotal(
  interview: Interview,
  at: { readonly simulation: Simulation; readonly question: Question; readonly household: Household },
): boolean {
  const { simulation, question, household } = at
  const answered = new Map(simulation.answers.map((each) => [each.question as string, each.answer]))
  const others = interview.questionnaire.questions.filter(
    ({ id, isSensitive }) => isSensitive && id !== question.id && !answered.has(id),
  )
  const known = { ...household, ...Object.fromEntries(answered) }
  const totalWith = (answers: Household): string => {
    const all = Object.entries({ ...known, ...answers }).map(([id, answer]) => ({ question: id as never, answer }))
    return JSON.stringify(
      totalBounds(interview.grid, situationFromAnswers(interview.questionnaire, all, interview.today)),
    )
  }
  return everyAnswer(others).some(
    (rest) => new Set(answersTo(question).map((answer) => totalWith({ ...rest, [question.id]: answer }))).size > 1,
  )
}

const everyAnswer = (questions: readonly Question[]): readonly Household[] =>
  questions.reduce<readonly Household[]>(
    (all, question) => all.flatMap((each) => answersTo(question).map((answer) => ({ ...each, [question.id]: answer }))),
    [{}],
  )

/** Every answer to a yes/no, every set of ticks: sensitive questions are of these two kinds. */
function answersTo(question: Question): readonly Answer[] {
  if (question.kind === 'yes-no') return [true, false].map((isYes) => ({ kind: 'yes-no', isYes }))
  if (question.kind !== 'several-choices') throw new Error(`"${question.id}" has too many answers to try them all.`)
  const among = question.choices.map(({ id }) => id)
  return subsets(among).map((chosen) => ({ kind: 'several-choices', chosen, among }))
}

const subsets = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.reduce<readonly (readonly Item[])[]>((all, item) => all.flatMap((each) => [each, [...each, item]]), [[]])
