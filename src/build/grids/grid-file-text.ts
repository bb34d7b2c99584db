/** The text of a grid file with the place of every number that may be moved: the laboratory writes a proposal from it. */
import { isNode, parseDocument } from 'yaml'
import { proposalFields, type GridFileText, type TextRange } from '../../domain/laboratory/proposal.ts'
import { weightsOf, type Weight } from '../../domain/laboratory/weights.ts'
import type { FieldPath } from '../files/yaml-source.ts'
import type { PlacedGrid } from './grid-from-file.ts'

type Document = ReturnType<typeof parseDocument>

function rangeAt(document: Document, path: FieldPath): TextRange | undefined {
  const node = document.getIn(path, true)
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined
}

/** Where the file writes a weight; points that are one bare number stand at `points` itself. */
function pathOf({ node, kind, rank = 0 }: Weight, placed: PlacedGrid, document: Document): FieldPath {
  const place = placed.places.get(node) ?? []
  if (kind === 'cap' || kind === 'floor') return [...place, kind]
  if (kind === 'band') return [...place, 'points', 'bands', rank, 'points']
  if (kind === 'stretch') return [...place, 'points', 'stretches', rank, 'points']
  const own = [...place, 'points']
  return typeof document.getIn(own) === 'number' ? own : [...own, 'points']
}

/** @param text of a file that `placed` was read from. */
export function gridFileText(text: string, placed: PlacedGrid): GridFileText {
  const document = parseDocument(text)
  const paths = [
    ...proposalFields.map((field) => [field, field.split('/')] as const),
    ...weightsOf(placed.grid).map((weight) => [weight.id, pathOf(weight, placed, document)] as const),
  ]
  const places = paths.flatMap(([id, path]) => {
    const range = rangeAt(document, path)
    return range ? [[id, range] as const] : []
  })
  return { text, places: Object.fromEntries(places) }
}
