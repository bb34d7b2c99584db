/**
 * What would change a household's points, as a screen may tell it: each other answer to an ordinary question, and each day to
 * come. A sensitive answer is never among them: nobody standing behind a visitor, and no visitor, is to read what violence or
 * illness would bring. It says what the grid does, never what to do.
 */
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import { openFacts } from '../scoring/open-facts.ts'
import type { FactValue, Situation } from '../scoring/situation.ts'
import { totalBounds } from '../scoring/total.ts'
import { whatChanges, type AnswerChange, type DateChange } from '../scoring/what-changes.ts'
import type { FactId } from '../values/ids.ts'
import { addMonths } from '../values/local-date.ts'
import type { PointBounds } from '../values/points.ts'
import { answerTo, type Answer, type Answers } from './answers.ts'
import type { Interview } from './interview.ts'
import { dayChanges, type DayChange } from './day-changes.ts'
import type { IntegerQuestion, Question, ThemeId } from './questionnaire.ts'
import { factsImpliedBy, situationFromAnswers } from './situation-from-answers.ts'

/** Two years: a delay that passes is seen, a life is not foretold. */
const monthsAhead = 24

export interface PossibleAnswer {
  readonly question: Question
  /** What would be said instead. */
  readonly fact: FactId
  readonly value: FactValue
  /**
   * Points gained, negative when lost; a range when the answer would make a question count that was not asked. Absent when that
   * question is a sensitive one: the ends of the range would tell what it brings.
   */
  readonly difference?: PointBounds
}

export interface PossibleChanges {
  /** By theme, in the questionnaire's order; a theme without any is left out. */
  readonly themes: readonly { readonly theme: ThemeId; readonly answers: readonly PossibleAnswer[] }[]
  readonly days: readonly DayChange[]
}

/**
 * @param coming versions that follow the one of the interview, by first day.
 * @returns undefined while the total is a range: what an answer would change is then not one number.
 */
export function possibleChanges(
  interview: Interview,
  answers: Answers,
  coming: readonly CompiledGrid[] = [],
): PossibleChanges | undefined {
  const { questionnaire, grid, today } = interview
  const situation = situationFromAnswers(questionnaire, answers, today)
  const prospect = whatChanges(grid, situation, addMonths(today, monthsAhead), coming)
  if (!prospect) return undefined
  const total = totalBounds(grid, situation).min
  const ordinary = questionnaire.questions.filter(({ isSensitive }) => !isSensitive)
  const possible = ordinary.flatMap((question) => [
    ...otherBoxes({ interview, answers, total }, question),
    ...otherNumbers({ interview, answers, situation, found: prospect.answers }, question),
  ])
  const themes = questionnaire.themes.map((theme) => ({
    theme,
    answers: possible.filter(({ question }) => question.theme === theme),
  }))
  return {
    themes: themes.filter((each) => each.answers.length > 0),
    days: dayChanges(tellable(prospect.dates, [grid, ...coming], situation), total),
  }
}

/** Days up to the first whose total hangs on something sensitive, that another version of the grid would ask. */
function tellable(
  dates: readonly DateChange[],
  versions: readonly CompiledGrid[],
  situation: Situation,
): readonly DateChange[] {
  const end = dates.findIndex(({ on, grid, total }) => {
    const version = versions.find((each) => each.grid.id === grid)
    return version && !told(version, { ...situation, referenceDate: on }, total).difference
  })
  return end < 0 ? dates : dates.slice(0, end)
}

interface Given {
  readonly interview: Interview
  readonly answers: Answers
}

/** Each other box, with what follows from it: somebody without shelter who finds one has a rent again, and it is not known. */
function otherBoxes({ interview, answers, total }: Given & { readonly total: number }, question: Question) {
  const { questionnaire, grid, today } = interview
  const given = answerTo(answers, question.id)
  return alternatives(question, given).flatMap(({ answer, ...said }): PossibleAnswer[] => {
    const changed = answers.map((each) => (each.question === question.id ? { ...each, answer } : each))
    const after = situationFromAnswers(questionnaire, changed, today)
    const { min, max } = totalBounds(grid, after)
    if (min === total && max === total) return []
    return [{ question, ...said, ...told(grid, after, { min: min - total, max: max - total }) }]
  })
}

interface Alternative {
  readonly fact: FactId
  readonly value: FactValue
  readonly answer: Answer
}

function alternatives(question: Question, given: Answer | undefined): readonly Alternative[] {
  if (question.kind === 'yes-no' && given?.kind === 'yes-no')
    return [{ fact: question.fact, value: !given.isYes, answer: { kind: 'yes-no', isYes: !given.isYes } }]
  if (question.kind === 'choice' && given?.kind === 'choice')
    return question.choices
      .filter(({ id }) => id !== given.choice)
      .map(({ id, value }) => ({ fact: question.fact, value, answer: { kind: 'choice', choice: id } }))
  if (question.kind === 'several-choices' && given?.kind === 'several-choices')
    return question.choices
      .filter(({ id }) => given.among.includes(id))
      .map(({ id, fact }) => {
        const isTicked = given.chosen.includes(id)
        const chosen = isTicked ? given.chosen.filter((each) => each !== id) : [...given.chosen, id]
        return { fact, value: !isTicked, answer: { ...given, chosen } }
      })
  return []
}

/** The nearest number each way that may be typed. A date is left out: nobody changes the day they filed. */
function otherNumbers(
  {
    interview,
    answers,
    situation,
    found,
  }: Given & {
    readonly situation: Situation
    readonly found: readonly AnswerChange[]
  },
  question: Question,
): readonly PossibleAnswer[] {
  if (question.kind !== 'integer' || isImplied({ interview, answers }, question)) return []
  return found
    .filter(
      ({ fact, value }) => fact === question.fact && Number(value) >= question.min && Number(value) <= question.max,
    )
    .map(({ fact, value, difference }) => {
      const after = { ...situation, facts: { ...situation.facts, [fact]: { value, proof: 'declared' } as const } }
      return { question, fact, value, ...told(interview.grid, after, difference) }
    })
}

/** A difference that may be told: not one that hangs on something sensitive nobody asked. */
function told(grid: CompiledGrid, after: Situation, difference: PointBounds): Pick<PossibleAnswer, 'difference'> {
  const sensitive = new Set(grid.grid.facts.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))
  return openFacts(grid, after).some((fact) => sensitive.has(fact)) ? {} : { difference }
}

const isImplied = ({ interview, answers }: Given, { fact }: IntegerQuestion): boolean =>
  interview.questionnaire.questions.some((question) => {
    const given = answerTo(answers, question.id)
    return given !== undefined && fact in factsImpliedBy(question, given)
  })
