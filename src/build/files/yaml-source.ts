/** A YAML text as data that remembers on which line each field stands. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import type { Report } from '../content-problem.ts'

export type FieldPath = readonly (string | number)[]

export interface YamlSource {
  readonly file: string
  readonly value: unknown
  /** Line of a field, or of the nearest thing around it when it does not exist. */
  readonly lineOf: (path: FieldPath) => number
}

interface Place {
  readonly node: unknown
  readonly offset: number
}

const stepInto = ({ node, offset }: Place, key: string | number): Place | undefined => {
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined
    return item && { node: item, offset: item.range?.[0] ?? offset }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key))
  return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? offset } : undefined
}

/**
 * Reads YAML text. Syntax errors and keys written twice are reported, and then nothing is returned.
 * @param firstLine line of the file on which the text starts, for front matter.
 */
export function readYaml(text: string, at: { file: string; firstLine?: number }, report: Report) {
  const lines = new LineCounter()
  const { file, firstLine = 1 } = at
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1
  for (const error of document.errors)
    report({
      file,
      line: lineAt(error.pos[0]),
      field: 'yaml',
      why: `This is not YAML that can be read: ${error.message}`,
      remedy: 'Check the indentation and the colons, and put a text that contains ": " or "#" between double quotes.',
    })
  if (document.errors.length > 0) return undefined
  const lineOf = (path: FieldPath): number => {
    let place: Place = { node: document.contents, offset: document.contents?.range?.[0] ?? 0 }
    for (const key of path) {
      const next = stepInto(place, key)
      if (!next) break
      place = next
    }
    return lineAt(place.offset)
  }
  return { file, value: document.toJS() as unknown, lineOf } satisfies YamlSource
}
