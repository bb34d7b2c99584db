import { signal } from '@preact/signals-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ServiceWorkerRegistrar } from '../../../src/device/session/registrar.ts'
import { watchUpdates } from '../../../src/device/session/update.ts'

type Listener = (event: { readonly isUpdate?: boolean }) => void

class Browser implements ServiceWorkerRegistrar {
  readonly skipped = vi.fn()
  readonly updated = vi.fn(() => Promise.resolve())
  readonly #listeners = new Map<string, Listener>()

  addEventListener(type: 'waiting' | 'controlling', listener: Listener): void {
    this.#listeners.set(type, listener)
  }
  register(): Promise<unknown> {
    return Promise.resolve()
  }
  update(): Promise<void> {
    return this.updated()
  }
  messageSkipWaiting(): void {
    this.skipped()
  }
  say(type: 'waiting' | 'controlling', isUpdate?: boolean): void {
    this.#listeners.get(type)?.(isUpdate === undefined ? {} : { isUpdate })
  }
}

let browser: Browser
const isResting = signal(true)
const isOutdated = signal(false)
const reload = vi.fn()
let watch: ReturnType<typeof watchUpdates>

beforeEach(() => {
  vi.useFakeTimers()
  reload.mockClear()
  isResting.value = true
  isOutdated.value = false
  browser = new Browser()
  watch = watchUpdates({ isResting, isOutdated, registrar: browser, reload })
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

describe('a new version of the app', () => {
  it('waits for the end of a visit, however long', () => {
    isResting.value = false
    browser.say('waiting')
    vi.advanceTimersByTime(3_600_000)
    expect(browser.skipped).not.toHaveBeenCalled()
    expect(watch.state.value).toBe('waiting')
    isResting.value = true
    expect(browser.skipped).toHaveBeenCalled()
  })

  it('loads the page anew once it is in use', () => {
    browser.say('waiting')
    browser.say('controlling', true)
    expect(reload).toHaveBeenCalledOnce()
    expect(watch.state.value).toBe('applying')
  })

  it('that another tab took into use does not interrupt a visit here', () => {
    isResting.value = false
    browser.say('controlling')
    expect(reload).not.toHaveBeenCalled()
    isResting.value = true
    expect(reload).toHaveBeenCalledOnce()
  })

  it('is looked for every quarter of an hour, and a dead network changes nothing', async () => {
    browser.updated.mockRejectedValue(new TypeError('Failed to update'))
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(browser.updated).toHaveBeenCalledTimes(4)
    await expect(watch.check()).resolves.toBeUndefined()
  })
})

it('is looked for at once when the server speaks another version', async () => {
  await vi.advanceTimersByTimeAsync(1)
  expect(browser.updated).not.toHaveBeenCalled()
  isOutdated.value = true
  await vi.advanceTimersByTimeAsync(1)
  expect(browser.updated).toHaveBeenCalledOnce()
})

it('the first installation reloads nothing', () => {
  browser.say('controlling', false)
  expect(reload).not.toHaveBeenCalled()
})
