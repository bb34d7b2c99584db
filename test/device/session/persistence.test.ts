import { expect, it, vi } from 'vitest'
import { askPersistence, readPersistence } from '../../../src/device/session/persistence.ts'

const browser = (given: { isPersisted: boolean; grants: boolean }) => ({
  persisted: async () => given.isPersisted,
  persist: vi.fn(async () => given.grants),
  estimate: async () => ({ usage: 10, quota: 100 }),
})

it('asks for the promise once it is missing, and says how much room there is', async () => {
  expect(await askPersistence(browser({ isPersisted: false, grants: true }))).toEqual({
    isPersisted: true,
    usedBytes: 10,
    availableBytes: 90,
  })
  expect(await askPersistence(browser({ isPersisted: false, grants: false }))).toMatchObject({ isPersisted: false })
})

it('does not ask again for what was promised', async () => {
  const kept = browser({ isPersisted: true, grants: false })
  expect(await askPersistence(kept)).toMatchObject({ isPersisted: true })
  expect(kept.persist).not.toHaveBeenCalled()
})

it('is read without asking: the browser decides once, when somebody means it', async () => {
  const silent = browser({ isPersisted: false, grants: true })
  expect(await readPersistence(silent)).toEqual({ isPersisted: false, usedBytes: 10, availableBytes: 90 })
  expect(silent.persist).not.toHaveBeenCalled()
})

it('takes a browser that answers nothing as one that promises nothing', async () => {
  const fails = () => Promise.reject(new DOMException('no', 'SecurityError'))
  expect(await askPersistence({ persisted: fails, persist: fails, estimate: fails })).toEqual({ isPersisted: false })
})
