/** The words of a visitor's own phone or computer. */
import type visitor from '../../../content/strings/visitor/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    visitor: typeof visitor
  }
}

export const t = wordsOf('visitor')
