/** Households made up for property tests: one honest answer to every question of a questionnaire. */
import * as fc from 'fast-check'
import type { Answer, AnsweredQuestion } from '../../../src/domain/simulator/answers.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import { nextQuestion, ticksToShow } from '../../../src/domain/simulator/next-question.ts'
import type { Question, Questionnaire } from '../../../src/domain/simulator/questionnaire.ts'
import { answerQuestion, newSimulation, type Simulation } from '../../../src/domain/simulator/simulation.ts'

/** What a household would answer, by question id, all ticks of a question of several considered. */
export type Household = Readonly<Record<string, Answer>>

export const households = (questionnaire: Questionnaire, canWithhold = false): fc.Arbitrary<Household> =>
  fc.record(
    Object.fromEntries(
      questionnaire.questions.map((question) => [
        question.id,
        canWithhold
          ? fc.oneof(
              { arbitrary: answers(question), weight: 4 },
              { arbitrary: fc.constant<Answer>({ kind: 'withheld' }), weight: 1 },
            )
          : answers(question),
      ]),
    ),
  )

function answers(question: Question): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case 'yes-no':
      return fc.boolean().map((isYes) => ({ kind: 'yes-no', isYes }))
    case 'choice':
      return fc.constantFrom(...question.choices).map((choice) => ({ kind: 'choice', choice: choice.id }))
    case 'several-choices': {
      const all = question.choices.map((choice) => choice.id)
      return fc.subarray(all).map((chosen) => ({ kind: 'several-choices', chosen, among: all }))
    }
    case 'integer':
      return fc.integer({ min: question.min, max: question.max }).map((value) => ({ kind: 'integer', value }))
    case 'month':
      return fc
        .record({ year: fc.integer({ min: 2018, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
        .map(({ year, month }) => ({ kind: 'month', month: `${year}-${String(month).padStart(2, '0')}` }))
  }
}

/** The household's answer as the screen would take it: only the ticks that are shown can be ticked. */
export function shownAnswer(
  interview: Interview,
  simulation: Simulation,
  question: Question,
  household: Household,
): Answer {
  const answer = household[question.id] as Answer
  if (answer.kind !== 'several-choices') return answer
  const among = ticksToShow(interview, simulation.answers, question)
  return { kind: 'several-choices', among, chosen: answer.chosen.filter((id) => among.includes(id)) }
}

/** Answers one question and goes on; a refused answer fails the test. */
export function give(interview: Interview, simulation: Simulation, given: AnsweredQuestion): Simulation {
  const outcome = answerQuestion(interview, simulation, given)
  if (!outcome.ok) throw new Error(`${given.question}: ${JSON.stringify(outcome.problems)}`)
  return outcome.value
}

/** Asks until nothing useful is left, and tells every step. */
export function interviewed(interview: Interview, household: Household, from: Simulation = newSimulation) {
  const asked: Question[] = []
  let simulation = from
  for (;;) {
    const question = nextQuestion(interview, simulation.answers)
    if (!question) return { simulation, asked }
    asked.push(question)
    if (asked.length > 100) throw new Error('The interview does not end.')
    const answer = shownAnswer(interview, simulation, question, household)
    simulation = give(interview, simulation, { question: question.id, answer })
  }
}
