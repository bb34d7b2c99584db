/** Short ways for what grids do most: the best or the first of fixed points, and points listed by box. Nothing branches. */
import type { PlanGroup, PlanNode } from '../plan.ts'
import { isAdjusted } from '../plan.ts'
import type { Step } from './block.ts'
import { greaterOf, unmet } from './block.ts'
import type { ClosedStretch } from './stretch.ts'
import { isOneValue } from './stretch.ts'

/** Keeps fixed points where a test holds, when they are the best so far. */
export function bestWhere(weight: number, test: number, into: number): Step {
  return ({ count, weights, registers }) => {
    const [out, holds] = [registers[into] as Int32Array, registers[test] as Int32Array]
    const points = (weights[weight] as number) - unmet
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = greaterOf(out[rank] as number, unmet + ((holds[rank] as number) & points))
  }
}

/** The same where the values of a slot lie in a stretch. */
export function bestIn(weight: number, stretch: ClosedStretch, into: number): Step {
  return (isOneValue(stretch) ? bestAtValue : bestInStretch)(weight, stretch, into)
}

function bestAtValue(weight: number, { slot, ends }: ClosedStretch, into: number): Step {
  return ({ data, capacity, from, count, weights, registers }) => {
    const out = registers[into] as Int32Array
    const points = (weights[weight] as number) - unmet
    const [first, wanted] = [slot * capacity + from, ends[0] as number]
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = greaterOf(out[rank] as number, unmet + ((0 - Number(data[first + rank] === wanted)) & points))
  }
}

function bestInStretch(weight: number, { slot, ends, turned }: ClosedStretch, into: number): Step {
  return ({ data, capacity, from, count, weights, registers }) => {
    const out = registers[into] as Int32Array
    const points = (weights[weight] as number) - unmet
    const [first, low, high] = [slot * capacity + from, ends[0] as number, ends[1] as number]
    for (let rank = 0; rank < count; rank += 1) {
      const value = data[first + rank] as number
      const holds = 0 - ((Number(value >= low) & Number(value <= high)) ^ turned)
      out[rank] = greaterOf(out[rank] as number, unmet + (holds & points))
    }
  }
}

/** Keeps fixed points where a test holds, when nothing was met before. */
export function firstWhere(weight: number, test: number, into: number): Step {
  return ({ count, weights, registers }) => {
    const [out, holds] = [registers[into] as Int32Array, registers[test] as Int32Array]
    const points = (weights[weight] as number) - unmet
    for (let rank = 0; rank < count; rank += 1) {
      const before = out[rank] as number
      out[rank] = before + ((0 - Number(before === unmet)) & (holds[rank] as number) & points)
    }
  }
}

interface BoxPoints {
  readonly slot: number
  /** Place of the weight of each box, by rank; -1 for a box that gives nothing. */
  readonly weights: readonly number[]
}

function boxesOf(node: PlanNode) {
  const isPlain = node.kind === 'criterion' && node.cap === undefined && node.floor === undefined
  if (!isPlain || node.points.kind !== 'fixed' || node.when?.kind !== 'among') return undefined
  return { ...node.when, weight: node.points.weight }
}

/** A group whose members are fixed points for boxes of one fact, as a list of points by box; undefined for any other. */
export function boxPoints(group: PlanGroup): BoxPoints | undefined {
  const { combination, members } = group
  const rows = members.map(boxesOf)
  const first = rows[0]
  const isPlain = combination.kind === 'first-match' && !isAdjusted(group)
  if (!isPlain || !first || rows.some((row) => row?.slot !== first.slot)) return undefined
  const weights = Array.from({ length: first.valueCount }, (_, box) => {
    const row = rows.find((each) => each?.ranks.includes(box))
    return row ? row.weight : -1
  })
  return { slot: first.slot, weights }
}

/** Adds the points of the box that is ticked. */
export function addByBox({ slot, weights: places }: BoxPoints, into: number): Step {
  const points = new Int32Array(places.length)
  return ({ data, capacity, from, count, weights, registers }) => {
    for (const [box, place] of places.entries()) points[box] = place < 0 ? 0 : (weights[place] as number)
    const out = registers[into] as Int32Array
    const first = slot * capacity + from
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = (out[rank] as number) + (points[data[first + rank] as number] as number)
  }
}
