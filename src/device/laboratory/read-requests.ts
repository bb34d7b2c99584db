/** Reads the requests of a source into a table: bytes to cells here, cells to facts in the domain. */
import Papa from 'papaparse'
import { madeUpHeadings, madeUpRequests } from '../../domain/laboratory/generate/made-up-requests.ts'
import { delimiterOf, preambleOf } from '../../domain/laboratory/import/delimiter.ts'
import type { FileProblem } from '../../domain/laboratory/import/import-problem.ts'
import type { ImportReport, RequestImport } from '../../domain/laboratory/import/request-import.ts'
import { openImport } from '../../domain/laboratory/import/request-import.ts'
import type { Outcome } from '../../domain/values/outcome.ts'
import { refused } from '../../domain/values/outcome.ts'
import { hasOpenQuote, rowLines } from '../../domain/laboratory/import/row-lines.ts'
import { fileText } from './file-text.ts'
import type { OpeningOptions } from './laboratory-bench.ts'

/** Lines between two words of progress. */
const progressLines = 5000

type Progress = (lines: number) => void
type Report = Outcome<ImportReport, FileProblem>

export async function readRequests(options: OpeningOptions, progress: Progress): Promise<Report> {
  const { source } = options
  if (source.kind === 'made-up') return madeUp(options, source, progress)
  const text = fileText(new Uint8Array(await source.file.arrayBuffer()))
  return text === undefined ? refused({ why: 'not-text' }) : readText(text, options, progress)
}

const importOptions = (options: OpeningOptions, status: 'imported' | 'fictitious') => ({
  grids: [options.grid, ...(options.otherGrids ?? [])],
  texts: options.texts,
  communes: options.communes,
  referenceDate: options.referenceDate,
  othersAreNo: options.othersAreNo,
  status,
})

/** @param text the whole file. */
function readText(text: string, options: OpeningOptions, progress: Progress): Report {
  const { length, lines, delimiter, isFictitious } = preambleOf(text)
  const rest = text.slice(length)
  let opened: Outcome<RequestImport, FileProblem> | undefined
  let [line, read] = [lines + 1, 0]
  Papa.parse<string[]>(rest, {
    delimiter: delimiter ?? delimiterOf(rest.slice(0, rest.search(/[\r\n]|$/))),
    step({ data, errors }, parser) {
      const at = line
      line += rowLines(data)
      if (!opened) {
        const settings = importOptions(options, isFictitious ? 'fictitious' : 'imported')
        opened = hasOpenQuote(errors) ? refused({ why: 'open-quote' }) : openImport(data, settings)
        if (!opened.ok) parser.abort()
        return
      }
      if (!opened.ok) return parser.abort()
      if (hasOpenQuote(errors)) return opened.value.addOpen(at)
      if (!opened.value.add(at, data)) return parser.abort()
      read += 1
      if (read % progressLines === 0) progress(read)
    },
  })
  if (!opened) return refused({ why: 'empty' })
  return opened.ok ? opened.value.finish() : opened
}

function madeUp(
  options: OpeningOptions,
  { count, seed }: { readonly count: number; readonly seed: number },
  progress: Progress,
): Report {
  const settings = importOptions(options, 'fictitious')
  const { grids, communes, referenceDate: on } = settings
  const opened = openImport(madeUpHeadings(grids), settings)
  if (!opened.ok) return opened
  let line = 1
  const codes = communes.map(({ inseeCode }) => inseeCode)
  for (const cells of madeUpRequests({ grids, communes: codes, on, count, seed })) {
    line += 1
    opened.value.add(line, cells)
    if (line % progressLines === 0) progress(line)
  }
  return opened.value.finish()
}
