/** The words of taking a ticket. */
import type ticket from '../../../../content/strings/ticket/fr.json'
import { wordsOf } from '../../../ui/language/words.ts'

declare module '../../../ui/language/words.ts' {
  interface WordTrees {
    ticket: typeof ticket
  }
}

export const t = wordsOf('ticket')
