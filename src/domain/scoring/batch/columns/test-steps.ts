/** Tests over a block: -1 where the test holds, 0 where not, alone or joined with what the register already says. */
import type { PlanTest } from '../plan-test.ts'
import type { Step } from './block.ts'
import type { ClosedStretch } from './stretch.ts'
import { closedStretch, isOneValue } from './stretch.ts'

/** How a test is written into its register: in its place, or with what stands there. */
type Join = 'set' | 'and' | 'or'

type StretchStep = (stretch: ClosedStretch, into: number) => Step

// Many loops rather than one that is told what to do: each stays a few instructions long.

const setStretch: StretchStep =
  ({ slot, ends, turned }, into) =>
  ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const [first, low, high] = [slot * capacity + from, ends[0] as number, ends[1] as number]
    for (let rank = 0; rank < count; rank += 1) {
      const value = data[first + rank] as number
      out[rank] = 0 - ((Number(value >= low) & Number(value <= high)) ^ turned)
    }
  }

const andStretch: StretchStep =
  ({ slot, ends, turned }, into) =>
  ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const [first, low, high] = [slot * capacity + from, ends[0] as number, ends[1] as number]
    for (let rank = 0; rank < count; rank += 1) {
      const value = data[first + rank] as number
      out[rank] = (out[rank] as number) & (0 - ((Number(value >= low) & Number(value <= high)) ^ turned))
    }
  }

const orStretch: StretchStep =
  ({ slot, ends, turned }, into) =>
  ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const [first, low, high] = [slot * capacity + from, ends[0] as number, ends[1] as number]
    for (let rank = 0; rank < count; rank += 1) {
      const value = data[first + rank] as number
      out[rank] = (out[rank] as number) | (0 - ((Number(value >= low) & Number(value <= high)) ^ turned))
    }
  }

const setValue: StretchStep =
  ({ slot, ends }, into) =>
  ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const [first, wanted] = [slot * capacity + from, ends[0] as number]
    for (let rank = 0; rank < count; rank += 1) out[rank] = 0 - Number(data[first + rank] === wanted)
  }

const andValue: StretchStep =
  ({ slot, ends }, into) =>
  ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const [first, wanted] = [slot * capacity + from, ends[0] as number]
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = (out[rank] as number) & (0 - Number(data[first + rank] === wanted))
  }

const orValue: StretchStep =
  ({ slot, ends }, into) =>
  ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const [first, wanted] = [slot * capacity + from, ends[0] as number]
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = (out[rank] as number) | (0 - Number(data[first + rank] === wanted))
  }

const stretchSteps: Readonly<Record<Join, StretchStep>> = { set: setStretch, and: andStretch, or: orStretch }
const valueSteps: Readonly<Record<Join, StretchStep>> = { set: setValue, and: andValue, or: orValue }

function stretchStep(stretch: ClosedStretch, into: number, join: Join): Step {
  return (isOneValue(stretch) ? valueSteps : stretchSteps)[join](stretch, into)
}

/** The boxes of a set, looked up by rank. */
function setAmong(slot: number, holds: Int32Array, into: number): Step {
  return ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const first = slot * capacity + from
    for (let rank = 0; rank < count; rank += 1) out[rank] = holds[data[first + rank] as number] as number
  }
}

function andAmong(slot: number, holds: Int32Array, into: number): Step {
  return ({ data, capacity, from, count, registers }) => {
    const out = registers[into] as Int32Array
    const first = slot * capacity + from
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = (out[rank] as number) & (holds[data[first + rank] as number] as number)
  }
}

function joinStep(join: Join, from: number, into: number): Step {
  const isAnd = join === 'and'
  return ({ count, registers }) => {
    const [one, out] = [registers[from] as Int32Array, registers[into] as Int32Array]
    if (isAnd) for (let rank = 0; rank < count; rank += 1) out[rank] = (out[rank] as number) & (one[rank] as number)
    else for (let rank = 0; rank < count; rank += 1) out[rank] = (out[rank] as number) | (one[rank] as number)
  }
}

function joined(test: PlanTest, into: number, join: Join): readonly Step[] {
  if (test.kind === 'stretch') return [stretchStep(closedStretch(test), into, join)]
  if (test.kind === 'among' && join !== 'or') {
    const holds = Int32Array.from({ length: test.valueCount }, (_, rank) => (test.ranks.includes(rank) ? -1 : 0))
    return [(join === 'set' ? setAmong : andAmong)(test.slot, holds, into)]
  }
  if (join !== 'set' || test.kind === 'among') return [...joined(test, into + 1, 'set'), joinStep(join, into + 1, into)]
  const inner: Join = test.kind === 'all' ? 'and' : 'or'
  return test.of.flatMap((each, rank) => joined(each, into, rank === 0 ? 'set' : inner))
}

/** Writes -1 or 0 into the register; those above it are written over. */
export const testSteps = (test: PlanTest, into: number): readonly Step[] => joined(test, into, 'set')
