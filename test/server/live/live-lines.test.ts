import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { createLiveLines } from '../../../src/server/live/live-lines.ts'

it('a device that left while the server asked who it was leaves no line behind', async () => {
  const lines = createLiveLines()
  const onClose = vi.fn()
  const gone = Object.assign(new EventEmitter(), {
    destroyed: true,
    write: vi.fn(),
    writeHead: vi.fn(),
    getHeaders: () => ({}),
  })
  const send = lines.open(gone as never, onClose)
  await Promise.resolve()
  send({ siteId: 'centre' as never, head: 1 })
  expect(onClose).toHaveBeenCalledOnce()
  expect(lines.count).toBe(0)
  expect(gone.write).not.toHaveBeenCalled()
  lines.closeAll()
})
