/** What the content compiler (`src/build`) hands over; see its README for each module. */
declare module 'virtual:content/topics' {
  export const topics: readonly import('../../domain/guidance/topic.ts').Topic[]
  export const situations: readonly import('../../domain/guidance/topic.ts').GuidanceSituation[]
}

/** `virtual:content/summaries/<variant>`, in the order of the guidance tree. */
declare module 'virtual:content/summaries/*' {
  export const summaries: readonly import('../../domain/guidance/sheet.ts').SheetSummary[]
}

declare module 'virtual:content/sheets' {
  type LoadSheet = () => Promise<{ readonly sheet: import('../../domain/guidance/sheet.ts').Sheet }>
  type TextVariant = import('../../domain/values/language.ts').TextVariant
  /** By sheet id, then by variant; a variant that is not written yet is absent. */
  export const sheets: Readonly<Record<string, Readonly<Partial<Record<TextVariant, LoadSheet>>>>>
}

/** `virtual:content/search/<variant>`, for `openSearch`. */
declare module 'virtual:content/search/*' {
  export const searchIndex: string
}

/** Twelve hexadecimal digits, the same on every machine that says the same things to the public. */
declare module 'virtual:content/fingerprint' {
  export const fingerprint: string
}

declare module 'virtual:content/figures' {
  export const figures: readonly import('../../domain/guidance/figure.ts').Figure[]
}

declare module 'virtual:content/places' {
  export const territories: readonly import('../../domain/guidance/commune.ts').Territory[]
  export const sites: readonly import('../../domain/queue/place.ts').Site[]
}

/** Every grid, checked, with its words; the device compiles it (`compileGrid`). */
declare module 'virtual:content/grids' {
  interface GridContent {
    readonly grid: import('../../domain/scoring/grid.ts').Grid
    readonly texts: Readonly<
      Record<
        import('../../domain/values/language.ts').TextVariant,
        import('../../domain/scoring/grid-texts.ts').GridTexts
      >
    >
  }
  export const grids: readonly GridContent[]
}

/** By grid id, where there are any: cases kept beside the grid by staff. Apart from the grids: visitors never load them. */
declare module 'virtual:content/witnesses' {
  export const witnesses: Readonly<Record<string, import('../../domain/scoring/witness.ts').WitnessFile>>
}

/** By grid id: code written from the grid when the app was built. */
declare module 'virtual:content/scorers' {
  type PublishedScorer = import('../../domain/scoring/generated/published-scorer.ts').PublishedScorer
  export const scorers: Readonly<Record<string, () => Promise<PublishedScorer>>>
}

/** Every questionnaire with its words; its id is the territory of the grid it serves. */
declare module 'virtual:content/questionnaires' {
  interface QuestionnaireContent {
    readonly questionnaire: import('../../domain/simulator/questionnaire.ts').Questionnaire
    readonly texts: Readonly<
      Record<
        import('../../domain/values/language.ts').TextVariant,
        import('../../domain/simulator/questionnaire-texts.ts').QuestionnaireTexts
      >
    >
  }
  export const questionnaires: readonly QuestionnaireContent[]
}

/** By grid id: the text of its file, with the place of every weight. */
declare module 'virtual:content/grid-files' {
  type LoadGridFile = () => Promise<{ readonly gridFile: import('../../domain/laboratory/proposal.ts').GridFileText }>
  export const gridFiles: Readonly<Record<string, LoadGridFile>>
}
