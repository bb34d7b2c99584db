/**
 * The languages a person may choose, and the easy-to-read reading level of French (FALC): a level, not a language.
 * A *text variant* is the pair that words are written for; its name is the file name of those words.
 */
export const languages = ['fr', 'en', 'ar'] as const
export type Language = (typeof languages)[number]

export const textVariants = ['fr', 'fr.easy-to-read', 'en', 'ar'] as const
export type TextVariant = (typeof textVariants)[number]

/** The language tag for `lang` attributes, voices and number formats. */
export const languageOf = (variant: TextVariant): Language => (variant === 'fr.easy-to-read' ? 'fr' : variant)

/** The direction for the `dir` attribute. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** BCP 47 tag for `Intl`: Arabic with the Western digits that every form and ticket in France carries. */
export const localeOf = (language: Language): string => ({ fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' })[language]

/** French says "1er décembre" and "2 décembre"; `Intl` knows only the second. Any other language is returned unchanged. */
export const withFirstOfMonth = (date: string, language: Language): string =>
  language === 'fr' ? date.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : date
