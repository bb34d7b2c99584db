/** The words of the pages about the app. */
import type about from '../../../content/strings/about/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    about: typeof about
  }
}

export const t = wordsOf('about')
