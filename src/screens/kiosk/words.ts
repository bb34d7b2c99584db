/** The words of the kiosk's own screens. */
import type kiosk from '../../../content/strings/kiosk/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    kiosk: typeof kiosk
  }
}

export const t = wordsOf('kiosk')
