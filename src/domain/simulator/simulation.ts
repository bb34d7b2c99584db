/**
 * A simulation under way: answers and the place one is at, nothing else. A person may go back, or change any answer, at
 * any time; total and next question are computed again from the answers each time. It is an estimate on
 * what the person says: no rank, no waiting time, no decision, and nothing of it is kept.
 */
import { evaluate } from '../scoring/evaluate.ts'
import type { Score } from '../scoring/score.ts'
import { passed, type Outcome } from '../values/outcome.ts'
import { answerTo, noAnswers, withAnswer, type Answer, type AnswerProblem, type Answers } from './answers.ts'
import type { Interview } from './interview.ts'
import { nextQuestion, questionsLeft, ticksToShow } from './next-question.ts'
import { questionOf, type ChoiceId, type Question, type QuestionId } from './questionnaire.ts'
import { situationFromAnswers } from './situation-from-answers.ts'

export interface Simulation {
  readonly answers: Answers
  /** The answered question that is open again; absent when going forward. */
  readonly reopened?: QuestionId
}

export const newSimulation: Simulation = { answers: noAnswers }

export interface AskedQuestion {
  readonly question: Question
  /** For a question of several ticks, those to show. */
  readonly ticks: readonly ChoiceId[]
  /** What was answered before, when it is open again. */
  readonly answer?: Answer
}

export interface SimulationView {
  /** Absent when nothing unasked can change the total: the result is then shown. */
  readonly asked?: AskedQuestion
  readonly score: Score
  /** An estimate; 0 when settled. */
  readonly questionsLeft: number
  readonly hasEarlier: boolean
}

/** What a screen shows of a simulation. Pure: the same answers always give the same view. */
export function viewOf(interview: Interview, simulation: Simulation): SimulationView {
  const { answers, reopened } = simulation
  const question = reopened ? questionOf(interview.questionnaire, reopened) : nextQuestion(interview, answers)
  const given = question && answerTo(answers, question.id)
  return {
    ...(question && {
      asked: { question, ticks: ticksToShow(interview, answers, question), ...(given && { answer: given }) },
    }),
    score: evaluate(interview.grid, situationFromAnswers(interview.questionnaire, answers, interview.today)),
    questionsLeft: questionsLeft(interview, answers),
    hasEarlier: earlierThan(simulation) !== undefined,
  }
}

/** Answers a question, first time or again, then goes on to the next one that matters. */
export function answerQuestion(
  interview: Interview,
  simulation: Simulation,
  given: { readonly question: QuestionId; readonly answer: Answer },
): Outcome<Simulation, AnswerProblem> {
  const outcome = withAnswer(simulation.answers, given, interview)
  return outcome.ok ? passed({ answers: outcome.value }) : outcome
}

/** Opens the question answered just before this one; at the first, stays there. */
export function back(simulation: Simulation): Simulation {
  const earlier = earlierThan(simulation)
  return earlier ? { ...simulation, reopened: earlier } : simulation
}

/** Opens any answered question again. An unanswered one is not opened: the planner decides what is asked. */
export const reopen = (simulation: Simulation, question: QuestionId): Simulation =>
  answerTo(simulation.answers, question) ? { ...simulation, reopened: question } : simulation

/** Leaves a reopened question as it was and goes forward again. */
export const goOn = ({ answers }: Simulation): Simulation => ({ answers })

function earlierThan({ answers, reopened }: Simulation): QuestionId | undefined {
  const place = reopened ? answers.findIndex((each) => each.question === reopened) : answers.length
  return answers[place - 1]?.question
}
