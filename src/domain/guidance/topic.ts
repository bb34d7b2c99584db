/** The branches of the guidance tree, and "my situation": the second way into it, for who does not know the words. */
export interface Topic {
  readonly id: string
  /** Starts the code of each of its sheets. */
  readonly letter: string
  readonly pictogram: string
}

/** What a person may say of themselves in one tap. Nothing said here is kept. */
export interface GuidanceSituation {
  readonly id: string
  readonly pictogram: string
}
