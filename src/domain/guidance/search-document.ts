/** What is looked through in a sheet and how much each part weighs; the same for the index and for the question. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  /** Further words people use, in French: they also stand on every letter an applicant receives. */
  readonly tags: string
  readonly summary: string
  readonly headings: string
  readonly body: string
  /** Who reads another language may still type the French word of the form; empty in French. */
  readonly frenchTitle: string
}

export const searchFields = ['title', 'tags', 'summary', 'headings', 'body', 'frenchTitle'] as const

/** The title and the tags say what a sheet is about; its body only mentions. */
export const searchWeights: Readonly<Record<(typeof searchFields)[number], number>> = {
  title: 6,
  tags: 5,
  summary: 3,
  headings: 2,
  body: 1,
  frenchTitle: 3,
}

/** Letters that may be wrong in a word: none in a short one, where another word would be found instead. */
export const wrongLettersAllowed = (word: string): number => {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}
