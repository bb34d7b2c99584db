/** A file of requests of any size: read piece by piece, never whole, in whichever encoding an office wrote it. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import type { Preamble } from '../../domain/laboratory/import/delimiter.ts'
import { delimiterOf, preambleOf } from '../../domain/laboratory/import/delimiter.ts'
import { isNoText, markedEncoding } from '../../domain/laboratory/import/encoding.ts'
import type { FileProblem } from '../../domain/laboratory/import/import-problem.ts'
import type { ImportOptions, ImportReport, RequestImport } from '../../domain/laboratory/import/request-import.ts'
import { openImport } from '../../domain/laboratory/import/request-import.ts'
import { hasOpenQuote, rowLines } from '../../domain/laboratory/import/row-lines.ts'
import type { Outcome } from '../../domain/values/outcome.ts'
import { refused } from '../../domain/values/outcome.ts'
import { CommandProblem } from '../command.ts'
import { assertFile } from './assert-file.ts'
import { growingPieces } from './growing-pieces.ts'

type Report = Outcome<ImportReport, FileProblem>
type Options = Omit<ImportOptions, 'status'>

/** @throws CommandProblem when there is no such file. */
export async function readRequestsFile(path: string, options: Options): Promise<Report> {
  assertFile(path)
  // It is read twice, first its beginning: what comes through a pipe is gone by then.
  if (!statSync(path).isFile())
    throw new CommandProblem(`"${path}" comes through a pipe. Write it to a file first, then name that file.`)
  const head = headOf(path)
  const marked = markedEncoding(head)
  if (!marked && isNoText(head)) return refused({ why: 'not-text' })
  try {
    return await readAs(marked ?? 'utf-8', path, options)
  } catch (error) {
    if (marked || !(error instanceof TypeError)) throw error
    return readAs('windows-1252', path, options)
  }
}

/** The first bytes of a file, enough for its headings. */
function headOf(path: string): Uint8Array {
  const bytes = new Uint8Array(65_536)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** The text in pieces; a byte that is no letter of the encoding is a TypeError. The preamble is left out. */
async function* decoded(path: string, encoding: string, { length }: Preamble): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let left = length
  const without = (text: string) => {
    const piece = text.slice(Math.min(left, text.length))
    left -= text.length - piece.length
    return piece
  }
  for await (const bytes of createReadStream(path)) {
    const piece = without(decoder.decode(bytes as Uint8Array, { stream: true }))
    if (piece !== '') yield piece
  }
  const last = without(decoder.decode())
  if (last !== '') yield last
}

function readAs(encoding: string, path: string, options: Options): Promise<Report> {
  const head = new TextDecoder(encoding).decode(headOf(path))
  const preamble = preambleOf(head)
  const rest = head.slice(preamble.length)
  const delimiter = preamble.delimiter ?? delimiterOf(rest.slice(0, rest.search(/[\r\n]|$/)))
  const status = preamble.isFictitious ? 'fictitious' : 'imported'
  let opened: Outcome<RequestImport, FileProblem> | undefined
  let line = preamble.lines + 1
  // One piece ahead and no more: how long the next one must be is known once this one has been read.
  const pieces = Readable.from(
    growingPieces(decoded(path, encoding, preamble), () => line),
    { highWaterMark: 1 },
  )
  return new Promise((resolve, reject) => {
    pieces.once('error', reject)
    Papa.parse<string[]>(pieces, {
      delimiter,
      step({ data, errors }, parser) {
        const at = line
        line += rowLines(data)
        opened ??= hasOpenQuote(errors) ? refused({ why: 'open-quote' }) : openImport(data, { ...options, status })
        if (at === preamble.lines + 1 && opened.ok) return
        if (opened.ok && hasOpenQuote(errors)) opened.value.addOpen(at)
        else if (!opened.ok || !opened.value.add(at, data)) parser.abort()
      },
      complete: () => resolve(!opened ? refused({ why: 'empty' }) : opened.ok ? opened.value.finish() : opened),
      error: reject,
    })
  })
}
