/**
 * Requests laid out for one grid: its facts in its own slots, reckoned facts reckoned once, so that each move of a weight only
 * adds points. It depends on what the grid asks and never on what it gives: moving weights leaves it as it is.
 */
import type { CompiledGrid } from '../scoring/compile-grid.ts'
import type { CompiledCriterion } from '../scoring/compiled/nodes.ts'
import type { ConditionState } from '../scoring/compiled/condition-state.ts'
import { canBeMet, isSure, no, yes } from '../scoring/compiled/possible.ts'
import { run } from '../scoring/compiled/run.ts'
import type { StepCount } from '../scoring/compiled/worth.ts'
import { isInBand, unitCount } from '../scoring/compiled/worth.ts'
import type { SituationTable } from '../scoring/batch/situation-table.ts'
import { filled } from '../scoring/compiled/filled.ts'
import { communeRank } from '../scoring/facts/commune-sets.ts'
import type { DatedEvent } from '../scoring/facts/dated-events.ts'
import { readEvents } from '../scoring/facts/dated-events.ts'
import type { FactRows } from '../scoring/facts/fact-rows.ts'
import { deriveRows } from '../scoring/facts/fact-rows.ts'
import type { SlotFact, SlotRange, Slots } from '../scoring/facts/slots.ts'
import { slotRange } from '../scoring/facts/slots.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { FactColumn, RequestTable } from './request-table.ts'

export interface PreparedRequests {
  readonly table: RequestTable
  readonly referenceDate: LocalDate
  /** Every request by position, scored in one sweep; its numbers mean something where `isExact`. */
  readonly situations: SituationTable
  readonly width: number
  /**
   * 1 where whatever is not known can change no criterion and nothing the grid orders by, so that the request has a total
   * under any weights, and a place.
   */
  readonly isExact: Uint8Array
  /** Fills `rows` with what is known of a request, ranges elsewhere. */
  readonly fill: (position: number, rows: ScratchRows) => void
}

/** Rows filled again and again. */
export interface ScratchRows extends FactRows {
  readonly events: Map<number, readonly DatedEvent[]>
}

/** How a stated slot is read from a column; absent when the file has no such column. */
interface SlotReader {
  readonly range: SlotRange
  readonly column: FactColumn | undefined
  /** For a column of texts: the grid's number of each text, NaN for one it cannot use. */
  readonly numbers?: readonly number[]
  /** For events: those of each text. */
  readonly events?: readonly (readonly DatedEvent[] | undefined)[]
}

export function prepareRequests(table: RequestTable, compiled: CompiledGrid, on: LocalDate): PreparedRequests {
  const { slots } = compiled
  const { count } = table
  const readers = slots.stated.map((fact) => readerOf(fact, table, on))
  const fill = (position: number, rows: ScratchRows) => fillRows(rows, { slots, readers, position, on })
  const situations: SituationTable = { data: new Float64Array(slots.count * count), capacity: count, count }
  const isExact = new Uint8Array(count)
  const scratch = emptyRows(slots.count)
  for (let position = 0; position < count; position += 1) {
    fill(position, scratch)
    for (let slot = 0; slot < slots.count; slot += 1)
      situations.data[slot * count + position] = scratch.low[slot] as number
    const isWhole = !scratch.isKnown.includes(false) || (isSettled(compiled, scratch) && isPlaced(compiled, scratch))
    isExact[position] = isWhole ? 1 : 0
  }
  return { table, referenceDate: on, situations, width: slots.count, isExact, fill }
}

/** Rows of a grid with nothing in them yet. */
export const emptyRows = (width: number): ScratchRows => ({
  low: filled(width, 0),
  high: filled(width, 0),
  isKnown: filled(width, false),
  refused: filled(width, false),
  unproved: filled(width, false),
  events: new Map(),
  ignored: [],
})

