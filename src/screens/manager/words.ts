/** The words of the managers' space. */
import type gridComparison from '../../../content/strings/grid-comparison/fr.json'
import type outcomes from '../../../content/strings/interview-outcomes/fr.json'
import type laboratory from '../../../content/strings/laboratory/fr.json'
import type manager from '../../../content/strings/manager/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    manager: typeof manager
    laboratory: typeof laboratory
    'interview-outcomes': typeof outcomes
    'grid-comparison': typeof gridComparison
  }
}

export const t = wordsOf('manager')
/** What may be wrong with a file of requests, and the kinds of dwelling. */
export const outcomeWords = wordsOf('interview-outcomes')
export const laboratoryWords = wordsOf('laboratory')

/** Everything the pages of the space say; those of the simulator name units, those of guidance their topics. */
export const managerNamespaces = [
  'manager',
  'simulator',
  'grid-comparison',
  'guidance',
  'laboratory',
  'interview-outcomes',
] as const
