/** Words inside a block: text, strong words, figures by their id, links to other sheets. Everything else is refused. */
import type { Link, PhrasingContent, Text } from 'mdast'
import type { Inline } from '../../domain/guidance/sheet.ts'
import type { SheetId } from '../../domain/values/ids.ts'
import { languageOf } from '../../domain/values/language.ts'
import { figureAddress } from '../figures/figure-address.ts'
import { typeset } from '../files/typography.ts'
import { refuseAt, type SheetReading } from './sheet-reading.ts'

interface Refusal {
  readonly field: string
  readonly why: string
  readonly remedy: string
}

const refusedInText: readonly (Refusal & { readonly pattern: RegExp })[] = [
  {
    pattern: /\p{Nd}/u,
    field: 'digit',
    why: 'A figure is typed in prose.',
    remedy: 'Put it in figures/ with its source and its dates, and write its {figure-id} here, or say it in words.',
  },
  {
    pattern: /https?:|www\.|\S@\S/,
    field: 'address',
    why: 'An address is typed in prose.',
    remedy: 'Put it in figures/ with kind: web-address, and write its {figure-id} here.',
  },
  {
    pattern: /[{}]/,
    field: 'brace',
    why: 'A brace stands alone.',
    remedy: 'Write a figure as {figure-id}, both braces on the same line.',
  },
]

const refusedNodes: Readonly<Record<string, Omit<Refusal, 'field'>>> = {
  html: { why: 'HTML is not allowed.', remedy: 'Write it with the Markdown of content/README.md.' },
  image: { why: 'An image is not allowed.', remedy: 'Say it in words; the sheet has its pictogram.' },
  emphasis: { why: 'Italics are not allowed: they are hard to read.', remedy: 'Use **strong**, or plain words.' },
  inlineCode: { why: 'Code is not allowed.', remedy: 'Write plain words.' },
  break: { why: 'A line ends with spaces or a backslash.', remedy: 'Remove them, or start a new paragraph.' },
}

const lineOf = (node: PhrasingContent) => node.position?.start.line ?? 1

/** A run of words; in easy-to-read every line stays a line, elsewhere a line end is a space. */
function readWords(words: string, reading: SheetReading): readonly Inline[] {
  const isLineKept = reading.variant === 'fr.easy-to-read'
  if (!isLineKept)
    return words === '' ? [] : [{ kind: 'text', text: typeset(words.replaceAll('\n', ' '), reading.variant) }]
  return words
    .split('\n')
    .flatMap((line, index): readonly Inline[] => [
      ...(index > 0 ? [{ kind: 'line-break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: typeset(line, reading.variant) } as const]),
    ])
}

function readFigure(id: string, line: number, reading: SheetReading): readonly Inline[] {
  const figure = reading.figures.get(id)
  if (!figure) {
    refuseAt(reading, line, {
      field: `{${id}}`,
      why: `There is no figure "${id}".`,
      remedy: 'Correct the id, or add the figure to figures/ with its source and its dates.',
    })
    return []
  }
  const language = languageOf(reading.variant)
  const periods = figure.periods.map(({ value, texts, status, validFrom, validTo, checkedOn }) => {
    const address = figureAddress({ kind: figure.kind, value })
    const wording = { text: texts[language], status, checkedOn, validFrom }
    return { ...wording, ...(validTo && { validTo }), ...(address && { address }) }
  })
  return [{ kind: 'figure', id, periods }]
}

function refuseInWords(words: string, line: number, reading: SheetReading): void {
  words.split('\n').forEach((wordsOfLine, index) => {
    for (const { pattern, ...found } of refusedInText)
      if (pattern.test(wordsOfLine)) refuseAt(reading, line + index, found)
  })
}

/** Splits a text at its figures: odd pieces are ids. */
function readText(node: Text, reading: SheetReading): readonly Inline[] {
  let line = lineOf(node)
  return node.value.split(/\{([a-z0-9-]+)\}/).flatMap((piece, index) => {
    if (index % 2 === 1) return readFigure(piece, line, reading)
    refuseInWords(piece, line, reading)
    line += piece.split('\n').length - 1
    return readWords(piece, reading)
  })
}

function readLink(node: Link, reading: SheetReading): readonly Inline[] {
  const sheetId = /^sheet:([a-z0-9-]+)$/.exec(node.url)?.[1]
  const children = readInlines(node.children, reading)
  if (sheetId !== undefined && reading.sheetIds.has(sheetId) && !node.title)
    return [{ kind: 'sheet-link', sheetId: sheetId as SheetId, children }]
  refuseAt(reading, lineOf(node), {
    field: `link ${node.url}`,
    why:
      sheetId === undefined
        ? 'A link leads out of the sheets.'
        : `There is no sheet "${sheetId}", or the link has a title.`,
    remedy: 'Write [words](sheet:id) with the name of a folder of sheets/; a web address is a source or a figure.',
  })
  return children
}

/** Reads words in their order; what is refused is reported and left out, so that the rest is still checked. */
export function readInlines(nodes: readonly PhrasingContent[], reading: SheetReading): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'text') return readText(node, reading)
    if (node.type === 'strong') return [{ kind: 'strong', children: readInlines(node.children, reading) }]
    if (node.type === 'link') return readLink(node, reading)
    const known = refusedNodes[node.type] ?? {
      why: `"${node.type}" is not allowed.`,
      remedy: 'Use what content/README.md lists.',
    }
    refuseAt(reading, lineOf(node), { field: node.type, ...known })
    return []
  })
}
