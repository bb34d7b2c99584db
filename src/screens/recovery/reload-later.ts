/**
 * Loads the page anew after a failure that nobody foresaw: a kiosk or a display has nobody beside it to do so. Each
 * failure within the hour waits longer than the one before, so that a fault that stays does not make a screen blink all day.
 */
export interface ReloadPorts {
  readonly memory: () => Pick<Storage, 'getItem' | 'setItem'>
  readonly nowMilliseconds: () => number
  readonly reload: () => void
}

const memoryKey = 'said-failures'
const waitsSeconds = [10, 30, 120, 600] as const
const forgottenAfterMilliseconds = 3_600_000

/** Whoever touches the screen is in the middle of something: it is left to them this long. */
const quietMilliseconds = 60_000

const browser: ReloadPorts = {
  memory: () => sessionStorage,
  nowMilliseconds: () => Date.now(),
  // The start, not the page that failed: it would only fail again.
  reload() {
    history.replaceState(null, '', `${location.pathname}${location.search}#/`)
    location.reload()
  },
}

/** Failures within the hour before this one; a memory that is closed or damaged counts as none. */
function countFailure({ memory, nowMilliseconds }: ReloadPorts): number {
  try {
    const [count = 0, at = 0] = (memory().getItem(memoryKey) ?? '').split('/').map(Number)
    const age = nowMilliseconds() - at
    const before = count > 0 && age >= 0 && age < forgottenAfterMilliseconds ? count : 0
    memory().setItem(memoryKey, `${before + 1}/${nowMilliseconds()}`)
    return before
  } catch {
    return waitsSeconds.length - 1
  }
}

/** @returns how to reload at once instead. */
export function reloadLater(ports: ReloadPorts = browser): () => void {
  const wait = waitsSeconds[Math.min(countFailure(ports), waitsSeconds.length - 1)] ?? 600
  const timer = setTimeout(ports.reload, wait * 1000)
  return () => {
    clearTimeout(timer)
    ports.reload()
  }
}

/** The same for a screen that still works in part: never under the finger of somebody who uses it. */
export function reloadWhenQuiet(ports: ReloadPorts = browser): void {
  let touchedAt = -Infinity
  const touched = () => (touchedAt = ports.nowMilliseconds())
  for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, touched, { capture: true, passive: true })
  const reload = (): void => {
    const left = touchedAt + quietMilliseconds - ports.nowMilliseconds()
    if (left > 0) setTimeout(reload, left)
    else ports.reload()
  }
  reloadLater({ ...ports, reload })
}
