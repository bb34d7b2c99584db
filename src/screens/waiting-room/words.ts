/** The words of the waiting-room display. */
import type waitingRoom from '../../../content/strings/waiting-room/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    'waiting-room': typeof waitingRoom
  }
}

export const t = wordsOf('waiting-room')
