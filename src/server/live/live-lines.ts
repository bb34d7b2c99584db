/**
 * The open lines to devices (server-sent events): "the log of your site stands at 42, and this is what is new", and every 15
 * seconds a comment, so that a device and every proxy between know that it lives.
 */
import type { ServerResponse } from 'node:http'
import type { Hint } from '../../domain/catalogue.ts'

export const keepAliveMilliseconds = 15_000

export interface LiveLines {
  /** Opens a line; `onClose` runs once, when either side closes it. */
  open(response: ServerResponse, onClose: () => void): (hint: Hint) => void
  readonly count: number
  closeAll(): void
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** @param intervalMilliseconds of the keep-alive; shorter only in tests. */
export function createLiveLines(intervalMilliseconds = keepAliveMilliseconds): LiveLines {
  const open = new Set<ServerResponse>()
  const timer = setInterval(() => {
    for (const response of open) response.write(': keep-alive\n\n')
  }, intervalMilliseconds)
  timer.unref()
  return {
    open(response, onClose) {
      // Gone while it was being found out who speaks: its end has been told already and will not be told again.
      if (response.destroyed) {
        queueMicrotask(onClose)
        return () => undefined
      }
      response.writeHead(200, { ...response.getHeaders(), ...headers } as Record<string, string>)
      response.write('retry: 3000\n\n')
      open.add(response)
      response.once('close', () => {
        open.delete(response)
        onClose()
      })
      return (hint) => void response.write(`data: ${JSON.stringify(hint)}\n\n`)
    },
    get count() {
      return open.size
    },
    closeAll() {
      clearInterval(timer)
      for (const response of open) response.end()
    },
  }
}
