import { afterEach, expect, it, vi } from 'vitest'
import type { Hint } from '../../../src/domain/catalogue.ts'
import type { SiteId } from '../../../src/domain/values/ids.ts'
import type { ConnectionProblem } from '../../../src/device/sync/connection.ts'
import { lineSharing } from '../../../src/device/sync/shared-line.ts'
import type { LiveListener } from '../../../src/device/sync/site-server.ts'

/** Web Locks as a browser keeps them for all its tabs: one holder a name, the others wait in order. */
class Locks {
  readonly #last = new Map<string, Promise<unknown>>()

  async request<Result>(name: string, { signal }: { signal: AbortSignal }, work: () => Promise<Result>) {
    const before = this.#last.get(name) ?? Promise.resolve()
    const stopped = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('stopped'))),
    )
    stopped.catch(() => undefined)
    const mine = Promise.race([before, stopped]).then(work)
    this.#last.set(
      name,
      before.then(() => mine.catch(() => undefined)),
    )
    return mine
  }
}

const stops: AbortController[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop.abort()))

/** A tab that is a machine of a site; `line` is what it has open to the server, when it has. */
class Tab {
  readonly heard: string[] = []
  readonly stop = new AbortController()
  line: LiveListener | undefined
  #end: (problem: ConnectionProblem) => void = () => undefined
  readonly ended: Promise<ConnectionProblem>

  constructor(locks: Locks, siteId: string) {
    stops.push(this.stop)
    this.ended = lineSharing(locks as unknown as LockManager)({
      siteId: siteId as SiteId,
      listener: { heard: () => void this.heard.push('life'), hinted: ({ head }) => void this.heard.push(`${head}`) },
      stop: this.stop.signal,
      open: (listener) =>
        new Promise((resolve) => {
          this.line = listener
          this.#end = resolve
          this.stop.signal.addEventListener('abort', () => this.hangUp('unreachable'))
        }),
    })
  }

  hangUp(problem: ConnectionProblem): void {
    this.line = undefined
    this.#end(problem)
  }
}

const hint = (head: number): Hint => ({ siteId: 'centre' as SiteId, head })
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

it('tabs of one site have one line to the server between them, and all hear what it says', async () => {
  const locks = new Locks()
  const [first, second, third] = [new Tab(locks, 'centre'), new Tab(locks, 'centre'), new Tab(locks, 'centre')]
  await settle()
  expect([first, second, third].map(({ line }) => line !== undefined)).toEqual([true, false, false])
  first.line?.heard()
  first.line?.hinted(hint(7))
  await vi.waitFor(() => expect([second.heard.at(-1), third.heard.at(-1)]).toEqual(['7', '7']))
  expect(first.heard).toEqual(['life', '7'])
})

it('when the tab that has the line is closed, or refused by the server, another opens its own', async () => {
  const locks = new Locks()
  const [first, second, third] = [new Tab(locks, 'centre'), new Tab(locks, 'centre'), new Tab(locks, 'centre')]
  await settle()
  first.stop.abort()
  expect(await first.ended).toBe('unreachable')
  await settle()
  expect([second, third].map(({ line }) => line !== undefined)).toEqual([true, false])
  second.hangUp('unauthorized')
  expect(await second.ended).toBe('unauthorized')
  await settle()
  third.line?.hinted(hint(8))
  await settle()
  expect(third.heard).toEqual(['8'])
  // Closed: it hears nothing any more.
  expect(first.heard).toEqual([])
})

it('a tab that waits for its turn goes away without one', async () => {
  const locks = new Locks()
  const [first, second] = [new Tab(locks, 'centre'), new Tab(locks, 'centre')]
  await settle()
  second.stop.abort()
  expect(await second.ended).toBe('unreachable')
  expect(first.line).toBeDefined()
})

it('another site has a line of its own', async () => {
  const locks = new Locks()
  const [centre, east] = [new Tab(locks, 'centre'), new Tab(locks, 'east')]
  await settle()
  centre.line?.hinted(hint(9))
  await settle()
  expect(east.line).toBeDefined()
  expect(east.heard).toEqual([])
})
