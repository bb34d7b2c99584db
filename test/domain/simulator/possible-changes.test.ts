import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Answer, Answers } from '../../../src/domain/simulator/answers.ts'
import { awaitedDocuments } from '../../../src/domain/simulator/documents.ts'
import { possibleChanges, type PossibleChanges } from '../../../src/domain/simulator/possible-changes.ts'
import { usefulQuestions } from '../../../src/domain/simulator/next-question.ts'
import type { Question } from '../../../src/domain/simulator/questionnaire.ts'
import { newSimulation, viewOf } from '../../../src/domain/simulator/simulation.ts'
import { addMonths } from '../../../src/domain/values/local-date.ts'
import { clermontVersions } from './clermont-interview.ts'
import { give, households, interviewed } from './household.ts'

// Patience for a machine with two busy cores: each takes about a second on an idle one.
vi.setConfig({ testTimeout: 30_000 })

const [interview, coming] = clermontVersions()
const { questionnaire, grid, today } = interview
const sensitive = new Set(grid.grid.facts.filter(({ isSensitive }) => isSensitive).map(({ id }) => id as string))

/** Somebody with nothing to count, who answers everything, then the answers given here in place of theirs. */
const plain: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries(
    questionnaire.questions.map((question): [string, Answer] => {
      if (question.kind === 'integer') return [question.id, { kind: 'integer', value: question.min }]
      if (question.kind === 'month') return [question.id, { kind: 'month', month: '2026-11' }]
      if (question.kind === 'choice') return [question.id, { kind: 'choice', choice: 'owner' as never }]
      if (question.kind === 'yes-no') return [question.id, { kind: 'yes-no', isYes: false }]
      return [question.id, { kind: 'several-choices', chosen: [], among: question.choices.map(({ id }) => id) }]
    }),
  ),
  surface: { kind: 'integer', value: 90 },
  resources: { kind: 'integer', value: 2500 },
}
const answersOf = (given: Readonly<Record<string, Answer>>): Answers =>
  interviewed(interview, { ...plain, ...given }).simulation.answers
const changesOf = (given: Readonly<Record<string, Answer>>, versions: Parameters<typeof possibleChanges>[2] = []) =>
  possibleChanges(interview, answersOf(given), versions) as PossibleChanges
const told = ({ themes }: PossibleChanges) =>
  themes.flatMap(({ answers }) =>
    answers.map(({ fact, value, difference }) => [fact, value, difference?.min, difference?.max]),
  )

/** The answer that says this value, where one value is one answer. */
function otherAnswer(question: Question, value: unknown): Answer | undefined {
  if (question.kind === 'yes-no') return { kind: 'yes-no', isYes: value === true }
  if (question.kind === 'integer') return { kind: 'integer', value: Number(value) }
  const box = question.kind === 'choice' && question.choices.find((each) => each.value === value)
  return box ? { kind: 'choice', choice: box.id } : undefined
}

describe('what may be told to change', () => {
  it('is never a sensitive answer, whoever the household is', () => {
    const sample = fc.sample(households(questionnaire), { numRuns: 12, seed: 5 })
    const facts = sample.flatMap((household) => {
      const found = possibleChanges(interview, interviewed(interview, household).simulation.answers)
      return (found?.themes ?? []).flatMap(({ answers }) => answers.map(({ fact }) => fact as string))
    })
    expect(facts.length).toBeGreaterThan(50)
    expect(facts.filter((fact) => sensitive.has(fact))).toEqual([])
  })

  it('is another box, another tick, another number, by theme, and no date of the past', () => {
    const found = changesOf({})
    expect(found.themes.map(({ theme }) => theme)).toEqual([
      'request',
      'dwelling',
      'household',
      'resources',
      'territory',
    ])
    expect(told(found)).toContainEqual(['dalo', true, 60, 60])
    expect(told(found)).toContainEqual(['housing', 'hotel', 25, 25])
    // With a child, being a lone parent would count, and so would a dwelling too small: neither was asked.
    expect(told(found)).toContainEqual(['minor-children', 1, 3, 31])
    expect(told(found).map(([fact]) => fact)).not.toContain('filed-on')
  })

  it('forgets what followed from the box that is left: a dwelling found has a rent, and it is not known', () => {
    const outside = { housing: { kind: 'choice', choice: 'no-shelter' } as never }
    const rents = told(changesOf(outside)).filter(([fact]) => fact === 'rent')
    const tenant = told(changesOf(outside)).find(([, value]) => value === 'private-tenant')
    expect(rents).toEqual([])
    expect(tenant?.[2]).toBeLessThan(tenant?.[3] as number)
  })

  it('is told without points when they would tell what something sensitive brings', () => {
    const recognised = {
      recognition: { kind: 'several-choices', chosen: ['dalo'], among: ['dalo', 'departmental-plan'] } as never,
    }
    const without = told(changesOf(recognised)).find(([fact]) => fact === 'dalo')
    expect(without).toEqual(['dalo', false, undefined, undefined])
    const sample = fc.sample(households(questionnaire), { numRuns: 8, seed: 8 })
    for (const household of sample) {
      const { answers } = interviewed(interview, household).simulation
      const ranges = (possibleChanges(interview, answers)?.themes ?? [])
        .flatMap((theme) => theme.answers)
        .filter(({ difference }) => difference && difference.min !== difference.max)
      for (const { question, value } of ranges) {
        const answer = otherAnswer(question, value)
        if (!answer) continue
        const changed = answers.map((each) => (each.question === question.id ? { ...each, answer } : each))
        expect(usefulQuestions(interview, changed).filter(({ isSensitive }) => isSensitive)).toEqual([])
      }
    }
  })

  it('is nothing while the total is a range', () => {
    const { simulation } = interviewed(interview, {
      ...plain,
      dependants: { kind: 'withheld' },
      surface: { kind: 'withheld' },
      'minor-children': { kind: 'withheld' },
    })
    expect(viewOf(interview, simulation).asked).toBeUndefined()
    expect(possibleChanges(interview, simulation.answers)).toBeUndefined()
  })
})

