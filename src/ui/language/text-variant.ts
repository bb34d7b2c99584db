/** The words a person chose to read, and what the page must say about them to a browser or a voice. */
import { effect, signal } from '@preact/signals'
import type { TextVariant } from '../../domain/values/language.ts'

export interface TextVariantFacts {
  /** For `lang` attributes and voices. */
  readonly lang: 'fr' | 'en' | 'ar'
  readonly dir: 'ltr' | 'rtl'
  /** For `Intl`: Arabic keeps the Western digits that every form and ticket in France carries. */
  readonly locale: string
}

export const textVariantFacts: Record<TextVariant, TextVariantFacts> = {
  fr: { lang: 'fr', dir: 'ltr', locale: 'fr-FR' },
  'fr.easy-to-read': { lang: 'fr', dir: 'ltr', locale: 'fr-FR' },
  en: { lang: 'en', dir: 'ltr', locale: 'en-GB' },
  ar: { lang: 'ar', dir: 'rtl', locale: 'ar-u-nu-latn' },
}

export const textVariant = signal<TextVariant>('fr')

/** The facts of the chosen variant; reading them in a component repaints it on a change. */
export const currentFacts = (): TextVariantFacts => textVariantFacts[textVariant.value]

/** Keeps `lang` and `dir` of the page in step with the choice. Returns how to stop. */
export const followTextVariant = (): (() => void) =>
  effect(() => {
    const { lang, dir } = currentFacts()
    document.documentElement.lang = lang
    document.documentElement.dir = dir
  })
