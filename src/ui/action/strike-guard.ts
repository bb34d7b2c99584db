/**
 * A trembling hand often strikes twice. EN 301 549 v3.2.1, 5.8: a second strike within half a second is ignored, for the
 * same control everywhere, and for the same place on a shared device, where the next screen puts another control there.
 */
import { deviceProfile, isShared } from '../layout/device-profile.ts'

export const doubleStrikeMs = 500
/** Keys of a keypad: the same digit twice is often meant, so the guard is shorter. */
export const doubleKeyMs = 250
const samePlaceMm = 6

const lastByTarget = new WeakMap<EventTarget, number>()
let lastPlace = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY }

const isSamePlace = (event: MouseEvent): boolean => {
  const pxPerMm = Number(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm')) || 4
  return Math.hypot(event.clientX - lastPlace.x, event.clientY - lastPlace.y) < samePlaceMm * pxPerMm
}

/** False for the second of two strikes. A press from a keyboard has no place (`detail` is 0) and is judged by its control. */
export function acceptsStrike(event: MouseEvent, guardMs: number = doubleStrikeMs): boolean {
  const { currentTarget: target, timeStamp: at } = event
  if (!target || at - (lastByTarget.get(target) ?? Number.NEGATIVE_INFINITY) < guardMs) return false
  const isPointed = event.detail > 0 && isShared(deviceProfile.peek())
  if (isPointed && at - lastPlace.at < guardMs && isSamePlace(event)) return false
  lastByTarget.set(target, at)
  if (isPointed) lastPlace = { x: event.clientX, y: event.clientY, at }
  return true
}

/** Wraps what a press does. A press that is a link's second strike does not follow the link either. */
export const onStrike =
  (press: (() => void) | undefined, guardMs?: number) =>
  (event: MouseEvent): void => {
    if (acceptsStrike(event, guardMs)) press?.()
    else event.preventDefault()
  }

/** A held key does not press again and again (EN 301 549, 5.7). */
export const ignoreHeldKey = (event: KeyboardEvent): void => {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
}
