/** Cells as the lines of a CSV file with semicolons, which spreadsheets of French offices open as they are. */
import Papa from 'papaparse'
import { spreadsheetFormula } from '../../domain/laboratory/spreadsheet-formula.ts'

const linesAPiece = 2000

/**
 * The mark of UTF-8, the remark, the headings, the lines; nothing in them can be taken for a formula.
 * @param remark a line that begins with `#`, with its end; nothing when not given.
 */
export function* csvPieces(
  headings: readonly string[],
  lines: Iterable<readonly string[]>,
  remark = '',
): Generator<string> {
  const written = (data: readonly (readonly string[])[]) =>
    `${Papa.unparse(data, { delimiter: ';', escapeFormulae: spreadsheetFormula })}\r\n`
  yield `\uFEFF${remark}${written([headings])}`
  let piece: (readonly string[])[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < linesAPiece) continue
    yield written(piece)
    piece = []
  }
  if (piece.length > 0) yield written(piece)
}