function readerOf(fact: SlotFact, table: RequestTable, on: LocalDate): SlotReader {
  const kind = fact.kind === 'choice' && fact.communes ? 'commune' : fact.kind
  const found = table.facts.get(fact.id)
  const column = found?.kind === kind ? found : undefined
  const range = slotRange(fact, on)
  if (!column) return { range, column }
  if (fact.kind === 'events') {
    const events = column.texts.map((text) => {
      const read = readEvents(fact, text, on)
      return typeof read === 'string' ? undefined : read
    })
    return { range, column, events, numbers: events.map((each) => each?.length ?? NaN) }
  }
  if (fact.kind !== 'choice') return { range, column }
  const { communes, values } = fact
  const rankOf = communes
    ? (text: string) => communeRank(communes, text)
    : (text: string) => values.findIndex(({ id }) => id === text)
  return { range, column, numbers: column.texts.map(rankOf).map((rank) => (typeof rank === 'number' ? rank : NaN)) }
}

interface Filling {
  readonly slots: Slots
  readonly readers: readonly SlotReader[]
  readonly position: number
  readonly on: LocalDate
}

function fillRows(rows: ScratchRows, { slots, readers, position, on }: Filling): void {
  for (let slot = 0; slot < readers.length; slot += 1) {
    const { range, column, numbers, events } = readers[slot] as SlotReader
    const written = column ? (column.numbers[position] as number) : NaN
    const number = numbers && written >= 0 ? (numbers[written] as number) : written
    const isKnown = number >= range[0] && number <= range[1]
    rows.low[slot] = isKnown ? number : range[0]
    rows.high[slot] = isKnown ? number : range[1]
    rows.isKnown[slot] = isKnown
    rows.refused[slot] = false
    rows.unproved[slot] = true
    if (!events) continue
    const stated = isKnown ? events[written] : undefined
    if (stated) rows.events.set(slot, stated)
    else rows.events.delete(slot)
  }
  deriveRows(slots, rows, on)
}

/**
 * True when every criterion is met or not, and by as many units, whatever the unknown facts turn out to be: the lowest values
 * then stand for all of them. Ranges alone are looked at: trying answers one by one finds hardly more, in ten times the time.
 */
function isSettled(compiled: CompiledGrid, rows: FactRows): boolean {
  const trace = run({ ...compiled, splits: [] }, { rows, barred: rows.refused })
  return compiled.nodes.every((node) => {
    const possible = trace.possible[node.index] as number
    if (node.kind === 'group' || !canBeMet(possible)) return true
    return isSure(possible) && hasOneWorth(node, compiled.slots, rows)
  })
}

/** True when what a grid orders by beside points is sure: the level, the effects and the facts its order names. */
function isPlaced({ plain, levels, effects, slots }: CompiledGrid, rows: FactRows): boolean {
  const view = { rows, barred: rows.refused }
  const isSettledState = (state: ConditionState) => [yes, no].includes(state(view))
  return (plain.ranking?.order ?? []).every((key) => {
    if (key.kind === 'level') return levels.every(({ state }) => isSettledState(state))
    if (key.kind === 'effect')
      return effects.every(({ definition, state }) => definition.id !== key.effect || isSettledState(state))
    return key.kind === 'total' || rows.isKnown[slots.indexOf.get(key.fact) as number] === true
  })
}

function hasOneWorth({ definition: { points: rule } }: CompiledCriterion, slots: Slots, rows: FactRows): boolean {
  if (rule.kind === 'fixed') return true
  const slot = slots.indexOf.get(rule.fact) as number
  const [low, high] = [rows.low[slot] as number, rows.high[slot] as number]
  const hasOneCount = (counting: StepCount) => unitCount(counting, low) === unitCount(counting, high)
  if (rule.kind === 'per-unit') return hasOneCount(rule)
  if (rule.kind === 'stretches')
    return rule.stretches.every((stretch) => hasOneCount({ ...stretch, rounding: rule.rounding }))
  return rule.bands.some((band) => isInBand(band, low) && isInBand(band, high))
}
