/** The words of being told of one's turn by a message. */
import type turnNotice from '../../../content/strings/turn-notice/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    'turn-notice': typeof turnNotice
  }
}

export const t = wordsOf('turn-notice')

const errorWords = wordsOf('errors')

/** A refusal as a visitor reads it. */
export const refusalWords = (code: string): string => (code === 'unreachable' ? t('unreachable') : errorWords(code))
