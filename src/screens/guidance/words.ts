/** The words of guidance. Topics and situations are named after their ids, which a build checks. */
import type guidance from '../../../content/strings/guidance/fr.json'
import { wordsOf, type WordKey } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    guidance: typeof guidance
  }
}

export const t = wordsOf('guidance')

export const topicName = (id: string): string => t(`topic.${id}` as WordKey<'guidance'>)
export const topicText = (id: string): string => t(`about-topic.${id}` as WordKey<'guidance'>)
export const situationName = (id: string): string => t(`situation.${id}` as WordKey<'guidance'>)
