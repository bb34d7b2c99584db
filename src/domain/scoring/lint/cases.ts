/**
 * Every case a few criteria can tell apart: each box, each yes and no, and each side of each threshold. Reckoned facts
 * vary freely here, more than they do in life: what no case shows can then truly never happen.
 */
import type { Condition } from '../condition.ts'
import { thresholdNumber } from '../compiled/threshold-number.ts'
import type { Row } from '../exact/exact-condition.ts'
import { firstStretched } from '../compiled/worth.ts'
import type { PointRule } from '../point-rule.ts'
import type { Linting } from './linting.ts'

/** Beyond this many cases a check says nothing rather than keep an editor waiting. */
const mostCases = 20_000
/** A range this short is tried value by value. */
const shortRange = 24

function thresholdsIn(condition: Condition | undefined, linting: Linting): readonly (readonly [string, number])[] {
  if (condition?.kind === 'all' || condition?.kind === 'any')
    return condition.of.flatMap((each) => thresholdsIn(each, linting))
  if (condition?.kind === 'not') return thresholdsIn(condition.condition, linting)
  return condition?.kind === 'compare'
    ? [[condition.fact, thresholdNumber(condition.to, linting.compiled.parameters)]]
    : []
}

function turningPoints(rule: PointRule): readonly number[] {
  if (rule.kind === 'fixed') return []
  if (rule.kind === 'per-unit') return [rule.start, rule.start + Math.ceil(rule.step / 2), rule.start + rule.step]
  if (rule.kind === 'stretches') return [firstStretched(rule), ...rule.stretches.map(({ until }) => until ?? 0)]
  return rule.bands.flatMap(({ lower, upper }) => [lower, upper].flatMap((end) => (end ? [end.at] : [])))
}

/** What cases are made for: a criterion, or a condition beside points. */
export interface Judged {
  readonly slots: readonly number[]
  readonly when?: Condition
  readonly definition?: { readonly points?: PointRule }
}

function valuesOf(slot: number, criteria: readonly Judged[], linting: Linting): readonly number[] {
  const { slots } = linting.compiled
  const [low, high] = [linting.rows.low[slot] as number, linting.rows.high[slot] as number]
  const isRate = slots.derived.some(({ index, derivation }) => index === slot && derivation.output.kind === 'rate')
  if (!isRate && high - low <= shortRange) return Array.from({ length: high - low + 1 }, (_, rank) => low + rank)
  const beside = isRate ? 0.5 : 1
  const turns = criteria.flatMap(({ when, definition: { points } = {} }) => [
    ...thresholdsIn(when, linting).flatMap(([fact, at]) => (slots.indexOf.get(fact as never) === slot ? [at] : [])),
    ...(points && points.kind !== 'fixed' && slots.indexOf.get(points.fact) === slot ? turningPoints(points) : []),
  ])
  const tried = [low, high, ...turns.flatMap((at) => [at - beside, at, at + beside])]
  return [...new Set(tried)].filter((value) => value >= low && value <= high)
}

/**
 * The cases some criteria can tell apart, each in the same row written again: read it before asking for the next.
 * @returns undefined when there are too many to try.
 */
export function casesOf(criteria: readonly Judged[], linting: Linting): Iterable<Row> | undefined {
  const slots = [...new Set(criteria.flatMap((each) => each.slots))]
  const values = slots.map((slot) => valuesOf(slot, criteria, linting))
  const count = values.reduce((product, each) => product * each.length, 1)
  if (count > mostCases) return undefined
  return eachCase(new Float64Array(linting.compiled.slots.count), slots, values)
}

function* eachCase(row: Row, slots: readonly number[], values: readonly (readonly number[])[]): Generator<Row> {
  const [slot, ...otherSlots] = slots
  if (slot === undefined) {
    yield row
    return
  }
  for (const value of values[0] ?? []) {
    row[slot] = value
    yield* eachCase(row, otherSlots, values.slice(1))
  }
}
