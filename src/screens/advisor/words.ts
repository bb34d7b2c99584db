/** The words of the advisor's desk. */
import type advisor from '../../../content/strings/advisor/fr.json'
import type outcomes from '../../../content/strings/interview-outcomes/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    advisor: typeof advisor
    'interview-outcomes': typeof outcomes
  }
}

export const t = wordsOf('advisor')
export const outcomeWords = wordsOf('interview-outcomes')
export const refusalWords = wordsOf('errors')
