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
import { columnsOf } from './columns.ts'
import { folded } from './folded.ts'
import type { CellFault, FileProblem, LineFault, LineProblem } from './import-problem.ts'
import { personalValue } from './personal-data.ts'
import { statedFacts } from './stated-facts.ts'
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
  /** A line whose quote never closes, with all that was read behind it. */
  readonly addOpen: (line: number) => void
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

type Fault = LineFault & { readonly column?: string; readonly value?: string }

/** One line after another into a builder. */
class LineReader {
  /** Set once the file must be refused. */
  refusal: FileProblem | undefined
  private readonly columns: readonly Column[]
  private readonly builder: TableBuilder
  private readonly keeps: readonly Keep[]
  private readonly lineOf = new Map<string, number>()

  constructor(columns: readonly Column[], builder: TableBuilder, options: ImportOptions) {
    this.columns = columns
    this.builder = builder
    this.keeps = columns.map(({ use }) => keepOf(use, builder, options))
  }

  /** Reads a line whole; what is wrong with it otherwise, and then nothing of it may be kept. */
  faultOf(line: number, cells: readonly string[]): Fault | undefined {
    const { length } = this.columns
    if (cells.length !== length) return { why: 'cell-count', expected: length, found: cells.length }
    this.builder.begin(line)
    for (let rank = 0; rank < length; rank += 1) {
      const fault = this.cellFault(rank, (cells[rank] as string).trim())
      if (fault) return fault
    }
    const { id } = this.builder
    const firstLine = this.lineOf.get(id)
    if (firstLine !== undefined) return { why: 'request-repeated', firstLine, value: id }
    this.lineOf.set(id, line)
    return undefined
  }

  private cellFault(rank: number, text: string): Fault | undefined {
    if (text === '') return undefined
    const { heading: column, use } = this.columns[rank] as Column
    const looksLike = use.kind === 'fact' ? undefined : personalValue(text)
    if (looksLike) this.refusal = { why: 'personal', column, looksLike }
    const fault = (this.keeps[rank] as Keep)(text)
    return fault && { ...fault, column, ...(personalValue(text) ? {} : { value: text.slice(0, 60) }) }
  }
}

function importing(
  columns: readonly Column[],
  facts: ReadonlyMap<FactId, StatedFactDefinition>,
  options: ImportOptions,
): RequestImport {
  const builder = new TableBuilder(facts, options.othersAreNo)
  const reader = new LineReader(columns, builder, options)
  const problems: LineProblem[] = []
  let [lineCount, badLineCount] = [0, 0]
  const leaveOut = (line: number, fault: Fault): void => {
    badLineCount += 1
    if (problems.length < listedProblems) problems.push({ line, ...fault })
  }
  return {
    add(line, cells) {
      if (reader.refusal) return false
      if (cells.every((cell) => cell.trim() === '')) return true
      lineCount += 1
      const fault = reader.faultOf(line, cells)
      if (fault) leaveOut(line, fault)
      else builder.keep()
      return reader.refusal === undefined
    },
    addOpen(line) {
      lineCount += 1
      leaveOut(line, { why: 'open-quote' })
    },
    finish() {
      if (reader.refusal) return refused(reader.refusal)
      if (lineCount === 0) return refused({ why: 'empty' })
      const table = builder.table(options.status)
      return passed({ table, lineCount, badLineCount, problems, ...columnReport(columns, facts) })
    },
  }
}

function columnReport(columns: readonly Column[], facts: ReadonlyMap<FactId, StatedFactDefinition>) {
  const stated = new Set(columns.flatMap(({ use }) => (use.kind === 'fact' ? [use.fact.id] : [])))
  return {
    unusedColumns: columns.filter(({ use }) => use.kind === 'unused').map(({ heading }) => heading),
    missingFacts: [...facts.keys()].filter((id) => !stated.has(id)),
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

/** Columns say the same few things again and again: each is worked out once. */
const rememberedCells = 4096

const kept = <Read extends number | string>(
  read: (text: string) => Read | CellFault,
  keep: (value: Read) => void,
): Keep => {
  const remembered = new Map<string, Read | CellFault>()
  return (text) => {
    const known = remembered.get(text)
    const value = known ?? read(text)
    if (known === undefined && remembered.size < rememberedCells) remembered.set(text, value)
    if (typeof value === 'object') return value
    keep(value)
    return undefined
  }
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
