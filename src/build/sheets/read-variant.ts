/** One file of words of a sheet: front matter, then the body. */
import type { Block } from '../../domain/guidance/sheet.ts'
import { checkShape } from '../files/check-shape.ts'
import { typeset } from '../files/typography.ts'
import { readYaml } from '../files/yaml-source.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readBlocks } from './read-blocks.ts'
import { countWords, longestSentenceWords } from './reading-level.ts'
import { sheetWords } from './sheet-schema.ts'
import { refuseAt, type SheetReading } from './sheet-reading.ts'

export interface VariantWords {
  readonly title: string
  readonly summary: string
  readonly blocks: readonly Block[]
}

type Card = Pick<VariantWords, 'title' | 'summary'>

function checkCard(card: Card, lineOf: (path: readonly string[]) => number, reading: SheetReading): void {
  if (reading.variant !== 'fr.easy-to-read') return
  for (const field of ['title', 'summary'] as const) {
    const longest = Math.max(...card[field].split(/[.!?…]/).map(countWords))
    if (longest > longestSentenceWords)
      reading.report({
        file: reading.file,
        line: lineOf([field]),
        field,
        why: `A sentence of ${longest} words.`,
        remedy: `Cut it: at most ${longestSentenceWords} words.`,
      })
  }
}

/** @returns undefined when the front matter cannot be read; problems of the body are reported all the same. */
export function readVariant(text: string, reading: Omit<SheetReading, 'linesBefore'>): VariantWords | undefined {
  const split = splitFrontMatter(text)
  if (!split) {
    refuseAt({ ...reading, linesBefore: 0 }, 1, {
      field: 'front matter',
      why: 'The file does not start with its title and summary.',
      remedy: 'Start it with a line "---", then title: and summary:, then a line "---".',
    })
    return undefined
  }
  const source = readYaml(split.frontMatter, { file: reading.file, firstLine: 2 }, reading.report)
  const card = source && checkShape(sheetWords, { source, value: source.value }, reading.report)
  if (source && card) checkCard(card, source.lineOf, { ...reading, linesBefore: 0 })
  const blocks = readBlocks(split.body, { ...reading, linesBefore: split.bodyLine - 1 })
  if (!card) return undefined
  return { title: typeset(card.title, reading.variant), summary: typeset(card.summary, reading.variant), blocks }
}
