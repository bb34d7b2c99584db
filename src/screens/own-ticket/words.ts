/** The words of a ticket in a person's hand: place, wait, and what may be done with it. */
import type ownTicket from '../../../content/strings/own-ticket/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    'own-ticket': typeof ownTicket
  }
}

export const t = wordsOf('own-ticket')
