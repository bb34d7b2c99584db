/** Each answer that, changed alone, would change the declared total: every other box, and the nearest number or date each way. */
import type { CompiledGrid } from '../compile-grid.ts'
import { run } from '../compiled/run.ts'
import type { FactRows } from '../facts/fact-rows.ts'
import { deriveRows, factRows } from '../facts/fact-rows.ts'
import type { EventsFact } from '../fact-definition.ts'
import type { SlotFact } from '../facts/slots.ts'
import { slotRange } from '../facts/slots.ts'
import type { Situation } from '../situation.ts'
import type { PointBounds } from '../../values/points.ts'
import type { AnswerChange } from '../what-changes.ts'
import type { FactLine } from './fact-line.ts'
import { factLine } from './fact-line.ts'

/** The total when the fact lies anywhere between two positions, every other fact as it is. */
type TotalBetween = (one: number, other: number) => PointBounds

interface Search {
  readonly total: number
  readonly between: TotalBetween
}

export function answerChanges(compiled: CompiledGrid, situation: Situation, total: number): readonly AnswerChange[] {
  const { slots } = compiled
  const known = factRows(slots, situation)
  return slots.stated.flatMap((fact, slot) => {
    if (!known.isKnown[slot] || !hasOtherAnswers(fact)) return []
    const line = factLine(fact, slotRange(fact, situation.referenceDate), known.low[slot] as number)
    const between: TotalBetween = (one, other) => {
      const rows = withSlot(known, slot, [line.slotNumber(one), line.slotNumber(other)])
      deriveRows(slots, rows, situation.referenceDate)
      const trace = run(compiled, { rows, barred: rows.refused })
      return { min: trace.broughtLow[0] as number, max: trace.broughtHigh[0] as number }
    }
    const isList = fact.kind === 'boolean' || fact.kind === 'choice'
    const positions = (isList ? everyOther : nearestEachWay)(line, { total, between })
    return positions.map((position): AnswerChange => {
      const after = between(position, position)
      return { kind: 'answer', fact: fact.id, value: line.value(position), total: after, ...gained(after, total) }
    })
  })
}

/**
 * Events have happened: nobody is told what one less would have brought. Communes are told apart by lists only: which other
 * one to live in is no answer to try.
 */
const hasOtherAnswers = (fact: SlotFact): fact is Exclude<SlotFact, EventsFact> =>
  fact.kind !== 'events' && !(fact.kind === 'choice' && fact.communes)

export const gained = ({ min, max }: PointBounds, total: number) => ({
  difference: { min: min - total, max: max - total },
})

/** The rows with one fact said otherwise: no document speaks for the new answer, nor against it. */
function withSlot(rows: FactRows, slot: number, [one, other]: readonly [number, number]): FactRows {
  const changed = <Value>(values: readonly Value[], value: Value): Value[] =>
    values.map((each, at) => (at === slot ? value : each))
  return {
    low: changed(rows.low, Math.min(one, other)),
    high: changed(rows.high, Math.max(one, other)),
    isKnown: changed(rows.isKnown, one === other),
    refused: changed(rows.refused, false),
    unproved: changed(rows.unproved, true),
    events: rows.events,
    ignored: rows.ignored,
  }
}

const isChanged = ({ total, between }: Search, one: number, other: number): boolean => {
  const { min, max } = between(one, other)
  return min !== total || max !== total
}

function everyOther({ first, last, at }: FactLine, search: Search): readonly number[] {
  const positions = Array.from({ length: last - first + 1 }, (_, rank) => first + rank)
  return positions.filter((position) => position !== at && isChanged(search, position, position))
}

function nearestEachWay({ first, last, at }: FactLine, search: Search): readonly number[] {
  const below = at > first ? nearest(search, at - 1, first) : undefined
  const above = at < last ? nearest(search, at + 1, last) : undefined
  return [below, above].filter((position) => position !== undefined)
}

/**
 * The first position from `from` to `to` where the total is another one. A stretch whose bounds are the total itself holds
 * none, and is left whole; any other is cut in two, the nearer half first.
 */
function nearest(search: Search, from: number, to: number): number | undefined {
  if (!isChanged(search, from, to)) return undefined
  if (from === to) return from
  const middle = from + Math.trunc((to - from) / 2)
  return nearest(search, from, middle) ?? nearest(search, middle + Math.sign(to - from), to)
}
