/** How a group takes its members, one after the other, over a block. Registers hold points or `unmet`; nothing branches. */
import { roundedQuotient } from '../../compiled/rounding.ts'
import type { PlanCombination, PlanNode } from '../plan.ts'
import type { Step } from './block.ts'
import { greaterOf, lesserOf, unmet } from './block.ts'

type Take = (member: number, into: number) => Step

/** Adds points to a register that starts at 0: "not met" adds nothing. */
export const addMet: Take =
  (member, into) =>
  ({ count, registers }) => {
    const [one, out] = [registers[member] as Int32Array, registers[into] as Int32Array]
    for (let rank = 0; rank < count; rank += 1) {
      const points = one[rank] as number
      out[rank] = (out[rank] as number) + (points & (0 - Number(points > unmet)))
    }
  }

/** Adds points kept between a floor and a cap, from a register that started at 0 to another. */
export function addLimited({ cap, floor }: Pick<PlanNode, 'cap' | 'floor'>, member: number, into: number): Step {
  const [most, least] = [cap ?? 0x3fffffff, floor ?? unmet]
  return ({ count, registers }) => {
    const [one, out] = [registers[member] as Int32Array, registers[into] as Int32Array]
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = (out[rank] as number) + greaterOf(least, lesserOf(most, one[rank] as number))
  }
}

/** Adds points to a register that starts at `unmet`. */
const addOrBegin: Take =
  (member, into) =>
  ({ count, registers }) => {
    const [one, out] = [registers[member] as Int32Array, registers[into] as Int32Array]
    for (let rank = 0; rank < count; rank += 1) {
      const points = one[rank] as number
      const before = out[rank] as number
      const begins = 0 - Number(before === unmet)
      out[rank] = before + ((points - (unmet & begins)) & (0 - Number(points > unmet)))
    }
  }

const keepBest: Take =
  (member, into) =>
  ({ count, registers }) => {
    const [one, out] = [registers[member] as Int32Array, registers[into] as Int32Array]
    for (let rank = 0; rank < count; rank += 1) out[rank] = greaterOf(out[rank] as number, one[rank] as number)
  }

const keepFirst: Take =
  (member, into) =>
  ({ count, registers }) => {
    const [one, out] = [registers[member] as Int32Array, registers[into] as Int32Array]
    for (let rank = 0; rank < count; rank += 1) {
      const before = out[rank] as number
      out[rank] = before ^ ((before ^ (one[rank] as number)) & (0 - Number(before === unmet)))
    }
  }

/** A mean counts its members apart, in the register after its own. */
const countMet: Take =
  (member, into) =>
  ({ count, registers }) => {
    const [one, out] = [registers[member] as Int32Array, registers[into + 1] as Int32Array]
    for (let rank = 0; rank < count; rank += 1)
      out[rank] = (out[rank] as number) + Number((one[rank] as number) > unmet)
  }

const divide =
  (into: number, rounding: (PlanCombination & { readonly kind: 'mean' })['rounding']): Step =>
  ({ count, registers }) => {
    const [out, met] = [registers[into] as Int32Array, registers[into + 1] as Int32Array]
    for (let rank = 0; rank < count; rank += 1)
      if (out[rank] !== unmet) out[rank] = roundedQuotient(out[rank] as number, met[rank] as number, rounding)
  }

/** Registers a group needs for itself. */
export const registersOf = ({ kind }: PlanCombination): number => (kind === 'mean' ? 2 : 1)

/** What to do with each member once its register is ready. */
export function takeSteps({ kind }: PlanCombination, member: number, into: number): readonly Step[] {
  if (kind === 'mean') return [addOrBegin(member, into), countMet(member, into)]
  return [{ sum: addOrBegin, max: keepBest, 'first-match': keepFirst }[kind](member, into)]
}

/** What is left to do once every member is taken. */
export const closingSteps = (combination: PlanCombination, into: number): readonly Step[] =>
  combination.kind === 'mean' ? [divide(into, combination.rounding)] : []

/** Multiplies points that were met. */
export const factorSteps = ({ factor }: PlanNode, into: number): readonly Step[] =>
  factor
    ? [
        ({ count, registers }) => {
          const out = registers[into] as Int32Array
          for (let rank = 0; rank < count; rank += 1)
            if (out[rank] !== unmet)
              out[rank] = roundedQuotient((out[rank] as number) * factor.times, factor.over, factor.rounding)
        },
      ]
    : []

/** Applies a factor, a cap and a floor where points were met; "not met" stays. No step when the node has none. */
export function limitSteps(node: PlanNode, into: number): readonly Step[] {
  const { cap, floor } = node
  const multiplied = factorSteps(node, into)
  if (cap === undefined && floor === undefined) return multiplied
  const [most, least] = [cap ?? 0x3fffffff, floor ?? unmet]
  return [
    ...multiplied,
    ({ count, registers }) => {
      const out = registers[into] as Int32Array
      for (let rank = 0; rank < count; rank += 1) {
        const points = out[rank] as number
        const kept = greaterOf(least, lesserOf(most, points))
        out[rank] = points ^ ((points ^ kept) & (0 - Number(points > unmet)))
      }
    },
  ]
}
