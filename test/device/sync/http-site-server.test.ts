import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LiveHint } from '../../../src/domain/sync/envelope.ts'
import { protocolVersion } from '../../../src/domain/sync/protocol-version.ts'
import { HttpSiteServer } from '../../../src/device/sync/http-site-server.ts'
import { silenceLimitMilliseconds } from '../../../src/device/sync/time-limit.ts'
import { kiosk, site } from '../building.ts'

const identity = { device: kiosk, token: 'secret', site }
const page = { generation: 1, events: [], head: 0, serverTime: 5 }

interface Asked {
  readonly address: string
  readonly init: RequestInit
}

function serverAnswering(answer: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = []
  const server = new HttpSiteServer({
    apiAddress: 'https://site.example/api/',
    fetch: async (address, init) => {
      asked.push({ address, init })
      return answer({ address, init })
    },
  })
  return { server, asked }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const error = (code: string) => ({ code, message: 'm', whatToDo: 'w' })
const pulled = async (answer: () => Response | Promise<Response>) => {
  const { server } = serverAnswering(answer)
  return server.pull(identity, { generation: 1, cursor: 0 })
}

afterEach(() => vi.useRealTimers())

describe('what a device asks', () => {
  it('carries its token in a header and never in an address, which logs keep', async () => {
    const { server, asked } = serverAnswering(() => json(page))
    await server.pull(identity, { generation: 1, cursor: 41 })
    const [first] = asked
    expect(first?.address).toBe(
      `https://site.example/api/sites/centre/log?after=41&generation=1&protocol=${protocolVersion}`,
    )
    expect(first?.init.headers).toMatchObject({ Authorization: 'Bearer secret' })
    expect(asked.map((each) => each.address).join()).not.toContain('secret')
  })

  it('is never answered from a cache', async () => {
    const { server, asked } = serverAnswering(() => json(page))
    await server.pull(identity, { generation: 1, cursor: 0 })
    expect(asked[0]?.init.cache).toBe('no-store')
  })
})

describe('what a device makes of an answer', () => {
  it('takes one that is of the protocol', async () => {
    expect(await pulled(() => json(page))).toEqual({ ok: true, value: page })
  })

  it.each([
    ['a page of a captive portal', () => new Response('<html>Bienvenue</html>')],
    ['nothing at all', () => new Response('')],
    ['half an answer', () => new Response('{"generation":1,"eve')],
    ['another shape', () => json({ ...page, events: [{ siteSequence: 'first' }] })],
    ['a field that the protocol does not know', () => json({ ...page, visitor: 'name' })],
    ['null', () => json(null)],
  ])('calls %s malformed, without falling over', async (_, answer) => {
    expect(await pulled(answer)).toMatchObject({ ok: false, problem: 'malformed' })
  })

  it.each([
    ['no line', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ['a server that starts up', () => json(error('unavailable'), 503), 'unreachable'],
    ['a proxy’s error page', () => new Response('Bad gateway', { status: 502 }), 'unreachable'],
    ['a proxy that asks to sign in', () => new Response('Sign in', { status: 401 }), 'unreachable'],
    ['another version', () => json(error('update-needed'), 409), 'update-needed'],
    ['a machine that was replaced', () => json(error('device-replaced'), 401), 'unauthorized'],
    ['a refused request', () => json(error('malformed'), 400), 'malformed'],
  ] as const)('tells %s from the others', async (_, answer, problem) => {
    expect(await pulled(answer)).toMatchObject({ ok: false, problem })
  })
})

describe('the live line', () => {
  const encoder = new TextEncoder()
  function openLine() {
    let line: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (line = controller) })
    const { server, asked } = serverAnswering(({ init }) => {
      init.signal?.addEventListener('abort', () => line?.error(new DOMException('aborted', 'AbortError')))
      return new Response(body)
    })
    const hints: LiveHint[] = []
    const heard = vi.fn()
    const stop = new AbortController()
    const ended = server.listen(identity, { hinted: (hint) => hints.push(hint), heard }, stop.signal)
    const say = (text: string) => line?.enqueue(encoder.encode(text))
    return { say, close: () => line?.close(), hints, heard, stop, ended, asked }
  }

  it('hears hints, whole or in pieces, and passes over what is no hint', async () => {
    const line = openLine()
    line.say('retry: 3000\n\ndata: {"siteId":"cen')
    line.say('tre","head":7}\n\n: keep-alive\n\ndata: nonsense\n\ndata: {"head":"x"}\n\n')
    await vi.waitFor(() => expect(line.hints).toEqual([{ siteId: 'centre', head: 7 }]))
    line.say('data: {"siteId":"centre","head":8}\n\n')
    await vi.waitFor(() => expect(line.hints).toHaveLength(2))
    line.close()
    expect(await line.ended).toBe('unreachable')
  })

  it('is hung up when it has been silent longer than its keep-alive, since nobody may have closed it', async () => {
    vi.useFakeTimers()
    const line = openLine()
    let isOver = false
    void line.ended.then(() => (isOver = true))
    await vi.advanceTimersByTimeAsync(silenceLimitMilliseconds - 1)
    line.say(': keep-alive\n\n')
    await vi.advanceTimersByTimeAsync(silenceLimitMilliseconds - 1)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(2)
    expect(isOver).toBe(true)
    expect(line.heard).toHaveBeenCalled()
  })

  it('ends when the session ends', async () => {
    const line = openLine()
    line.stop.abort()
    expect(await line.ended).toBe('unreachable')
    expect(line.asked[0]?.init.signal?.aborted).toBe(true)
  })

  it('that is refused says that this device is not known any more', async () => {
    const { server } = serverAnswering(() => json(error('not-enrolled'), 401))
    const listener = { hinted: vi.fn(), heard: vi.fn() }
    expect(await server.listen(identity, listener, new AbortController().signal)).toBe('unauthorized')
  })
})
