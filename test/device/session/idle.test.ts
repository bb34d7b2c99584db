import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IdleWatch, kioskIdleTimings, watchGestures } from '../../../src/device/session/idle.ts'

const expired = vi.fn()
let watch: IdleWatch
const seconds = (count: number) => vi.advanceTimersByTime(count * 1000)

beforeEach(() => {
  vi.useFakeTimers()
  expired.mockClear()
  watch = new IdleWatch({ timings: kioskIdleTimings, expired })
})
afterEach(() => {
  watch.rest()
  vi.useRealTimers()
})

describe('a kiosk that somebody leaves', () => {
  it('warns after three minutes, counts down forty-five seconds, then wipes once and rests', () => {
    watch.gesture()
    seconds(179)
    expect(watch.state.value).toEqual({ phase: 'active' })
    seconds(1)
    expect(watch.state.value).toEqual({ phase: 'warning', secondsLeft: 45 })
    seconds(44)
    expect(watch.state.value).toEqual({ phase: 'warning', secondsLeft: 1 })
    expect(expired).not.toHaveBeenCalled()
    seconds(1)
    expect(expired).toHaveBeenCalledOnce()
    expect(watch.state.value).toEqual({ phase: 'resting' })
    seconds(3600)
    expect(expired).toHaveBeenCalledOnce()
  })

  it('shows every second that is left', () => {
    watch.gesture()
    seconds(180)
    const shown: number[] = []
    for (let second = 0; second < 45; second += 1) {
      if (watch.state.value.phase === 'warning') shown.push(watch.state.value.secondsLeft)
      seconds(1)
    }
    expect(shown).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index))
  })

  it('never warns while nobody’s visit is under way', () => {
    seconds(3600)
    expect(watch.state.value).toEqual({ phase: 'resting' })
    expect(expired).not.toHaveBeenCalled()
  })
})

describe('a person who needs time', () => {
  it('lengthens it as often as they like, by the simplest gesture', () => {
    watch.gesture()
    for (let times = 0; times < 12; times += 1) {
      seconds(200)
      expect(watch.state.value.phase).toBe('warning')
      watch.gesture()
      expect(watch.state.value).toEqual({ phase: 'active' })
    }
    expect(expired).not.toHaveBeenCalled()
  })

  it('is not interrupted while something is read aloud or played to them', () => {
    watch.gesture()
    const ended = watch.hold()
    seconds(1200)
    expect(watch.state.value).toEqual({ phase: 'active' })
    ended()
    seconds(179)
    expect(watch.state.value).toEqual({ phase: 'active' })
    seconds(46)
    expect(expired).toHaveBeenCalledOnce()
  })

  it('is told apart from a screen that speaks to nobody', () => {
    const ended = watch.hold()
    seconds(600)
    ended()
    expect(watch.state.value).toEqual({ phase: 'resting' })
  })
})

it('every touch and key of the page counts, and none after the watch has ended', () => {
  const page = new EventTarget()
  const stop = watchGestures(page, watch)
  for (const gesture of ['pointerdown', 'keydown', 'wheel', 'input']) {
    watch.rest()
    page.dispatchEvent(new Event(gesture))
    expect(watch.state.value, gesture).toEqual({ phase: 'active' })
  }
  stop()
  watch.rest()
  page.dispatchEvent(new Event('pointerdown'))
  expect(watch.state.value).toEqual({ phase: 'resting' })
})

it('what is written reaches its field before the watch, which may draw that field anew, hears of it', () => {
  const isCaptured = new Map<string, boolean>()
  const page = {
    addEventListener: (type: string, _: unknown, options: { capture: boolean }) =>
      isCaptured.set(type, options.capture),
    removeEventListener: () => undefined,
  }
  watchGestures(page as unknown as EventTarget, watch)()
  expect([isCaptured.get('input'), isCaptured.get('pointerdown')]).toEqual([false, true])
})

it('a wall clock that jumps by a day when the network comes back wipes nobody’s visit', () => {
  watch.gesture()
  seconds(60)
  vi.setSystemTime(Date.now() + 86_400_000)
  seconds(60)
  expect(watch.state.value).toEqual({ phase: 'active' })
})
