/** The state of a journey, in memory only: the place one is at and the simulation. Every move goes through here. */
import { useMemo, useState } from 'preact/hooks'
import type { Answer, AnswerProblem } from '../../domain/simulator/answers.ts'
import type { Interview } from '../../domain/simulator/interview.ts'
import type { QuestionId } from '../../domain/simulator/questionnaire.ts'
import {
  answerQuestion,
  back,
  goOn,
  newSimulation,
  reopen,
  viewOf,
  type Simulation,
  type SimulationView,
} from '../../domain/simulator/simulation.ts'
import { announce } from '../../ui/notice/announcer.tsx'
import { boundsWords } from './simulator-words.ts'

/** The result stands at `questions` when no question is left. */
type Place = 'intro' | 'questions' | 'answers' | 'explanation' | 'versions' | 'take-away'

interface Step {
  readonly place: Place
  readonly simulation: Simulation
  readonly problem?: AnswerProblem
}

export interface Journey extends Step {
  readonly view: SimulationView
  readonly start: () => void
  readonly answer: (question: QuestionId, answer: Answer) => void
  readonly back: () => void
  /** Opens an answered question again. */
  readonly change: (question: QuestionId) => void
  /** To the question that waits, or the result when none does. */
  readonly goOn: () => void
  readonly openAnswers: () => void
  readonly explain: () => void
  readonly compare: () => void
  readonly takeAway: () => void
  readonly again: () => void
}

const beginning: Step = { place: 'intro', simulation: newSimulation }

export function useJourney(interview: Interview): Journey {
  const [step, setStep] = useState<Step>(beginning)
  const { simulation } = step
  const view = useMemo(() => viewOf(interview, simulation), [interview, simulation])
  const go = (place: Place, next: Simulation = simulation) => setStep({ place, simulation: next })
  return {
    ...step,
    view,
    start: () => go('questions'),
    answer: (question, given) => {
      const outcome = answerQuestion(interview, simulation, { question, answer: given })
      if (!outcome.ok) return setStep({ ...step, ...(outcome.problems[0] && { problem: outcome.problems[0] }) })
      announce(boundsWords(viewOf(interview, outcome.value).score.declared))
      go('questions', outcome.value)
    },
    back: () => (view.hasEarlier ? go('questions', back(simulation)) : go('intro')),
    change: (question) => go('questions', reopen(simulation, question)),
    goOn: () => go('questions', goOn(simulation)),
    openAnswers: () => go('answers'),
    explain: () => go('explanation'),
    compare: () => go('versions'),
    takeAway: () => go('take-away'),
    again: () => setStep(beginning),
  }
}
