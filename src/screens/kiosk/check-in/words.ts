/** The words of coming for an appointment. */
import type checkIn from '../../../../content/strings/check-in/fr.json'
import { wordsOf } from '../../../ui/language/words.ts'

declare module '../../../ui/language/words.ts' {
  interface WordTrees {
    'check-in': typeof checkIn
  }
}

export const t = wordsOf('check-in')
