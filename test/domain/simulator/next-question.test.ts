import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import {
  nextQuestion,
  questionsLeft,
  ticksToShow,
  usefulQuestions,
} from '../../../src/domain/simulator/next-question.ts'
import { questionOf, type Question } from '../../../src/domain/simulator/questionnaire.ts'
import { situationFromAnswers } from '../../../src/domain/simulator/situation-from-answers.ts'
import { newSimulation, viewOf, type Simulation } from '../../../src/domain/simulator/simulation.ts'
import type { Answer, AnsweredQuestion } from '../../../src/domain/simulator/answers.ts'
import { give, households, interviewed, shownAnswer, type Household } from './household.ts'
import { smallInterview as interview, smallQuestionnaire as questionnaire, today } from './small-grid.ts'

const given = (id: string, answer: Answer) => ({ question: id, answer }) as AnsweredQuestion
const yes: Answer = { kind: 'yes-no', isYes: true }
const no: Answer = { kind: 'yes-no', isYes: false }
const after = (...answers: readonly AnsweredQuestion[]): Simulation =>
  answers.reduce((simulation, each) => give(interview, simulation, each), newSimulation)
const ids = (questions: readonly Question[]): readonly string[] => questions.map((question) => question.id)

/** The total of a household of which everything is known. */
function fullTotal(household: Household) {
  const everything = Object.entries(household).map(([question, answer]) => given(question, answer))
  return evaluate(interview.grid, situationFromAnswers(questionnaire, everything, today)).declared
}

const total = (simulation: Simulation) => viewOf(interview, simulation).score.declared

describe('the next question', () => {
  it('is first the gentle one the questionnaire opens with', () => {
    expect(nextQuestion(interview, [])?.id).toBe('filed')
  })

  it('is never about violence or exploitation once the right to housing is recognised, which counts more', () => {
    const useful = usefulQuestions(interview, after(given('dalo', yes)).answers)
    expect(ids(useful)).not.toContain('protection')
    expect(ids(useful)).not.toContain('eviction')
    expect(ids(useful)).toContain('disability')
  })

  it('is not the surface of a dwelling for somebody who has none', () => {
    const useful = usefulQuestions(
      interview,
      after(given('housing', { kind: 'choice', choice: 'none' as never })).answers,
    )
    expect(ids(useful)).not.toContain('surface')
  })

  it('stays the same question when nothing was answered in between', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        const { simulation } = interviewed(interview, household)
        const half = simulation.answers.slice(0, 3)
        expect(nextQuestion(interview, half)).toBe(nextQuestion(interview, half))
      }),
      { numRuns: 30 },
    )
  })
})

describe('an interview', () => {
  it('ends with the total of the whole situation, whoever the household is', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        const { simulation } = interviewed(interview, household)
        expect(total(simulation)).toEqual(fullTotal(household))
      }),
      { numRuns: 400 },
    )
  })

  it('gives a range that holds the true total when answers are withheld', () => {
    fc.assert(
      fc.property(households(questionnaire, true), households(questionnaire), (withheld, truth) => {
        const told = Object.fromEntries(
          Object.entries(truth).map(([id, answer]) => [
            id,
            withheld[id]?.kind === 'withheld' ? { kind: 'withheld' } : answer,
          ]),
        ) as Household
        const range = total(interviewed(interview, told).simulation)
        const { min, max } = fullTotal(truth)
        expect(range.min).toBeLessThanOrEqual(min)
        expect(range.max).toBeGreaterThanOrEqual(max)
      }),
      { numRuns: 300 },
    )
  })

  it('narrows the range with every answer and never widens it', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        let [simulation, range] = [newSimulation, total(newSimulation)]
        for (
          let question = nextQuestion(interview, []);
          question;
          question = nextQuestion(interview, simulation.answers)
        ) {
          const answer = shownAnswer(interview, simulation, question, household)
          simulation = give(interview, simulation, { question: question.id, answer })
          const now = total(simulation)
          expect(now.min).toBeGreaterThanOrEqual(range.min)
          expect(now.max).toBeLessThanOrEqual(range.max)
          range = now
        }
      }),
      { numRuns: 150 },
    )
  })

  it('asks a sensitive question only after every other question that matters', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        const { asked } = interviewed(interview, household)
        const first = asked.findIndex((question) => question.isSensitive)
        if (first >= 0) expect(asked.slice(first).every((question) => question.isSensitive)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('asks a sensitive question only when some answer to it would change what the total may be', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        let simulation = newSimulation
        for (
          let question = nextQuestion(interview, []);
          question;
          question = nextQuestion(interview, simulation.answers)
        ) {
          if (question.isSensitive) expect(changesSomeTotal(simulation, question)).toBe(true)
          const answer = shownAnswer(interview, simulation, question, household)
          simulation = give(interview, simulation, { question: question.id, answer })
        }
      }),
      { numRuns: 80 },
    )
  })

  it('shows only the ticks that still matter: a threat of eviction already counts more than violence here', () => {
    const protection = questionOf(questionnaire, 'protection' as never)
    const neither = after(given('eviction', no), given('dalo', no)).answers
    expect(ticksToShow(interview, neither, protection)).toEqual(['violence', 'exploitation'])
    const threatened = after(given('eviction', yes), given('dalo', no)).answers
    expect(ticksToShow(interview, threatened, protection)).toEqual(['exploitation'])
  })

  it('asks a question of several ticks again when a changed answer makes a hidden tick matter', () => {
    const partly = { kind: 'several-choices', chosen: [], among: ['exploitation' as never] } as const
    const threatened = [given('dalo', no), given('eviction', yes), given('protection', partly)]
    expect(ids(usefulQuestions(interview, threatened))).not.toContain('protection')
    const safe = [given('dalo', no), given('eviction', no), given('protection', partly)]
    expect(ids(usefulQuestions(interview, safe))).toContain('protection')
    expect(ticksToShow(interview, safe, questionOf(questionnaire, 'protection' as never))).toHaveLength(2)
  })

  it('says about how many questions are left, and none when it is over', () => {
    expect(questionsLeft(interview, [])).toBeGreaterThan(3)
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        const { simulation } = interviewed(interview, household)
        expect(questionsLeft(interview, simulation.answers)).toBe(0)
        expect(viewOf(interview, simulation).asked).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })
})

/** Brute force: for some completion of the rest, two answers to the question give two totals. */
function changesSomeTotal(simulation: Simulation, question: Question): boolean {
  const rest = questionnaire.questions.filter(
    (each) => each.id !== question.id && !simulation.answers.some((answered) => answered.question === each.id),
  )
  const completions = fc.sample(households({ ...questionnaire, questions: rest }), { numRuns: 60, seed: 7 })
  return completions.some((completion) => {
    const totals = fc
      .sample(households({ ...questionnaire, questions: [question] }), { numRuns: 12, seed: 11 })
      .map((own) => {
        const all = [...Object.entries(completion), ...Object.entries(own)].map(([id, answer]) => given(id, answer))
        const answers = [...simulation.answers, ...all]
        return evaluate(interview.grid, situationFromAnswers(questionnaire, answers, today)).declared.min
      })
    return new Set(totals).size > 1
  })
}
