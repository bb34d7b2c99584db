/**
 * How many questions a household is asked before its total is certain, beside the fewest any order could ask it. Each total is
 * compared with the one of the whole situation. It reports, it never gates.
 */
import * as fc from 'fast-check'
import { test } from 'vitest'
import { totalBounds } from '../../src/domain/scoring/total.ts'
import type { Answers } from '../../src/domain/simulator/answers.ts'
import type { Interview } from '../../src/domain/simulator/interview.ts'
import { factsAskedBy } from '../../src/domain/simulator/questionnaire.ts'
import { situationFromAnswers } from '../../src/domain/simulator/situation-from-answers.ts'
import { benchmarkInterview, plausibleHouseholds } from '../domain/simulator/benchmark-interview.ts'
import { clermontInterview } from '../domain/simulator/clermont-interview.ts'
import { fewestQuestions } from '../domain/simulator/fewest-questions.ts'
import { households, interviewed, type Household } from '../domain/simulator/household.ts'

const mean = (numbers: readonly number[]): string =>
  (numbers.reduce((sum, each) => sum + each, 0) / numbers.length).toFixed(2)

function wrongTotals(
  interview: Interview,
  runs: readonly { readonly household: Household; readonly answers: Answers }[],
) {
  const { questionnaire, grid, today } = interview
  const total = (answers: Answers) =>
    JSON.stringify(totalBounds(grid, situationFromAnswers(questionnaire, answers, today)))
  const everything = (household: Household) =>
    Object.entries(household).map(([id, answer]) => ({ question: id as never, answer }))
  return runs.filter(({ household, answers }) => total(answers) !== total(everything(household))).length
}

function report(name: string, interview: Interview, sample: readonly Household[]): string {
  const all = interview.questionnaire.questions
  const startedAt = performance.now()
  const runs = sample.map((household) => {
    const { asked, simulation } = interviewed(interview, household)
    return { household, asked, answers: simulation.answers }
  })
  const plans = runs.reduce((sum, { asked }) => sum + asked.length + 1, 0)
  const milliseconds = (performance.now() - startedAt) / plans
  const fewest = sample.map((household) => fewestQuestions(interview, household))
  const sensitive = runs.map((run) => run.asked.filter(({ isSensitive }) => isSensitive).length)
  return [
    `${name}, ${sample.length} households`,
    `  asked: ${mean(runs.map(({ asked }) => asked.length))} of ${all.length} questions`,
    `  fewest of any order: ${mean(fewest.map(({ ofAll }) => ofAll))}`,
    `  fewest with sensitive questions last: ${mean(fewest.map(({ sensitiveLast }) => sensitiveLast))}`,
    `  facts asked: ${mean(runs.map(({ asked }) => asked.flatMap(factsAskedBy).length))} of ${all.flatMap(factsAskedBy).length}`,
    `  sensitive asked: ${mean(sensitive)} of ${all.filter(({ isSensitive }) => isSensitive).length}`,
    `  wrong totals: ${wrongTotals(interview, runs)}; one plan: ${milliseconds.toFixed(2)} ms`,
  ].join('\n')
}

const drawn = (of: fc.Arbitrary<Household>, numRuns: number) => fc.sample(of, { numRuns, seed: 20_261_124 })

test('questions asked until the total is certain', () => {
  const [benchmark, demonstration] = [benchmarkInterview(), clermontInterview()]
  const uniform = households(benchmark.questionnaire)
  console.log(
    [
      report('benchmark grid, each fact uniform and independent', benchmark, drawn(uniform, 1000)),
      report('benchmark grid, plausible', benchmark, drawn(plausibleHouseholds, 1000)),
      report(
        'demonstration grid, each answer uniform',
        demonstration,
        drawn(households(demonstration.questionnaire), 500),
      ),
    ].join('\n'),
  )
})
