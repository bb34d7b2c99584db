/**
 * What a criterion adds to a register where it is met. `from` says what the register holds where nothing was met yet: 0 in a
 * sum, `unmet` where a group must know; what is added is then the points less `from`.
 */
import type { PlanCriterion, PlanPoints } from '../plan.ts'
import type { PlanTest } from '../plan-test.ts'
import type { Step } from './block.ts'
import { lesserOf } from './block.ts'
import type { ClosedStretch } from './stretch.ts'
import { closedStretch, isOneValue } from './stretch.ts'
import { testSteps } from './test-steps.ts'

interface Gain {
  readonly weight: number
  readonly from: number
  readonly into: number
}

/** Where the values of a slot lie in a stretch. */
function addInStretch({ weight, from: base, into }: Gain, { slot, ends, turned }: ClosedStretch): Step {
  return ({ data, capacity, from, count, weights, registers }) => {
    const out = registers[into] as Int32Array
    const points = (weights[weight] as number) - base
    const [first, low, high] = [slot * capacity + from, ends[0] as number, ends[1] as number]
    for (let rank = 0; rank < count; rank += 1) {
      const value = data[first + rank] as number
      const holds = 0 - ((Number(value >= low) & Number(value <= high)) ^ turned)
      out[rank] = (out[rank] as number) + (holds & points)
    }
  }
}

/** Where a slot has one value, as every yes/no asks. */
function addAtValue({ weight, from: base, into }: Gain, { slot, ends }: ClosedStretch): Step {
  return ({ data, capacity, from, count, weights, registers }) => {
    const out = registers[into] as Int32Array
    const points = (weights[weight] as number) - base
    const [first, wanted] = [slot * capacity + from, ends[0] as number]
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = (out[rank] as number) + ((0 - Number(data[first + rank] === wanted)) & points)
  }
}

const addIn = (gain: Gain, stretch: ClosedStretch): Step =>
  (isOneValue(stretch) ? addAtValue : addInStretch)(gain, stretch)

/** Where the value lies in a stretch and a test holds too. */
function addInStretchWhere({ weight, from: base, into }: Gain, { slot, ends }: ClosedStretch, test: number): Step {
  return ({ data, capacity, from, count, weights, registers }) => {
    const [out, holds] = [registers[into] as Int32Array, registers[test] as Int32Array]
    const points = (weights[weight] as number) - base
    const [first, low, high] = [slot * capacity + from, ends[0] as number, ends[1] as number]
    for (let rank = 0; rank < count; rank += 1) {
      const value = data[first + rank] as number
      const isIn = 0 - (Number(value >= low) & Number(value <= high))
      out[rank] = (out[rank] as number) + (isIn & (holds[rank] as number) & points)
    }
  }
}

function addWhere({ weight, from: base, into }: Gain, test: number): Step {
  return ({ count, weights, registers }) => {
    const [out, holds] = [registers[into] as Int32Array, registers[test] as Int32Array]
    const points = (weights[weight] as number) - base
    for (let rank = 0; rank < count; rank += 1) out[rank] = (out[rank] as number) + ((holds[rank] as number) & points)
  }
}

/** Fills a register with one number: -1 for a condition that always holds, `unmet` before a group takes its members. */
export const fillStep =
  (value: number, into: number): Step =>
  ({ count, registers }) =>
    void (registers[into] as Int32Array).fill(value, 0, count)

/** Whole steps past the start, rounded as the rule says, all in whole numbers. */
function addUnits(gain: Gain, rule: PlanPoints & { readonly kind: 'per-unit' }, test: number): Step {
  const { slot, start, step, until = 0x7fffffff, rounding } = rule
  const twice = rounding === 'nearest' ? 2 : 1
  const [more, by] = [{ down: 0, up: step - 1, nearest: step }[rounding], twice * step]
  return ({ data, capacity, from, count, weights, registers }) => {
    const [out, holds] = [registers[gain.into] as Int32Array, registers[test] as Int32Array]
    const [points, base, first] = [weights[gain.weight] as number, gain.from, slot * capacity + from]
    for (let rank = 0; rank < count; rank += 1) {
      const counted = lesserOf((data[first + rank] as number) | 0, until) - start
      const units = by === 1 ? counted : ((counted * twice + more) / by) | 0
      const met = (holds[rank] as number) & (0 - (Number(counted > 0) & Number(units > 0)))
      out[rank] = (out[rank] as number) + (met & (Math.imul(units, points) - base))
    }
  }
}

const whenSteps = (when: PlanTest | undefined, into: number): readonly Step[] =>
  when ? testSteps(when, into) : [fillStep(-1, into)]

/** @param place where to add, and what stands there where nothing was met. Registers above `free` are written over. */
export function gainSteps({ when, points }: PlanCriterion, place: Omit<Gain, 'weight'>, free: number): readonly Step[] {
  if (points.kind === 'per-unit')
    return [...whenSteps(when, free), addUnits({ ...place, weight: points.weight }, points, free)]
  if (points.kind === 'stretches')
    return [
      ...whenSteps(when, free),
      ...points.stretches.map((stretch, rank) => {
        // A later stretch counts only where the first one does: what stood there before is taken away once.
        const gain = { into: place.into, from: rank === 0 ? place.from : 0, weight: stretch.weight }
        return addUnits(gain, { kind: 'per-unit', slot: points.slot, rounding: points.rounding, ...stretch }, free)
      }),
    ]
  if (points.kind === 'fixed') {
    const gain = { ...place, weight: points.weight }
    if (when?.kind === 'stretch') return [addIn(gain, closedStretch(when))]
    return [...whenSteps(when, free), addWhere(gain, free)]
  }
  const bands = points.bands.map(
    (band) => [{ ...place, weight: band.weight }, closedStretch({ ...band, slot: points.slot })] as const,
  )
  if (!when) return bands.map(([gain, stretch]) => addIn(gain, stretch))
  return [...testSteps(when, free), ...bands.map(([gain, stretch]) => addInStretchWhere(gain, stretch, free))]
}
