/** The words of the managers' space. */
import type gridComparison from '../../../content/strings/grid-comparison/fr.json'
import type manager from '../../../content/strings/manager/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    manager: typeof manager
    'grid-comparison': typeof gridComparison
  }
}

export const t = wordsOf('manager')
