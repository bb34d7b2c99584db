/**
 * Easy-to-read French (FALC): short sentences, one a line ("Information pour tous", European guidelines of 2009).
 * The count is a floor, never a certificate: only readers concerned can say that a text is easy.
 */
import type { Inline } from '../../domain/guidance/sheet.ts'
import { refuseAt, type SheetReading } from './sheet-reading.ts'

export const longestSentenceWords = 14

/** Words of a text, as a reader counts them: `l’attestation` is one, a sign alone is none. */
export const countWords = (text: string): number =>
  text.split(/[ \n\t\u00a0]+/).filter((part) => /[\p{L}\p{Nd}]/u.test(part)).length

/** A figure counts for what is read: a delay for its words, a telephone number for one. */
function figureWords(inline: Extract<Inline, { kind: 'figure' }>): string {
  const texts = inline.periods.map(({ text }) => (/^[\d\u00a0 ]+$/.test(text) ? 'nombre' : text))
  return texts
    .reduce((longest, text) => (countWords(text) > countWords(longest) ? text : longest), '')
    .replaceAll('.', '·')
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'line-break') return '\n'
      return inline.kind === 'figure' ? figureWords(inline) : wordsOf(inline.children)
    })
    .join('')

const sentenceEnd = /(?<=[.!?…])(?:[\s\u00a0\u202f]+|$)/u

function refuseLongSentences(text: string, line: number, reading: SheetReading): void {
  let sentenceLine = line
  for (const sentence of text.split(/(?<=[.!?…])(?=[\s])/u)) {
    const startsAt = sentenceLine + (/^\s*/.exec(sentence)?.[0].split('\n').length ?? 1) - 1
    sentenceLine += sentence.split('\n').length - 1
    const count = countWords(sentence)
    if (count <= longestSentenceWords) continue
    refuseAt(reading, startsAt, {
      field: 'sentence',
      why: `A sentence of ${count} words: "${sentence.trim().replaceAll('\n', ' ')}".`,
      remedy: `Cut it: one idea a sentence, at most ${longestSentenceWords} words.`,
    })
  }
}

function refuseCrowdedLines(text: string, line: number, reading: SheetReading): void {
  text.split('\n').forEach((words, index) => {
    const sentences = words.split(sentenceEnd).filter((part) => countWords(part) > 0)
    if (sentences.length <= 1) return
    refuseAt(reading, line + index, {
      field: 'line',
      why: `Several sentences on one line: "${words.trim()}".`,
      remedy: 'Write one sentence a line.',
    })
  })
}

/** Checks the words of one block of an easy-to-read sheet; other variants are free. */
export function checkReadingLevel(inlines: readonly Inline[], line: number, reading: SheetReading): void {
  if (reading.variant !== 'fr.easy-to-read') return
  const text = wordsOf(inlines)
  refuseLongSentences(text, line, reading)
  refuseCrowdedLines(text, line, reading)
}
