import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, AnsweredQuestion } from '../../../src/domain/simulator/answers.ts'
import { withoutAnswer } from '../../../src/domain/simulator/answers.ts'
import { situationFromAnswers } from '../../../src/domain/simulator/situation-from-answers.ts'
import { answerQuestion, back, goOn, newSimulation, reopen, viewOf } from '../../../src/domain/simulator/simulation.ts'
import { give, households, interviewed } from './household.ts'
import { smallInterview as interview, smallQuestionnaire as questionnaire, today } from './small-grid.ts'

const given = (id: string, answer: Answer) => ({ question: id, answer }) as AnsweredQuestion
const filed = (month: string) => given('filed', { kind: 'month', month })
const persons = (value: number) => given('persons', { kind: 'integer', value })
const housed = (choice: string) => given('housing', { kind: 'choice', choice: choice as never })

describe('a simulation', () => {
  it('is the same after an answer is changed twice as if it had been given so at once', () => {
    fc.assert(
      fc.property(households(questionnaire), households(questionnaire), fc.nat(), (household, other, at) => {
        const { simulation } = interviewed(interview, household)
        const changed = simulation.answers[at % simulation.answers.length] as AnsweredQuestion
        const wrong = give(interview, simulation, given(changed.question, other[changed.question] as Answer))
        const right = give(interview, wrong, changed)
        expect(viewOf(interview, right)).toEqual(viewOf(interview, simulation))
      }),
      { numRuns: 150 },
    )
  })

  it('reaches the changed household’s own total after a change in the middle', () => {
    fc.assert(
      fc.property(households(questionnaire), households(questionnaire), fc.nat(), (household, other, at) => {
        const { simulation } = interviewed(interview, household)
        const { question } = simulation.answers[at % simulation.answers.length] as AnsweredQuestion
        const truth = { ...household, [question]: other[question] as Answer }
        const changed = give(interview, simulation, given(question, truth[question] as Answer))
        const end = interviewed(interview, truth, changed).simulation
        expect(viewOf(interview, end).score.declared).toEqual(
          viewOf(interview, interviewed(interview, truth).simulation).score.declared,
        )
      }),
      { numRuns: 200 },
    )
  })

  it('goes back question by question to the first, keeping what was answered there', () => {
    let simulation = give(interview, give(interview, newSimulation, filed('2024-03')), persons(3))
    simulation = back(simulation)
    expect(viewOf(interview, simulation).asked).toMatchObject({ question: { id: 'persons' }, answer: { value: 3 } })
    simulation = back(simulation)
    expect(viewOf(interview, simulation).asked).toMatchObject({
      question: { id: 'filed' },
      answer: { month: '2024-03' },
    })
    expect(viewOf(interview, simulation).hasEarlier).toBe(false)
    expect(back(simulation)).toEqual(simulation)
    expect(viewOf(interview, goOn(simulation)).asked?.answer).toBeUndefined()
  })

  it('keeps an answer in its place when it is changed, and goes on from there', () => {
    const before = give(interview, give(interview, newSimulation, filed('2024-03')), persons(3))
    const changed = give(interview, reopen(before, 'filed' as never), filed('2025-03'))
    expect(changed.answers.map((each) => each.question)).toEqual(['filed', 'persons'])
    expect(changed.reopened).toBeUndefined()
  })

  it('does not open a question that was never asked', () => {
    expect(reopen(newSimulation, 'protection' as never)).toEqual(newSimulation)
  })

  it('forgets an answer that is taken back', () => {
    const simulation = give(interview, give(interview, newSimulation, filed('2024-03')), persons(3))
    const without = withoutAnswer(simulation.answers, 'persons' as never)
    expect(situationFromAnswers(questionnaire, without, today).facts).not.toHaveProperty('persons')
  })

  it('refuses an impossible answer with its reason and keeps the answers as they were', () => {
    const refusalOf = (answered: AnsweredQuestion) => {
      const outcome = answerQuestion(interview, newSimulation, answered)
      return outcome.ok ? undefined : outcome.problems
    }
    expect(refusalOf(persons(0))).toEqual([{ code: 'too-small', least: 1 }])
    expect(refusalOf(persons(99))).toEqual([{ code: 'too-large', most: 12 }])
    expect(refusalOf(persons(2.5))).toEqual([{ code: 'not-whole' }])
    expect(refusalOf(filed('2026-12'))).toEqual([{ code: 'month-to-come' }])
    expect(refusalOf(filed('2026-13'))).toEqual([{ code: 'no-such-month' }])
    expect(refusalOf(filed('1980-01'))).toEqual([{ code: 'month-too-early', least: 1995 }])
    expect(refusalOf(housed('castle'))).toEqual([{ code: 'not-a-choice' }])
    expect(refusalOf(given('persons', { kind: 'yes-no', isYes: true }))).toEqual([{ code: 'wrong-kind' }])
    expect(refusalOf(persons(12))).toBeUndefined()
  })
})

describe('the situation read from answers', () => {
  const situation = (...answers: readonly AnsweredQuestion[]) =>
    situationFromAnswers(questionnaire, answers, today).facts

  it('counts a month from its last day, and this month from today', () => {
    expect(situation(filed('2024-02'))).toEqual({ 'filed-on': { value: '2024-02-29', proof: 'declared' } })
    expect(situation(filed('2026-11'))).toEqual({ 'filed-on': { value: '2026-11-24', proof: 'declared' } })
  })

  it('lets what follows from an answer win over an older answer that contradicts it', () => {
    const surface = given('surface', { kind: 'integer', value: 60 })
    expect(situation(surface, housed('none'))).toMatchObject({ surface: { value: 0 } })
    expect(situation(housed('none'), surface)).toMatchObject({ surface: { value: 0 } })
    expect(situation(surface, housed('tenant'))).toMatchObject({ surface: { value: 60 } })
  })

  it('takes a tick that was not shown as unknown, not as no', () => {
    const answer = { kind: 'several-choices', chosen: [], among: ['violence' as never] } as const
    expect(situation(given('protection', answer))).toEqual({ violence: { value: false, proof: 'declared' } })
  })

  it('knows nothing from an answer that is withheld', () => {
    expect(situation(given('dalo', { kind: 'withheld' }))).toEqual({})
  })
})
