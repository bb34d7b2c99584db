/** The words of booking, seeing and changing an appointment. */
import type appointment from '../../../content/strings/appointment/fr.json'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    appointment: typeof appointment
  }
}

export const t = wordsOf('appointment')

const errorWords = wordsOf('errors')

/** A refusal as a visitor reads it. */
export const refusalWords = (code: string): string => (code === 'unreachable' ? t('unreachable') : errorWords(code))
