import { expect, it, vi } from 'vitest'
import { findPlace } from '../../../src/screens/kiosk/find-place.ts'
import type { Session } from '../../../src/device/session/session.ts'

const session = { slot: 'centre-kiosk-1' } as Session

it('a kiosk that starts before its server finds it when it wakes up, with the code it was given', async () => {
  const found: unknown[] = []
  const answers = [false, false, true]
  const open = vi.fn(async () => session)
  const ports = { hasServer: async () => answers.shift() ?? true, open, wait: async () => undefined }
  await findPlace({ slot: 'centre-kiosk-1', enrolmentCode: 'CODE' }, (place) => found.push(place), ports)
  expect(found).toEqual(['none', 'none', session])
  expect(open).toHaveBeenCalledExactlyOnceWith('centre-kiosk-1', 'CODE')
})

it('a kiosk whose storage fails to open tries again', async () => {
  const found: unknown[] = []
  const open = vi.fn(async () => session).mockRejectedValueOnce(new Error('blocked'))
  await findPlace({ slot: 'centre-kiosk-1' }, (place) => found.push(place), {
    hasServer: async () => true,
    open,
    wait: async () => undefined,
  })
  expect(found).toEqual(['none', session])
})

it('a kiosk without a place only informs, and asks nobody', async () => {
  const hasServer = vi.fn(async () => true)
  const found: unknown[] = []
  await findPlace({}, (place) => found.push(place), {
    hasServer,
    open: async () => session,
    wait: async () => undefined,
  })
  expect(found).toEqual(['none'])
  expect(hasServer).not.toHaveBeenCalled()
})
