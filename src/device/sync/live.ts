/**
 * The line on which the site says that something happened, and what: server-sent events read through `fetch`, so that the
 * token travels in a header and not in an address, which logs keep.
 */
import { EventSourceParserStream } from 'eventsource-parser/stream'
import * as v from 'valibot'
import { hintSchema } from '../../domain/catalogue.ts'
import type { ConnectionProblem } from './connection.ts'
import type { LiveListener } from './site-server.ts'
import { silenceLimitMilliseconds } from './time-limit.ts'

/** Reads until the line ends, is stopped by `stop`, or has been silent too long. Never rejects. */
export async function listenLive(
  open: (signal: AbortSignal) => Promise<Response>,
  listener: LiveListener,
  stop: AbortSignal,
): Promise<ConnectionProblem> {
  const line = new AbortController()
  const hangUp = () => line.abort()
  stop.addEventListener('abort', hangUp, { once: true })
  if (stop.aborted) hangUp()
  const watch = watchSilence(hangUp)
  try {
    const response = await open(line.signal)
    if (!response.ok || !response.body) return response.status === 401 ? 'unauthorized' : 'unreachable'
    await readHints(response.body, { ...listener, heard: () => (watch.heard(), listener.heard()) })
    return 'unreachable'
  } catch {
    return 'unreachable'
  } finally {
    watch.end()
    stop.removeEventListener('abort', hangUp)
    // A stream left unread keeps its connection; a browser has six per server.
    hangUp()
  }
}

async function readHints(body: ReadableStream<Uint8Array>, listener: LiveListener): Promise<void> {
  const heard = new TransformStream<string, string>({
    transform(text, controller) {
      listener.heard()
      controller.enqueue(text)
    },
  })
  const events = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(heard)
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  for (let next = await events.read(); !next.done; next = await events.read()) {
    const hint = v.safeParse(hintSchema, jsonOf(next.value.data))
    if (hint.success) listener.hinted(hint.output)
  }
}

/** Undefined for what is no JSON: a strange hint is passed over, the next poll makes up for it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function watchSilence(silent: () => void): { heard: () => void; end: () => void } {
  let timer = setTimeout(silent, silenceLimitMilliseconds)
  const end = () => clearTimeout(timer)
  const heard = () => {
    end()
    timer = setTimeout(silent, silenceLimitMilliseconds)
  }
  return { heard, end }
}
