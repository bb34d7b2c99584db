/**
 * Reads a file of requests line by line into columns. Lines that cannot be used are listed and left out, the others kept; a file
 * that holds personal data is refused whole, and what was read of it is forgotten.
 */
import type { StatedFactDefinition } from '../../scoring/fact-definition.ts'
import type { Grid } from '../../scoring/grid.ts'
import type { GridTexts } from '../../scoring/grid-texts.ts'
import type { FactId } from '../../values/ids.ts'
import type { LocalDate } from '../../values/local-date.ts'
import type { Outcome } from '../../values/outcome.ts'
import { passed, refused } from '../../values/outcome.ts'
import type { RequestTable } from '../request-table.ts'
import { communeIn, communesIn, dwellingTypeIn, eventsIn, numberReader, readDate } from './cells.ts'
import type { Column, OwnField } from './columns.ts'
import { columnsOf, statedFacts } from './columns.ts'
import { folded } from './folded.ts'
import type { CellFault, FileProblem, LineFault, LineProblem } from './import-problem.ts'
import { personalValue } from './personal-data.ts'
import { TableBuilder } from './table-builder.ts'

export interface ImportOptions {
  /** The grids the requests will be scored with: their facts are what a file may state. */
  readonly grids: readonly Grid[]
  /** The words of those grids in other variants, so that a file may use them too. */
  readonly texts: readonly GridTexts[]
  readonly communes: readonly { readonly inseeCode: string; readonly name: string }[]
  readonly referenceDate: LocalDate
  /** True when every yes/no the file leaves empty, or has no column for, is a no: as where only what holds is ticked. */
  readonly othersAreNo: boolean
  readonly status: RequestTable['status']
}

export interface ImportReport {
  readonly table: RequestTable
  /** Lines with something in them, headings left out. */
  readonly lineCount: number
  /** Lines left out. */
  readonly badLineCount: number
  /** The first of what is wrong with them, `listedProblems` at most. */
  readonly problems: readonly LineProblem[]
  /** Headings that are no fact and no field: not read. */
  readonly unusedColumns: readonly string[]
  /** Facts no column states: not known for any request. */
  readonly missingFacts: readonly FactId[]
}

/** A file with more to put right is put right from these. */
export const listedProblems = 1000

export interface RequestImport {
  /** @param line of the file, from 1. Returns false once the file is refused: the rest need not be read. */
  readonly add: (line: number, cells: readonly string[]) => boolean
  readonly finish: () => Outcome<ImportReport, FileProblem>
}

/** Begins an import with the headings of a file. */
export function openImport(headings: readonly string[], options: ImportOptions): Outcome<RequestImport, FileProblem> {
  const facts = statedFacts(options.grids)
  const columns = columnsOf(headings, facts, options.texts)
  if ('why' in columns) return refused(columns)
  return passed(importing(columns as readonly Column[], facts, options))
}

/** Reads a cell that is not empty into the line being read; what is wrong otherwise. */
type Keep = (text: string) => CellFault | undefined

function importing(
  columns: readonly Column[],
  facts: ReadonlyMap<FactId, StatedFactDefinition>,
  options: ImportOptions,
): RequestImport {
  const builder = new TableBuilder(facts, options.othersAreNo)
  const keeps = columns.map(({ use }) => keepOf(use, builder, options))
  const lines = new Map<string, number>()
  const problems: LineProblem[] = []
  let [lineCount, badLineCount] = [0, 0]
  let refusal: FileProblem | undefined

  function faultOf(line: number, cells: readonly string[]): (LineFault & Partial<LineProblem>) | undefined {
    const { length } = columns
    if (cells.length !== length) return { why: 'cell-count', expected: length, found: cells.length }
    builder.begin(line)
    for (let rank = 0; rank < length; rank += 1) {
      const text = (cells[rank] as string).trim()
      if (text === '') continue
      const { heading: column, use } = columns[rank] as Column
      const looksLike = use.kind === 'fact' ? undefined : personalValue(text)
      if (looksLike) refusal = { why: 'personal', column, looksLike }
      const fault = (keeps[rank] as Keep)(text)
      if (fault) return { ...fault, column, ...(personalValue(text) ? {} : { value: text.slice(0, 60) }) }
    }
    const firstLine = lines.get(builder.id)
    if (firstLine !== undefined) return { why: 'request-repeated', firstLine, value: builder.id }
    lines.set(builder.id, line)
    return undefined
  }

  return {
    add(line, cells) {
      if (refusal) return false
      if (cells.every((cell) => cell.trim() === '')) return true
      lineCount += 1
      const fault = faultOf(line, cells)
      if (!fault) builder.keep()
      else {
        badLineCount += 1
        if (problems.length < listedProblems) problems.push({ line, ...fault } as LineProblem)
      }
      return refusal === undefined
    },
    finish() {
      if (refusal) return refused(refusal)
      if (lineCount === 0) return refused({ why: 'empty' })
      const stated = new Set(columns.flatMap(({ use }) => (use.kind === 'fact' ? [use.fact.id] : [])))
      return passed({
        table: builder.table(options.status),
        lineCount,
        badLineCount,
        problems,
        unusedColumns: columns.filter(({ use }) => use.kind === 'unused').map(({ heading }) => heading),
        missingFacts: [...facts.keys()].filter((id) => !stated.has(id)),
      })
    },
  }
}

function keepOf(use: Column['use'], builder: TableBuilder, options: ImportOptions): Keep {
  if (use.kind === 'unused') return () => undefined
  const codes = new Map(options.communes.map(({ name, inseeCode }) => [folded(name), inseeCode]))
  if (use.kind === 'own') return keepOwn(use.field, builder, codes)
  const { fact } = use
  const write = (text: string) => builder.write(fact.id, text)
  if (fact.kind === 'commune') return kept((text) => communesIn(text, fact, codes), write)
  if (fact.kind === 'events') return kept((text) => eventsIn(text, fact, options.referenceDate), write)
  const labels = options.texts.flatMap((texts) => Object.entries(texts.facts[fact.id]?.values ?? {}))
  return kept(numberReader(fact, options.referenceDate, labels), (number) => builder.state(fact.id, number))
}

const kept =
  <Read extends number | string>(read: (text: string) => Read | CellFault, keep: (value: Read) => void): Keep =>
  (text) => {
    const value = read(text)
    if (typeof value === 'object') return value
    keep(value)
    return undefined
  }

function keepOwn(field: OwnField, builder: TableBuilder, codes: ReadonlyMap<string, string>): Keep {
  if (field === 'filed-on') return kept(readDate, (date: number) => (builder.filedOn = date))
  if (field === 'request') return (text) => void (builder.id = text)
  if (field === 'commune')
    return kept<string>(
      (text) => communeIn(text, codes) ?? { why: 'not-a-commune' },
      (code) => (builder.commune = code),
    )
  return kept<string>(
    (text) => dwellingTypeIn(text) ?? { why: 'not-a-dwelling-type' },
    (type) => (builder.dwellingType = type),
  )
}
