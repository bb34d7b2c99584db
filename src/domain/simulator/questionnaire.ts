/**
 * A questionnaire: the questions that turn what a person says into the facts a scoring grid reads. It is data, knows no
 * points and no words (texts are a file a text variant), and every question may be left unanswered.
 * A sensitive question (violence, health, exploitation …) is asked last, and never when it can change nothing
 * (GDPR, article 5.1.c, data minimisation).
 */
import type { FactUnit } from '../scoring/fact-definition.ts'
import type { FactValue } from '../scoring/situation.ts'
import type { FactId } from '../values/ids.ts'

declare const brand: unique symbol
export type QuestionId = string & { readonly [brand]: 'question' }
export type ChoiceId = string & { readonly [brand]: 'choice' }
export type ThemeId = string & { readonly [brand]: 'theme' }

/** Values of facts by fact id, as a choice sets them. */
export type Facts = Readonly<Partial<Record<FactId, FactValue>>>

interface AnyQuestion {
  readonly id: QuestionId
  /** Questions of one theme are kept together as far as the order allows. */
  readonly theme: ThemeId
  /** A name of the Phosphor set. */
  readonly pictogram: string
  readonly isSensitive: boolean
  /** The rule that makes the fact count or be collected, in the words of the law's own numbering. */
  readonly legalBase: string
}

export interface YesNoQuestion extends AnyQuestion {
  readonly kind: 'yes-no'
  readonly fact: FactId
  /** Further facts that follow from the answer, so that no absurd question comes next. */
  readonly ifYes?: Facts
  readonly ifNo?: Facts
  /** The answer most people give: only the estimate of the questions left uses it. */
  readonly usual: boolean
}

export interface Choice {
  readonly id: ChoiceId
  readonly value: string
  readonly pictogram?: string
  readonly implies?: Facts
}

export interface ChoiceQuestion extends AnyQuestion {
  readonly kind: 'choice'
  readonly fact: FactId
  readonly choices: readonly Choice[]
  readonly usual: ChoiceId
}

/** One tick, one fact: ticked is yes, not ticked is no. */
export interface Tick {
  readonly id: ChoiceId
  readonly fact: FactId
  readonly pictogram?: string
}

export interface SeveralChoicesQuestion extends AnyQuestion {
  readonly kind: 'several-choices'
  readonly choices: readonly Tick[]
}

export interface IntegerQuestion extends AnyQuestion {
  readonly kind: 'integer'
  readonly fact: FactId
  readonly unit: FactUnit
  /** Bounds of what a person may type; both are accepted. */
  readonly min: number
  readonly max: number
  readonly usual: number
}

/** A month and a year: nobody is asked for a day they would have to look up. */
export interface MonthQuestion extends AnyQuestion {
  readonly kind: 'month'
  readonly fact: FactId
  /** The earliest year that can be chosen. */
  readonly fromYear: number
  /** How long ago the usual answer lies. */
  readonly usualMonthsAgo: number
}

export type Question = YesNoQuestion | ChoiceQuestion | SeveralChoicesQuestion | IntegerQuestion | MonthQuestion

export interface Questionnaire {
  readonly id: string
  readonly themes: readonly ThemeId[]
  /** Gentle first questions, asked before any other as long as they matter. */
  readonly opening: readonly QuestionId[]
  readonly questions: readonly Question[]
}

/** The question of that id. @throws RangeError when the questionnaire has none: ids come from the questionnaire itself. */
export function questionOf(questionnaire: Questionnaire, id: QuestionId): Question {
  const question = questionnaire.questions.find((each) => each.id === id)
  if (!question) throw new RangeError(`The questionnaire "${questionnaire.id}" has no question "${id}".`)
  return question
}

/** The facts a question asks for itself; those that merely follow from an answer are not among them. */
export const factsAskedBy = (question: Question): readonly FactId[] =>
  question.kind === 'several-choices' ? question.choices.map((choice) => choice.fact) : [question.fact]
