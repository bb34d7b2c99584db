/** The words of a sheet without its drawing: what a voice reads and what a search looks through. */
import type { LocalDate } from '../values/local-date.ts'
import { figureOn } from './freshness.ts'
import type { Block, Inline } from './sheet.ts'

/** Words of a run of text on a civil day; a figure gives the wording of that day, a line break gives a new line. */
export const inlineText = (inlines: readonly Inline[], day: LocalDate): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'line-break') return '\n'
      if (inline.kind === 'figure') return figureOn(inline, day)?.period.text ?? ''
      return inlineText(inline.children, day)
    })
    .join('')

/** The passages of a block in reading order: a heading, a paragraph or a list item each make one. */
export function blockTexts(block: Block, day: LocalDate): readonly string[] {
  if (block.kind === 'callout') return block.children.flatMap((child) => blockTexts(child, day))
  if (block.kind === 'list') return block.items.map((item) => inlineText(item, day))
  return [inlineText(block.children, day)]
}
