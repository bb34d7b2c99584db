/**
 * How a group makes one range of its members' ranges. Each function gives the least and most the group is worth *if at
 * least one member is met*, and records what every member brings and who is beaten.
 */
import type { Rounding } from '../point-rule.ts'
import type { Possible } from './possible.ts'
import { canBeMet, isSure } from './possible.ts'
import { roundedQuotient } from './rounding.ts'
import type { Trace } from './trace.ts'
import { bring, leastOf, mostOf } from './trace.ts'

export type Combine = (trace: Trace, group: number, members: readonly number[]) => void

const possibleOf = (trace: Trace, node: number): Possible => trace.possible[node] as Possible

function settle(trace: Trace, group: number, low: number, high: number): void {
  trace.rawLow[group] = low
  trace.rawHigh[group] = high
}

/** Adds every member. */
export const sum: Combine = (trace, group, members) => {
  let [low, high] = [0, 0]
  for (const member of members) {
    bring(trace, member, leastOf(trace, member), mostOf(trace, member))
    low += trace.broughtLow[member] as number
    high += trace.broughtHigh[member] as number
  }
  settle(trace, group, low, high)
}

/** Marks a member as unable to count because another takes its place. */
function beat(trace: Trace, member: number, winner: number): void {
  trace.beatenBy[member] = winner
  bring(trace, member, 0, 0)
}

/** A member that may yet win or lose: it brings nothing, or its worth. */
function leaveOpen(trace: Trace, member: number): void {
  const canCount = canBeMet(possibleOf(trace, member))
  trace.contested[member] = canCount ? 1 : 0
  if (canCount)
    bring(trace, member, Math.min(0, trace.low[member] as number), Math.max(0, trace.high[member] as number))
  else bring(trace, member, 0, 0)
}

/** The sure member with the highest floor: the first of equals, -1 when none is sure. */
function surestOf(trace: Trace, members: readonly number[]): number {
  let best = -1
  for (const member of members)
    if (isSure(possibleOf(trace, member)) && (best < 0 || (trace.low[member] as number) > (trace.low[best] as number)))
      best = member
  return best
}

function rangeOfMet(trace: Trace, members: readonly number[]): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity]
  for (const member of members) {
    if (!canBeMet(possibleOf(trace, member))) continue
    low = Math.min(low, trace.low[member] as number)
    high = Math.max(high, trace.high[member] as number)
  }
  return low === Infinity ? [0, 0] : [low, high]
}

/** Keeps the best of the members met; equals are settled by the grid's order. */
export const max: Combine = (trace, group, members) => {
  const [lowest, highest] = rangeOfMet(trace, members)
  const best = surestOf(trace, members)
  const sureLow = best < 0 ? lowest : (trace.low[best] as number)
  settle(trace, group, sureLow, highest)
  let hasRival = false
  for (const member of members) {
    if (member === best) continue
    const isBeaten = best >= 0 && canBeMet(possibleOf(trace, member)) && (trace.high[member] as number) <= sureLow
    if (isBeaten) beat(trace, member, best)
    else leaveOpen(trace, member)
    hasRival ||= !isBeaten && canBeMet(possibleOf(trace, member))
  }
  if (best < 0) return
  if (hasRival) leaveOpen(trace, best)
  else bring(trace, best, sureLow, trace.high[best] as number)
}

/** Keeps the first member met. */
export const firstMatch: Combine = (trace, group, members) => {
  let [winner, hasEarlier] = [-1, false]
  let [low, high] = [Infinity, -Infinity]
  for (const member of members) {
    const possible = possibleOf(trace, member)
    if (!canBeMet(possible)) bring(trace, member, 0, 0)
    else if (winner >= 0) beat(trace, member, winner)
    else {
      low = Math.min(low, trace.low[member] as number)
      high = Math.max(high, trace.high[member] as number)
      if (isSure(possible)) winner = member
      if (isSure(possible) && !hasEarlier)
        bring(trace, member, trace.low[member] as number, trace.high[member] as number)
      else leaveOpen(trace, member)
      hasEarlier ||= !isSure(possible)
    }
  }
  settle(trace, group, low === Infinity ? 0 : low, high === -Infinity ? 0 : high)
}

/** Keeps the member whose box is ticked: at most one is met, since each member's condition holds its box. */
export const selected: Combine = (trace, group, members) => {
  const [low, high] = rangeOfMet(trace, members)
  settle(trace, group, low, high)
  for (const member of members) bring(trace, member, leastOf(trace, member), mostOf(trace, member))
}

/** Averages the members met. The extremes are found by adding doubtful members as long as they pull that way. */
export function meanRounded(rounding: Rounding): Combine {
  return (trace, group, members) => {
    const met = members.filter((member) => canBeMet(possibleOf(trace, member)))
    settle(trace, group, extremeMean(trace, met, 'low', rounding), extremeMean(trace, met, 'high', rounding))
    for (const member of members) bring(trace, member, leastOf(trace, member), mostOf(trace, member))
  }
}

function extremeMean(trace: Trace, met: readonly number[], side: 'low' | 'high', rounding: Rounding): number {
  const pull = side === 'low' ? 1 : -1
  const doubtful: number[] = []
  let [total, count] = [0, 0]
  for (const member of met) {
    const value = trace[side][member] as number
    if (isSure(possibleOf(trace, member))) [total, count] = [total + value, count + 1]
    else doubtful.push(value)
  }
  doubtful.sort((one, other) => pull * (one - other))
  for (const value of doubtful)
    if (count === 0 || pull * (value * count - total) < 0) [total, count] = [total + value, count + 1]
  return count === 0 ? 0 : roundedQuotient(total, count, rounding)
}
