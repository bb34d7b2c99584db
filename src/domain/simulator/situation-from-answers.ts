/**
 * From what was typed to what the scoring grid reads. Everything is replayed from the answers each time. All of it is
 * declared by the person: only a service confirms, so nothing here is ever marked as confirmed.
 */
import type { Situation, FactValue, StatedFact } from '../scoring/situation.ts'
import type { FactId } from '../values/ids.ts'
import { addDays, addMonths, localDate, type LocalDate } from '../values/local-date.ts'
import type { Answer, Answers, Month } from './answers.ts'
import { questionOf, type Facts, type Question, type Questionnaire } from './questionnaire.ts'

/**
 * What the answers say of the household on a day. A withheld answer leaves its facts unknown. What follows from an answer
 * ("no dwelling of one's own" means no rent) wins over what was typed earlier for the same fact, so that two answers can never contradict.
 * @param today the civil day durations are reckoned to.
 */
export function situationFromAnswers(questionnaire: Questionnaire, answers: Answers, today: LocalDate): Situation {
  const told = answers.map(({ question, answer }) => ({ question: questionOf(questionnaire, question), answer }))
  const facts: Facts = Object.assign(
    {},
    ...told.map(({ question, answer }) => factsStatedBy(question, answer, today)),
    ...told.map(({ question, answer }) => factsImpliedBy(question, answer)),
  )
  return situationWith(facts, today)
}

/** A situation in which every fact is declared and none is proved. */
export function situationWith(facts: Facts, today: LocalDate): Situation {
  const stated = Object.entries(facts).map(([fact, value]): [FactId, StatedFact] => [
    fact as FactId,
    { value: value as FactValue, proof: 'declared' },
  ])
  return { referenceDate: today, facts: Object.fromEntries(stated) }
}

/** The facts one answer sets, those that follow from it included. */
export const factsSetBy = (question: Question, answer: Answer, today: LocalDate): Facts => ({
  ...factsStatedBy(question, answer, today),
  ...factsImpliedBy(question, answer),
})

function factsStatedBy(question: Question, answer: Answer, today: LocalDate): Facts {
  if (question.kind === 'yes-no' && answer.kind === 'yes-no') return { [question.fact]: answer.isYes }
  if (question.kind === 'integer' && answer.kind === 'integer') return { [question.fact]: answer.value }
  if (question.kind === 'month' && answer.kind === 'month') return { [question.fact]: lastDayOf(answer.month, today) }
  if (question.kind === 'choice' && answer.kind === 'choice') {
    const choice = question.choices.find((each) => each.id === answer.choice)
    return choice ? { [question.fact]: choice.value } : {}
  }
  if (question.kind === 'several-choices' && answer.kind === 'several-choices') {
    const shown = question.choices.filter((tick) => answer.among.includes(tick.id))
    return Object.fromEntries(shown.map((tick) => [tick.fact, answer.chosen.includes(tick.id)]))
  }
  return {}
}

/** What follows from an answer beside the facts it states. */
export function factsImpliedBy(question: Question, answer: Answer): Facts {
  if (question.kind === 'yes-no' && answer.kind === 'yes-no')
    return (answer.isYes ? question.ifYes : question.ifNo) ?? {}
  if (question.kind === 'choice' && answer.kind === 'choice')
    return question.choices.find((each) => each.id === answer.choice)?.implies ?? {}
  return {}
}

/**
 * The date a month stands for: its last day, or today in the current month. The day itself is not asked, and a
 * simulation must not promise a month of waiting that may not have passed yet.
 */
function lastDayOf(month: Month, today: LocalDate): LocalDate {
  const last = addDays(addMonths(localDate(`${month}-01`), 1), -1)
  return last > today ? today : last
}
