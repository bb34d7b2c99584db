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

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** Listens to the page's keys. An open dialog keeps Escape for itself. Returns how to stop. */
export function followShortcuts(onSpeak: (() => void) | undefined, keys: ShortcutKeys = standardKeys): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat || event.defaultPrevented) return
    if (event.key === keys.speak && onSpeak) {
      event.preventDefault()
      onSpeak()
    } else if (event.key === keys.back && canGoBack.peek() && !isDialogOpen()) {
      event.preventDefault()
      goBack()
    }
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