describe('the days that change a total', () => {
  it('are a month after another until the delay passes, and the day a new version begins', () => {
    const days = changesOf({ 'request-month': { kind: 'month', month: '2024-09' } }, [coming]).days
    expect(days.map(({ first, times, gain, isNewVersion }) => [first, times, gain.min, isNewVersion])).toEqual([
      ['2026-11-30', 5, 1, false],
      ['2027-04-30', 1, 16, false],
      ['2027-05-30', 18, 1, false],
    ])
  })

  it('say when it is the new version that changes something', () => {
    const { days } = changesOf({ housing: { kind: 'choice', choice: 'hotel' as never } }, [coming])
    expect(days.find(({ isNewVersion }) => isNewVersion)).toMatchObject({
      first: '2027-01-01',
      gain: { min: 5, max: 5 },
    })
    expect(days.filter(({ isNewVersion }) => isNewVersion)).toHaveLength(1)
  })

  it('add up to the total of the last day', () => {
    const sample = fc.sample(households(questionnaire), { numRuns: 12, seed: 6 })
    for (const household of sample) {
      const { answers } = interviewed(interview, household).simulation
      const days = possibleChanges(interview, answers, [coming])?.days ?? []
      const sum = days.reduce((total, { gain, times }) => total + gain.min * times, 0)
      const last = days.at(-1)
      if (last) expect(last.total.min).toBe(viewOf(interview, { answers }).score.declared.min + sum)
      expect(days.every(({ last: end }) => end <= addMonths(today, 24))).toBe(true)
    }
  })
})

describe('the documents that are awaited', () => {
  it('are sorted by what each would secure by itself, and one that proves two criteria is named once', () => {
    const answers = answersOf({
      recognition: {
        kind: 'several-choices',
        chosen: ['dalo' as never],
        among: ['dalo' as never, 'departmental-plan' as never],
      },
      housing: { kind: 'choice', choice: 'with-family' as never },
      'works-in-metropole': { kind: 'yes-no', isYes: true },
      resources: { kind: 'integer', value: 400 },
    })
    const { score } = viewOf(interview, { answers })
    const found = awaitedDocuments(interview, answers, score)
    expect(found.map(({ criteria, secured }) => [criteria, secured])).toEqual(
      [
        [['dalo-recognised'], 60],
        [['little-left'], 6],
        [['hosted-by-family'], 10],
        [['work-in-metropole'], 8],
      ].toSorted((one, other) => (other[1] as number) - (one[1] as number)),
    )
    expect(score.confirmed.min + found.reduce((sum, { secured }) => sum + secured, 0)).toBe(score.declared.min)
  })

  it('secure no more than the ceiling of their family', () => {
    const answers = answersOf({
      disability: { kind: 'yes-no', isYes: true },
      'unsuited-dwelling': { kind: 'yes-no', isYes: true },
    })
    const { score } = viewOf(interview, { answers })
    const secured = Object.fromEntries(
      awaitedDocuments(interview, answers, score).map(({ criteria, secured: points }) => [criteria[0], points]),
    )
    expect(score.declared.min - score.confirmed.min).toBe(30)
    expect(secured['disabled']).toBe(25)
  })

  it('are none for somebody whose points need no proof', () => {
    const { simulation } = interviewed(
      interview,
      plain,
      give(interview, newSimulation, { question: 'housing' as never, answer: plain['housing'] as Answer }),
    )
    expect(awaitedDocuments(interview, simulation.answers, viewOf(interview, simulation).score)).toEqual([])
  })
})
