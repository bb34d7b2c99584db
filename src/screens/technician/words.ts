/** The words of the technician's page. */
import type technician from '../../../content/strings/technician/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    technician: typeof technician
  }
}

export const t = wordsOf('technician')
