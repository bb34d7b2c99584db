/**
 * Which question comes next: only one whose facts can still change the total; a sensitive one only when no other is
 * left, so that it is not asked at all when the rest has settled the total (GDPR, article 5.1.c). Among the others, the one that
 * narrows the range most, without jumping from theme to theme for a small gain.
 */
import { totalBounds } from '../scoring/total.ts'
import { openFacts } from '../scoring/open-facts.ts'
import type { Situation } from '../scoring/situation.ts'
import type { FactId } from '../values/ids.ts'
import { answerTo, type Answers } from './answers.ts'
import type { Interview } from './interview.ts'
import { likelyAnswers, usualAnswer } from './likely-answers.ts'
import { factsAskedBy, questionOf, type ChoiceId, type Question, type ThemeId } from './questionnaire.ts'
import { factsSetBy, situationFromAnswers, situationWith } from './situation-from-answers.ts'

/** Staying in the theme is worth this share of the best gain: below it, the better question is asked at once. */
const shareWorthStaying = 0.5

/** The questions that could still change the total, in the questionnaire's order. Empty: the total is settled. */
export function usefulQuestions(interview: Interview, answers: Answers): readonly Question[] {
  const open = openFactsOf(interview, answers)
  return interview.questionnaire.questions.filter(
    (question) => !isDone(question, answers) && factsAskedBy(question).some((fact) => open.has(fact)),
  )
}

/** The question to ask now, or none when nothing unasked can change the total any more. */
export function nextQuestion(interview: Interview, answers: Answers): Question | undefined {
  const candidates = askable(usefulQuestions(interview, answers))
  const opening = interview.questionnaire.opening.find((id) => candidates.some((question) => question.id === id))
  if (opening) return questionOf(interview.questionnaire, opening)
  return bestOf(interview, answers, candidates)
}

/**
 * The ticks to show for a question of several: those already answered and those that can still change the total. The
 * others are not shown, as they would not be asked.
 */
export function ticksToShow(interview: Interview, answers: Answers, question: Question): readonly ChoiceId[] {
  if (question.kind !== 'several-choices') return []
  const open = openFactsOf(interview, answers)
  const given = answerTo(answers, question.id)
  const answered = given?.kind === 'several-choices' ? given.among : []
  const shown = question.choices.filter((tick) => open.has(tick.fact) || answered.includes(tick.id))
  return (shown.length > 0 ? shown : question.choices).map((tick) => tick.id)
}

/**
 * About how many questions are left, found by asking on with usual answers until the total is settled. It is an
 * estimate, shown as one: real answers open and close questions.
 */
export function questionsLeft(interview: Interview, answers: Answers): number {
  let [asked, onward] = [0, answers]
  for (; asked < interview.questionnaire.questions.length; asked += 1) {
    const [question] = askable(usefulQuestions(interview, onward))
    if (!question) break
    const rest = onward.filter((each) => each.question !== question.id)
    onward = [...rest, { question: question.id, answer: usualAnswer(question, interview.today) }]
  }
  return asked
}

const openFactsOf = ({ grid, questionnaire, today }: Interview, answers: Answers): ReadonlySet<FactId> =>
  new Set(openFacts(grid, situationFromAnswers(questionnaire, answers, today)))

/** A question of several ticks can be asked again for ticks that have since begun to matter; no other is asked twice. */
function isDone(question: Question, answers: Answers): boolean {
  const given = answerTo(answers, question.id)
  if (given?.kind !== 'several-choices' || question.kind !== 'several-choices') return given !== undefined
  return given.among.length === question.choices.length
}

/** Sensitive questions wait until no other is left. */
function askable(useful: readonly Question[]): readonly Question[] {
  const ordinary = useful.filter((question) => !question.isSensitive)
  return ordinary.length > 0 ? ordinary : useful
}

function bestOf(interview: Interview, answers: Answers, candidates: readonly Question[]): Question | undefined {
  const situation = situationFromAnswers(interview.questionnaire, answers, interview.today)
  const width = widthOf(interview, situation)
  const ranked = candidates
    .map((question) => ({ question, gain: width - expectedWidth(interview, situation, question) }))
    .sort((one, other) => other.gain - one.gain)
  const theme = themeOfLast(interview, answers)
  const near = ranked.find(({ question }) => question.theme === theme)
  const best = ranked[0]
  return near && best && near.gain >= best.gain * shareWorthStaying ? near.question : best?.question
}

const widthOf = ({ grid }: Interview, situation: Situation): number => {
  const { min, max } = totalBounds(grid, situation)
  return max - min
}

function expectedWidth(interview: Interview, situation: Situation, question: Question): number {
  const widths = likelyAnswers(question, interview.today).map((answer) => {
    const added = situationWith(factsSetBy(question, answer, interview.today), interview.today)
    return widthOf(interview, { ...situation, facts: { ...situation.facts, ...added.facts } })
  })
  return widths.reduce((sum, each) => sum + each, 0) / widths.length
}

function themeOfLast(interview: Interview, answers: Answers): ThemeId | undefined {
  const last = answers.at(-1)
  return last && questionOf(interview.questionnaire, last.question).theme
}
