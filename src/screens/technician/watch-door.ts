/**
 * The way to the technician's page that nobody takes by accident: the mark of a start screen, or the key F9, held for five seconds.
 * A machine in a hall has no address bar; where there is one, `#/technician` leads there too.
 */
import { navigate } from '../../ui/layout/route.ts'

export const holdMilliseconds = 5000
const doorKey = 'F9'
/** What is held: the mark on a start screen, the head of a display. */
const doorParts = '.brand, .board-header'
/** A finger that rests moves a little; one that moves more is doing something else. */
const restMm = 8

const restPx = (): number =>
  restMm * (Number(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm')) || 4)

/** Watches the page for as long as it lives. @returns how to stop. */
export function watchDoor(open: () => void = () => navigate(['technician'])): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start = { x: 0, y: 0 }
  const letGo = () => clearTimeout(timer)
  const hold = () => {
    letGo()
    timer = setTimeout(open, holdMilliseconds)
  }
  const onDown = (event: PointerEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest(doorParts)) return
    start = { x: event.clientX, y: event.clientY }
    hold()
  }
  const onMove = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > restPx()) letGo()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === doorKey && !event.repeat) hold()
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === doorKey) letGo()
  }
  // A long press would open the browser's own menu and take the finger away from us.
  const onMenu = (event: Event) => {
    if (event.target instanceof Element && event.target.closest(doorParts)) event.preventDefault()
  }
  const listeners = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', letGo],
    ['pointercancel', letGo],
    ['keydown', onKey],
    ['keyup', onKeyUp],
    ['contextmenu', onMenu],
  ] as const
  for (const [type, listener] of listeners) document.addEventListener(type, listener as EventListener)
  return () => {
    letGo()
    for (const [type, listener] of listeners) document.removeEventListener(type, listener as EventListener)
  }
}
