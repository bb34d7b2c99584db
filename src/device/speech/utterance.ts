/** Something to say, in the language it is written in: a French name inside an Arabic screen keeps its own voice. */
import type { Language } from '../../domain/values/language.ts'

export interface Utterance {
  readonly text: string
  readonly language: Language
}

/** Longest piece handed to a voice at once: short enough that stopping is immediate, long enough to keep its melody. */
const longestPiece = 220

const sentenceEnd = /(?<=[.!?؟…;:])\s+/u

/**
 * Cuts a text at its sentences so that a voice can be stopped, and repeated, between two of them.
 * @returns trimmed, non-empty sentences in order; a sentence over 220 characters is cut at a comma or a space.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.split(sentenceEnd))
    .flatMap((sentence) => cutLong(sentence.trim()))
    .filter((sentence) => sentence !== '')
}

function cutLong(sentence: string): string[] {
  if (sentence.length <= longestPiece) return [sentence]
  const head = sentence.slice(0, longestPiece)
  const at = Math.max(head.lastIndexOf(', '), head.lastIndexOf('، '))
  const cut = at > 40 ? at + 1 : Math.max(head.lastIndexOf(' '), 1)
  return [sentence.slice(0, cut).trim(), ...cutLong(sentence.slice(cut).trim())]
}
