/**
 * Requests laid out for one grid: its facts in its own slots, reckoned facts reckoned once, so that each move of a weight only
 * adds points. It depends on what the grid asks and never on what it gives: moving weights leaves it as it is.
 */
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import type { CompiledCriterion } from '../scoring/compiled/nodes.ts'
import { canBeMet, isSure } from '../scoring/compiled/possible.ts'
import { run } from '../scoring/compiled/run.ts'
import { isInBand, unitCount } from '../scoring/compiled/worth.ts'
import { filled } from '../scoring/compiled/filled.ts'
import type { StatedFactDefinition } from '../scoring/fact-definition.ts'
import type { FactRows } from '../scoring/facts/fact-rows.ts'
import { deriveRows } from '../scoring/facts/fact-rows.ts'
import type { SlotRange, Slots } from '../scoring/facts/slots.ts'
import { slotRange } from '../scoring/facts/slots.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { FactColumn, RequestTable } from './request-table.ts'

export interface PreparedRequests {
  readonly table: RequestTable
  readonly referenceDate: LocalDate
  /** One row a request, of `width` slots; meaningful where `isExact`. */
  readonly rows: Float64Array
  readonly width: number
  /** 1 where whatever is not known can change no criterion, so that the request has a total under any weights. */
  readonly isExact: Uint8Array
  /** Fills `rows` with what is known of a request, ranges elsewhere. */
  readonly fill: (position: number, rows: FactRows) => void
}

/** How a stated slot is read from a column; absent when the file has no such column. */
interface SlotReader {
  readonly fact: StatedFactDefinition
  readonly range: SlotRange
  readonly column: FactColumn | undefined
  /** For a choice: the grid's rank of each choice of the file, -1 for one the grid does not know. */
  readonly ranks: readonly number[]
}

export function prepareRequests(table: RequestTable, compiled: CompiledGrid, on: LocalDate): PreparedRequests {
  const { slots } = compiled
  const width = slots.count
  const readers = slots.stated.map((fact) => readerOf(fact, table, on))
  const fill = (position: number, rows: FactRows) => fillRows(rows, { slots, readers, position, on })
  const [rows, isExact] = [new Float64Array(table.count * width), new Uint8Array(table.count)]
  const scratch = emptyRows(width)
  for (let position = 0; position < table.count; position += 1) {
    fill(position, scratch)
    for (let slot = 0; slot < width; slot += 1) rows[position * width + slot] = scratch.low[slot] as number
    isExact[position] = !scratch.isKnown.includes(false) || isSettled(compiled, scratch) ? 1 : 0
  }
  return { table, referenceDate: on, rows, width, isExact, fill }
}

/** Rows of a grid with nothing in them yet. */
export const emptyRows = (width: number): FactRows => ({
  low: filled(width, 0),
  high: filled(width, 0),
  isKnown: filled(width, false),
  refused: filled(width, false),
  unproved: filled(width, false),
  ignored: [],
})

function readerOf(fact: StatedFactDefinition, table: RequestTable, on: LocalDate): SlotReader {
  const found = table.facts.get(fact.id)
  const column = found?.kind === fact.kind ? found : undefined
  const ranks =
    fact.kind === 'choice' && column
      ? column.choices.map((choice) => fact.values.findIndex(({ id }) => id === choice))
      : []
  return { fact, range: slotRange(fact, on), column, ranks }
}

interface Filling {
  readonly slots: Slots
  readonly readers: readonly SlotReader[]
  readonly position: number
  readonly on: LocalDate
}

function fillRows(rows: FactRows, { slots, readers, position, on }: Filling): void {
  for (let slot = 0; slot < readers.length; slot += 1) {
    const { range, column, ranks, fact } = readers[slot] as SlotReader
    const written = column ? (column.numbers[position] as number) : NaN
    const number = fact.kind === 'choice' && written >= 0 ? (ranks[written] as number) : written
    const isKnown = number >= range[0] && number <= range[1]
    rows.low[slot] = isKnown ? number : range[0]
    rows.high[slot] = isKnown ? number : range[1]
    rows.isKnown[slot] = isKnown
    rows.refused[slot] = false
    rows.unproved[slot] = true
  }
  deriveRows(slots, rows, on)
}

/**
 * True when every criterion is met or not, and by as many units, whatever the unknown facts turn out to be: the lowest values
 * then stand for all of them.
 */
function isSettled(compiled: CompiledGrid, rows: FactRows): boolean {
  const trace = run(compiled, { rows, barred: rows.refused })
  return compiled.nodes.every((node) => {
    const possible = trace.possible[node.index] as number
    if (node.kind === 'group' || !canBeMet(possible)) return true
    return isSure(possible) && hasOneWorth(node, compiled.slots, rows)
  })
}

function hasOneWorth({ definition: { points: rule } }: CompiledCriterion, slots: Slots, rows: FactRows): boolean {
  if (rule.kind === 'fixed') return true
  const slot = slots.indexOf.get(rule.fact) as number
  const [low, high] = [rows.low[slot] as number, rows.high[slot] as number]
  if (rule.kind === 'per-unit') return unitCount(rule, low) === unitCount(rule, high)
  return rule.bands.some((band) => isInBand(band, low) && isInBand(band, high))
}
