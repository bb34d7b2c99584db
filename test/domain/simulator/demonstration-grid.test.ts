import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, AnsweredQuestion } from '../../../src/domain/simulator/answers.ts'
import { usefulQuestions } from '../../../src/domain/simulator/next-question.ts'
import { resultFamilies } from '../../../src/domain/simulator/result.ts'
import { newSimulation, viewOf } from '../../../src/domain/simulator/simulation.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { situationFromAnswers } from '../../../src/domain/simulator/situation-from-answers.ts'
import { clermontInterview } from './clermont-interview.ts'
import { give, households, interviewed } from './household.ts'

const interview = clermontInterview()
const { questionnaire, grid, today } = interview
const given = (id: string, answer: Answer) => ({ question: id, answer }) as AnsweredQuestion
const ticks = (id: string, chosen: readonly string[]) => {
  const question = questionnaire.questions.find((each) => each.id === id)
  const among = question && 'choices' in question ? question.choices.map((choice) => choice.id) : []
  return given(id, { kind: 'several-choices', chosen: chosen as never, among })
}
const after = (...answers: readonly AnsweredQuestion[]) =>
  answers.reduce((simulation, each) => give(interview, simulation, each), newSimulation)

describe('with the demonstration grid', () => {
  it('an interview ends with the total of the whole situation', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        const { simulation } = interviewed(interview, household)
        const everything = Object.entries(household).map(([id, answer]) => given(id, answer))
        const full = evaluate(grid, situationFromAnswers(questionnaire, everything, today)).declared
        expect(viewOf(interview, simulation).score.declared).toEqual(full)
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('nobody whose right to housing is recognised is asked about violence, eviction or leaving care', () => {
    const useful = usefulQuestions(interview, after(ticks('recognition', ['dalo'])).answers).map(
      (question) => question.id,
    )
    expect(useful).not.toContain('protection')
    expect(useful).not.toContain('situations')
    expect(useful).toContain('disability')
  })

  it('somebody without shelter is asked neither rent nor whether the dwelling is dangerous or unsuited', () => {
    const outside = after(given('housing', { kind: 'choice', choice: 'no-shelter' as never }))
    const useful = usefulQuestions(interview, outside.answers).map((question) => question.id)
    for (const id of ['rent', 'housing-aid', 'unfit-dwelling', 'unsuited-dwelling', 'surface'])
      expect(useful).not.toContain(id)
  })

  it('no sensitive question comes before an ordinary one that matters', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        const { asked } = interviewed(interview, household)
        const first = asked.findIndex((question) => question.isSensitive)
        expect(asked.slice(first < 0 ? asked.length : first).every((question) => question.isSensitive)).toBe(true)
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('the points of the families make the total, and a criterion with points is among those that count', () => {
    fc.assert(
      fc.property(households(questionnaire), (household) => {
        const { simulation } = interviewed(interview, household)
        const { score } = viewOf(interview, simulation)
        const families = resultFamilies(interview, simulation.answers, score)
        const sum = families.reduce((total, { head }) => total + head.declared.max, 0)
        expect(Math.max(0, sum)).toBe(score.declared.max)
        const silent = families.flatMap((family) => family.lines).filter(({ standing }) => standing !== 'counted')
        expect(silent.every(({ line }) => line.declared.min === 0 || line.outcome.kind === 'unknown')).toBe(true)
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('a criterion that was never asked is told as not asked, and one of a withheld answer as open', () => {
    const withheld = Object.fromEntries(
      questionnaire.questions.map((question) => [question.id, { kind: 'withheld' } as Answer]),
    )
    const standings = (household: Readonly<Record<string, Answer>>) => {
      const { simulation } = interviewed(interview, household)
      const { score } = viewOf(interview, simulation)
      const lines = resultFamilies(interview, simulation.answers, score).flatMap((family) => family.lines)
      return Object.fromEntries(lines.map(({ line, standing }) => [line.id, standing]))
    }
    expect(standings(withheld)['violence']).toBe('open')
    const recognised = { ...withheld, recognition: ticks('recognition', ['dalo']).answer }
    expect(standings(recognised)).toMatchObject({ 'dalo-recognised': 'counted', disabled: 'open' })
    expect(standings(recognised)).toMatchObject({ violence: 'not-asked', evicted: 'not-asked' })
    const both = ['dalo', 'departmental-plan']
    expect(standings({ ...withheld, recognition: ticks('recognition', both).answer })).toMatchObject({
      'dalo-recognised': 'counted',
      'departmental-plan-holder': 'set-aside',
    })
  })

  it('what rests on a sensitive fact is confidential, what does not is not', () => {
    const { score } = viewOf(interview, newSimulation)
    const lines = resultFamilies(interview, [], score).flatMap((family) => family.lines)
    const confidential = lines.filter((line) => line.isConfidential).map(({ line }) => line.id)
    expect(confidential).toEqual([
      'violence',
      'prostitution-or-trafficking',
      'leaving-therapeutic-flat',
      'disabled',
      'dwelling-unsuited',
      'child-to-come',
    ])
  })
})
