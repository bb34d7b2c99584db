/**
 * Keys that act on every screen. Function keys only, and Escape: a letter or a digit would fire while somebody types
 * (WCAG 2.1.4). A keypad with a jack sends whatever its maker chose, so the keys are handed in.
 */
import { goBack, canGoBack } from './route.ts'

export interface ShortcutKeys {
  /** Speaks the screen, or stops. */
  readonly speak: string
  readonly back: string
}

export const standardKeys: ShortcutKeys = { speak: 'F2', back: 'Escape' }

/** What "back" means on the page now shown; a start screen or a number in hand has none. */
type WayBack = (() => void) | 'none'

let wayBack: WayBack = goBack

/** Escape does what the page's own "back" does: in the middle of a journey, one step, never out of it. Returns how to forget. */
export function showWayBack(way: WayBack): () => void {
  wayBack = way
  return () => {
    if (wayBack === way) wayBack = goBack
  }
}

function followWayBack(): boolean {
  if (wayBack === 'none' || isDialogOpen() || (wayBack === goBack && !canGoBack.peek())) return false
  wayBack()
  return true
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** Listens to the page's keys. An open dialog keeps Escape for itself. Returns how to stop. */
export function followShortcuts(onSpeak: (() => void) | undefined, keys: ShortcutKeys = standardKeys): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat || event.defaultPrevented) return
    if (event.key === keys.speak && onSpeak) {
      event.preventDefault()
      onSpeak()
    } else if (event.key === keys.back && followWayBack()) event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
