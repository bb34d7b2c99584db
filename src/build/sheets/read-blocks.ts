/** The body of a sheet: headings, paragraphs, lists and callouts. Everything else of Markdown is refused by its name. */
import type { Blockquote, Heading, List, ListItem, Paragraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { calloutKinds, type Block, type CalloutKind, type Inline } from '../../domain/guidance/sheet.ts'
import { checkReadingLevel } from './reading-level.ts'
import { readInlines } from './read-inlines.ts'
import { refuseAt, type SheetReading } from './sheet-reading.ts'

const lineOf = (node: { position?: { start: { line: number } } | undefined }) => node.position?.start.line ?? 1

const refusedBlocks: Readonly<Record<string, { readonly why: string; readonly remedy: string }>> = {
  html: { why: 'HTML is not allowed.', remedy: 'Write it with the Markdown of content/README.md.' },
  code: { why: 'Code is not allowed.', remedy: 'Remove the spaces at the start of the line, or the ``` marks.' },
  thematicBreak: { why: 'A line across the page is not allowed.', remedy: 'Use a "## " heading to part two subjects.' },
  definition: { why: 'A link definition is not allowed.', remedy: 'Write [words](sheet:id) where the words are.' },
}

/** Words of one block, checked against the reading level of the variant. */
function readWords(nodes: Paragraph['children'], line: number, reading: SheetReading): readonly Inline[] {
  const inlines = readInlines(nodes, reading)
  checkReadingLevel(inlines, line, reading)
  return inlines
}

function readHeading(node: Heading, reading: SheetReading): readonly Block[] {
  if (node.depth !== 2)
    refuseAt(reading, lineOf(node), {
      field: 'heading',
      why: `A heading of level ${node.depth} is not allowed.`,
      remedy: 'Write headings with two signs: "## ". The title of the sheet stands in the front matter.',
    })
  return [{ kind: 'heading', children: readWords(node.children, lineOf(node), reading) }]
}

function readItem(item: ListItem, reading: SheetReading): readonly Inline[] {
  const [first, ...others] = item.children
  if (first?.type === 'paragraph' && others.length === 0) return readWords(first.children, lineOf(first), reading)
  refuseAt(reading, lineOf(item), {
    field: 'list item',
    why: 'A list item holds something else than one sentence or paragraph.',
    remedy: 'Write one paragraph an item; no list inside a list.',
  })
  return []
}

function readList(node: List, reading: SheetReading): readonly Block[] {
  if (node.ordered && node.start !== 1)
    refuseAt(reading, lineOf(node), {
      field: 'list',
      why: `This numbered list starts at ${node.start}.`,
      remedy: 'Start at 1; if it continues a list above, join the two.',
    })
  return [
    { kind: 'list', isOrdered: node.ordered === true, items: node.children.map((item) => readItem(item, reading)) },
  ]
}

const isCalloutKind = (word: string | undefined): word is CalloutKind =>
  calloutKinds.some((callout) => callout === word)

/** Takes `[!kind]` off the first paragraph of a quotation. */
function takeMarker(node: Blockquote): { readonly word: string | undefined; readonly content: Blockquote['children'] } {
  const [first, ...others] = node.children
  const [words, ...rest] = first?.type === 'paragraph' ? first.children : []
  const marker = words?.type === 'text' ? /^\[!([a-z-]+)\][ ]*(\n|$)/.exec(words.value) : null
  if (first?.type !== 'paragraph' || words?.type !== 'text' || !marker)
    return { word: undefined, content: node.children }
  const value = words.value.slice(marker[0].length)
  const line = lineOf(words) + (marker[2] === '' ? 0 : 1)
  const start = { line, column: 1, offset: 0 }
  const kept = value === '' ? rest : [{ ...words, value, position: { start, end: start } }, ...rest]
  const paragraph = { ...first, children: kept, position: { start, end: start } }
  return { word: marker[1], content: kept.length > 0 ? [paragraph, ...others] : others }
}

function readCallout(node: Blockquote, reading: SheetReading): readonly Block[] {
  const { word, content } = takeMarker(node)
  if (isCalloutKind(word) && content.length > 0)
    return [{ kind: 'callout', callout: word, children: content.flatMap((child) => readInCallout(child, reading)) }]
  refuseAt(reading, lineOf(node), {
    field: 'callout',
    why: word === undefined ? 'A quotation is not allowed.' : `"[!${word}]" is not a callout, or it is empty.`,
    remedy: `Start it with a line "> [!kind]", where kind is one of ${calloutKinds.join(', ')}, then its words.`,
  })
  return []
}

function readInCallout(node: RootContent, reading: SheetReading): readonly Block[] {
  if (node.type === 'paragraph' || node.type === 'list') return readBlock(node, reading)
  refuseAt(reading, lineOf(node), {
    field: node.type,
    why: 'A callout holds paragraphs and lists only.',
    remedy: 'Move the heading or the callout out of this one.',
  })
  return []
}

function readBlock(node: RootContent, reading: SheetReading): readonly Block[] {
  if (node.type === 'paragraph')
    return [{ kind: 'paragraph', children: readWords(node.children, lineOf(node), reading) }]
  if (node.type === 'heading') return readHeading(node, reading)
  if (node.type === 'list') return readList(node, reading)
  if (node.type === 'blockquote') return readCallout(node, reading)
  const known = refusedBlocks[node.type] ?? {
    why: `"${node.type}" is not allowed.`,
    remedy: 'Use what content/README.md lists.',
  }
  refuseAt(reading, lineOf(node), { field: node.type, ...known })
  return []
}

/** Reads the Markdown body of a sheet; what is refused is reported and left out. An empty body is refused. */
export function readBlocks(body: string, reading: SheetReading): readonly Block[] {
  const root = fromMarkdown(body)
  if (root.children.length === 0)
    refuseAt(reading, 1, {
      field: 'body',
      why: 'The sheet has no words.',
      remedy: 'Start with the answer, in one or two sentences.',
    })
  return root.children.flatMap((node) => readBlock(node, reading))
}
