/** What an interview promises, on every grid there is: the one of content, the small one, the benchmark, and grids at random. */
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { totalBounds } from '../../../src/domain/scoring/total.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import { nextQuestion } from '../../../src/domain/simulator/next-question.ts'
import { situationFromAnswers } from '../../../src/domain/simulator/situation-from-answers.ts'
import { newSimulation } from '../../../src/domain/simulator/simulation.ts'
import { grids } from '../scoring/random-grid.ts'
import { benchmarkInterview, plausibleHouseholds } from './benchmark-interview.ts'
import { clermontInterview, comingInterview } from './clermont-interview.ts'
import { fewestQuestions } from './fewest-questions.ts'
import { give, households, interviewed, shownAnswer, type Household } from './household.ts'
import { canBeAsked, oneQuestionAFact } from './one-question-a-fact.ts'
import { canChangeTotal } from './sensitive-questions.ts'
import { smallInterview } from './small-grid.ts'

// Patience for a machine with two busy cores: each takes about a second on an idle one.
vi.setConfig({ testTimeout: 30_000 })

const benchmark = benchmarkInterview()
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

function wholeSituation({ questionnaire, today }: Interview, household: Household) {
  const answers = Object.entries(household).map(([id, answer]) => ({ question: id as never, answer }))
  return situationFromAnswers(questionnaire, answers, today)
}

function totalAfter(interview: Interview, { simulation: { answers } }: ReturnType<typeof interviewed>) {
  return totalBounds(interview.grid, situationFromAnswers(interview.questionnaire, answers, interview.today))
}

/** The sensitive questions asked although no answer to them could change the total. */
function uselessOf(interview: Interview, household: Household): readonly string[] {
  const useless: string[] = []
  let simulation = newSimulation
  for (;;) {
    const question = nextQuestion(interview, simulation.answers)
    if (!question) return useless
    if (question.isSensitive && !canChangeTotal(interview, { simulation, question, household }))
      useless.push(question.id)
    const answer = shownAnswer(interview, simulation, question, household)
    simulation = give(interview, simulation, { question: question.id, answer })
  }
}

describe.each([
  ['the demonstration grid', clermontInterview(), undefined, 12],
  ['its version to come', comingInterview(), undefined, 12],
  ['the small grid', smallInterview, undefined, 60],
  ['the benchmark grid, households at random', benchmark, undefined, 25],
  ['the benchmark grid, plausible households', benchmark, plausibleHouseholds, 25],
] as const)('with %s', (_, interview, drawn, numRuns) => {
  const sample = fc.sample(drawn ?? households(interview.questionnaire), { numRuns, seed: 20_261_125 })

  let held: readonly (readonly [Household, ReturnType<typeof interviewed>])[] | undefined
  /** Interviewed once for all these tests: each question costs a hundred evaluations. */
  const all = () => (held ??= sample.map((household) => [household, interviewed(interview, household)] as const))

  it('an interview ends with the total of the whole situation', () => {
    for (const [household, found] of all())
      expect(totalAfter(interview, found)).toEqual(
        evaluate(interview.grid, wholeSituation(interview, household)).declared,
      )
  })

  it('a sensitive question is never asked when no answer to it could change the total', () => {
    expect(sample.flatMap((household) => uselessOf(interview, household))).toEqual([])
  })

  it('sensitive questions come after every other', () => {
    const asked = all().map(([, found]) => found.asked.map(({ isSensitive }) => isSensitive))
    expect(asked.filter((each) => each.lastIndexOf(false) > each.indexOf(true) && each.includes(true))).toEqual([])
    expect(asked.some((each) => each.includes(true))).toBe(true)
  })

  it('hardly ever asks one question more than any order could that keeps sensitive questions for the end', () => {
    const counts = all().map(([household, found]) => ({
      asked: found.asked.length,
      ...fewestQuestions(interview, household),
    }))
    for (const { asked, ofAll } of counts) expect(asked).toBeGreaterThanOrEqual(ofAll)
    expect(mean(counts.map(({ asked, sensitiveLast }) => asked - sensitiveLast))).toBeLessThan(0.2)
  })
})

it('the benchmark grid has the make-up that was asked for, and at most 16 of its 23 facts are asked on average', () => {
  const { grid, questionnaire } = benchmark
  expect(questionnaire.questions).toHaveLength(23)
  expect(grid.nodes.filter(({ kind }) => kind === 'criterion')).toHaveLength(28)
  expect(grid.nodes.filter((node) => node.kind === 'group' && node.definition.combination.kind === 'max')).toHaveLength(
    3,
  )
  expect(grid.slots.derived).toHaveLength(2)
  const [witness] = grid.grid.examples
  expect(evaluate(grid, { referenceDate: witness!.referenceDate, facts: witness!.facts }).declared.min).toBe(48)
  const sample = fc.sample(households(questionnaire), { numRuns: 60, seed: 20_261_124 })
  expect(mean(sample.map((household) => interviewed(benchmark, household).asked.length))).toBeLessThanOrEqual(16)
})

const askableGrids = grids.filter(({ slots }) => slots.stated.every(canBeAsked))

it('on any grid at all, the total found is the true one and sensitive questions come last', () => {
  const anyInterview = fc
    .tuple(askableGrids, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
    .chain(([grid, marks]) => {
      const facts = grid.slots.stated.map((fact, rank) => ({ ...fact, isSensitive: marks[rank] ?? false }))
      const interview: Interview = { grid, questionnaire: oneQuestionAFact(facts), today: benchmark.today }
      return households(interview.questionnaire).map((household) => ({ interview, household }))
    })
  fc.assert(
    fc.property(anyInterview, ({ interview, household }) => {
      const found = interviewed(interview, household)
      const { asked } = found
      const first = asked.findIndex(({ isSensitive }) => isSensitive)
      expect(asked.slice(first < 0 ? asked.length : first).every(({ isSensitive }) => isSensitive)).toBe(true)
      expect(totalAfter(interview, found)).toEqual(
        evaluate(interview.grid, wholeSituation(interview, household)).declared,
      )
    }),
    { numRuns: 100 },
  )
})
