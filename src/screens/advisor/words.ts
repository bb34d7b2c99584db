/** The words of the advisor's desk. */
import type advisor from '../../../content/strings/advisor/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    advisor: typeof advisor
  }
}

export const t = wordsOf('advisor')
export const refusalWords = wordsOf('errors')
