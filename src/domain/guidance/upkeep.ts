/**
 * What whoever answers for words and figures has to do, and by when: renew what ends, look again at what nobody has compared
 * with its source for long. A sheet and a figure are kept up alike.
 */
import { addDays, addMonths, type LocalDate } from '../values/local-date.ts'
import { figureOn, recheckAfterMonths } from './freshness.ts'
import type { Figure, FigurePeriod, Validity } from './figure.ts'

export interface Kept extends Validity {
  readonly checkedOn: LocalDate
}

/**
 * `ended` and `to-recheck` are late; `ends` and `recheck` come within the days looked ahead; `to-come` is not valid yet;
 * `current` asks for nothing. `on` is the last valid day, the day a look is due, or the first valid day.
 */
export interface Upkeep {
  readonly kind: 'ended' | 'to-recheck' | 'ends' | 'recheck' | 'to-come' | 'current'
  readonly on: LocalDate
}

/** Gravest first, the order in which things are shown. */
const gravity: readonly Upkeep['kind'][] = ['ended', 'to-recheck', 'ends', 'recheck', 'to-come', 'current']

/** What a sheet, or one period of a figure, asks for on a civil day. @param ahead days looked ahead, that day included. */
export function upkeepOf({ validFrom, validTo, checkedOn }: Kept, day: LocalDate, ahead: number): Upkeep {
  const soon = addDays(day, ahead)
  const due = addMonths(checkedOn, recheckAfterMonths)
  if (validTo !== undefined && validTo < day) return { kind: 'ended', on: validTo }
  if (validFrom > day) return { kind: 'to-come', on: validFrom }
  if (due <= day) return { kind: 'to-recheck', on: due }
  if (validTo !== undefined && validTo <= soon) return { kind: 'ends', on: validTo }
  return due <= soon ? { kind: 'recheck', on: due } : { kind: 'current', on: due }
}

/** A figure whose next period is already written follows on by itself: its end asks nobody for anything. */
function isFollowed({ periods }: Figure, { validTo }: FigurePeriod): boolean {
  return validTo !== undefined && periods.some(({ validFrom }) => validFrom === addDays(validTo, 1))
}

/** The period of a figure to show on a civil day, with what it asks for. Undefined only for a figure without any period. */
export function figureUpkeep(
  figure: Figure,
  day: LocalDate,
  ahead: number,
): { readonly period: FigurePeriod; readonly upkeep: Upkeep } | undefined {
  const period = figureOn(figure, day)?.period
  if (!period) return undefined
  const { validTo: _end, ...endless } = period
  const isRenewed = isFollowed(figure, period)
  return { period, upkeep: upkeepOf(isRenewed ? endless : period, day, ahead) }
}

/** Gravest first; of the same gravity, the nearest day first. */
export const byUrgency = (one: Upkeep, other: Upkeep): number =>
  gravity.indexOf(one.kind) - gravity.indexOf(other.kind) || (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)

/** True for what somebody has to do something about, now or within the days looked ahead. */
export const asksForWork = ({ kind }: Upkeep): boolean => kind !== 'current' && kind !== 'to-come'
