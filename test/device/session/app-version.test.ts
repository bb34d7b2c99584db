import { describe, expect, it } from 'vitest'
import { appBuild, lookForUpdate, serviceWorkerStanding } from '../../../src/device/session/app-version.ts'

const pageOf = (...addresses: readonly string[]) =>
  ({ querySelectorAll: () => addresses.map((src) => ({ src })) }) as unknown as Document

const workers = (registration: object | undefined) =>
  ({ getRegistration: () => Promise.resolve(registration) }) as unknown as ServiceWorkerContainer

describe('the version of the app in a page', () => {
  it('is the hash of its first file', () => {
    expect(appBuild(pageOf('https://site.example/assets/index-D4f_9-Ab.js'))).toBe('D4f_9-Ab')
    expect(appBuild(pageOf('http://localhost:5173/src/main.tsx'))).toBe('development')
    expect(appBuild(pageOf())).toBe('development')
  })

  it('has a successor when one is installed beside it', async () => {
    expect(await serviceWorkerStanding(workers({ active: {}, waiting: {} }))).toBe('waiting')
    expect(await serviceWorkerStanding(workers({ active: {}, installing: {} }))).toBe('active')
    expect(await serviceWorkerStanding(workers({ installing: {} }))).toBe('installing')
    expect(await serviceWorkerStanding(workers(undefined))).toBe('none')
    expect(await serviceWorkerStanding({ getRegistration: () => Promise.reject(new Error('no')) } as never)).toBe(
      'none',
    )
  })

  it('is looked for at once, and a dead network is told', async () => {
    expect(await lookForUpdate(workers({ update: () => Promise.resolve() }))).toBe(true)
    expect(await lookForUpdate(workers({ update: () => Promise.reject(new TypeError('Failed to fetch')) }))).toBe(false)
    expect(await lookForUpdate(workers(undefined))).toBe(false)
  })
})
