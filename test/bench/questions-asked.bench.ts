/** How many questions a household is asked before its total is certain, with the demonstration grid. It reports, it never gates. */
import * as fc from 'fast-check'
import { test } from 'vitest'
import { factsAskedBy } from '../../src/domain/simulator/questionnaire.ts'
import { nextQuestion } from '../../src/domain/simulator/next-question.ts'
import { clermontInterview } from '../domain/simulator/clermont-interview.ts'
import { households, interviewed } from '../domain/simulator/household.ts'

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

test('questions asked until the total is certain', () => {
  const interview = clermontInterview()
  const { questionnaire } = interview
  const sample = fc.sample(households(questionnaire), { numRuns: 500, seed: 20_261_124 })
  const startedAt = performance.now()
  const runs = sample.map((household) => interviewed(interview, household))
  const steps = runs.reduce((sum, run) => sum + run.asked.length + 1, 0)
  const milliseconds = (performance.now() - startedAt) / steps
  const facts = runs.map((run) => run.asked.flatMap(factsAskedBy).length)
  const sensitive = runs.map((run) => run.asked.filter((question) => question.isSensitive).length)
  const all = questionnaire.questions
  console.log(
    [
      `screens asked: ${mean(runs.map((run) => run.asked.length)).toFixed(1)} of ${all.length}`,
      `facts asked: ${mean(facts).toFixed(1)} of ${all.flatMap(factsAskedBy).length}`,
      `sensitive screens asked: ${mean(sensitive).toFixed(2)} of ${all.filter((question) => question.isSensitive).length}`,
      `one plan: ${milliseconds.toFixed(2)} ms`,
      `first question: ${nextQuestion(interview, [])?.id}`,
    ].join('\n'),
  )
})
