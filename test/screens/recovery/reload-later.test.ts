import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reloadLater, reloadWhenQuiet, type ReloadPorts } from '../../../src/screens/recovery/reload-later.ts'

const kept = new Map<string, string>()
const reload = vi.fn()
const ports: ReloadPorts = {
  memory: () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }),
  nowMilliseconds: () => Date.now(),
  reload,
}

beforeEach(() => {
  kept.clear()
  reload.mockClear()
  vi.useFakeTimers({ now: 1_800_000_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const secondsToReload = (): number => {
  reload.mockClear()
  reloadLater(ports)
  for (let seconds = 0; seconds <= 600; seconds += 1) {
    if (reload.mock.calls.length > 0) return seconds
    vi.advanceTimersByTime(1000)
  }
  return Number.POSITIVE_INFINITY
}

it('a fault that stays is tried again less and less often, never given up', () => {
  expect([secondsToReload(), secondsToReload(), secondsToReload(), secondsToReload(), secondsToReload()]).toEqual([
    10, 30, 120, 600, 600,
  ])
})

it('a failure long after the last one is mended as quickly as the first', () => {
  secondsToReload()
  secondsToReload()
  vi.advanceTimersByTime(3_600_000)
  expect(secondsToReload()).toBe(10)
})

it('a browser that keeps nothing is reloaded all the same, not in a hurry', () => {
  const closed = {
    ...ports,
    memory: () => {
      throw new Error('forbidden')
    },
  }
  reloadLater(closed)
  vi.advanceTimersByTime(599_000)
  expect(reload).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(reload).toHaveBeenCalledOnce()
})

it('a screen that somebody uses is left to them', () => {
  let touch: () => void = () => undefined
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (touch = listener))
  reloadWhenQuiet(ports)
  vi.advanceTimersByTime(9000)
  touch()
  vi.advanceTimersByTime(59_000)
  expect(reload).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(reload).toHaveBeenCalledOnce()
})
