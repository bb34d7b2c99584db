/**
 * How good the waits that a site announces are: the share of real waits inside the range that was shown, and by how much
 * they missed. A fold over the log; a figure for whoever answers for the site, and for anybody who asks.
 */
import type { Instant } from '../../values/instant.ts'
import type { LocalDate } from '../../values/local-date.ts'
import type { ShownWait } from '../call-reason.ts'
import { legsOfDay, type QueueState } from '../queue-state.ts'
import type { Leg } from '../ticket.ts'

export interface WaitQuality {
  /** Waits that were announced and have ended. */
  readonly count: number
  /** Of those, inside the range; 0 to 1, undefined when none has ended. */
  readonly coverage?: number
  /** Mean of the waits that came, minutes. */
  readonly meanRealMinutes?: number
  /** Mean of the middles of what was announced, minutes. */
  readonly meanShownMinutes?: number
  /** Mean distance between the wait that came and the middle of what was announced, minutes. */
  readonly meanErrorMinutes?: number
  /** Mean width of what was announced, minutes: a range from nought to infinity covers everything. */
  readonly meanWidthMinutes?: number
}

/** When a wait begins to count: an appointment’s at its time, everybody else’s on arrival. */
export const waitsFrom = ({ arrivedAt, appointmentSlot }: Pick<Leg, 'arrivedAt' | 'appointmentSlot'>): Instant =>
  appointmentSlot !== undefined && appointmentSlot > arrivedAt ? appointmentSlot : arrivedAt

/** The wait of somebody who was called, minutes, never below zero; undefined before the call. */
export function realWaitMinutes(leg: Leg): number | undefined {
  return leg.calledAt === undefined ? undefined : Math.max(0, leg.calledAt - waitsFrom(leg)) / 60_000
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** "More than an hour and a half" has no middle: only whether it came true is counted. */
const isBounded = (toMinutes: number): boolean => toMinutes < 24 * 60

const middleOf = ({ fromMinutes, toMinutes }: ShownWait): number => (fromMinutes + toMinutes) / 2

/** Those who went away by themselves waited by their own choice: their waits say nothing of the forecast. */
export function waitQuality(legs: readonly Leg[]): WaitQuality {
  const told = legs.flatMap((leg) => {
    const [shown, real] = [leg.shownWait, realWaitMinutes(leg)]
    return shown && real !== undefined && leg.enteredAt === undefined ? [{ ...shown, real }] : []
  })
  if (told.length === 0) return { count: 0 }
  const inside = told.filter(({ fromMinutes, toMinutes, real }) => real >= fromMinutes && real <= toMinutes)
  const bounded = told.filter(({ toMinutes }) => isBounded(toMinutes))
  const all = {
    count: told.length,
    coverage: inside.length / told.length,
    meanRealMinutes: mean(told.map(({ real }) => real)),
  }
  if (bounded.length === 0) return all
  return {
    ...all,
    meanShownMinutes: mean(bounded.map(middleOf)),
    meanErrorMinutes: mean(bounded.map((each) => Math.abs(each.real - middleOf(each)))),
    meanWidthMinutes: mean(bounded.map((each) => each.toMinutes - each.fromMinutes)),
  }
}

/** The quality of one day’s announcements. */
export const waitQualityOfDay = (state: QueueState, day: LocalDate): WaitQuality => waitQuality(legsOfDay(state, day))
