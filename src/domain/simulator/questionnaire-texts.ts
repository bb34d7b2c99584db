/** The words of a questionnaire in one text variant, by id: one file a variant beside the questionnaire. */
export interface QuestionnaireTexts {
  readonly themes: Readonly<Record<string, string>>
  readonly questions: Readonly<Record<string, QuestionTexts>>
}

export interface QuestionTexts {
  /** One idea, ending in a question mark. */
  readonly question: string
  /** An example, or what to count; absent when the question stands alone. */
  readonly help?: string
  /** Why it is asked: what it changes for the person, without promising. */
  readonly why: string
  /** A few words for the list of answers. */
  readonly short: string
  /** By choice id. */
  readonly choices?: Readonly<Record<string, string>>
}
