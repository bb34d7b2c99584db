import { createParser } from 'eventsource-parser'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../src/server/database/connect.ts'
import { LogListener } from '../../../src/server/live/log-listener.ts'
import { enrol, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

const ownDatabase = freshDatabase()
let site: RunningSite
let otherServer: RunningSite
let kiosk: Machine
let display: Machine

beforeAll(async () => {
  const database = await freshDatabase()
  site = await startSite(database, { keepAliveMilliseconds: 50 })
  otherServer = await startSite(database, { codes: new Map() })
  kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
  display = await enrol(site.origin, site.codeOf('demo-centre-display-1'))
})
afterAll(() => Promise.all([site.stop(), otherServer.stop()]))

interface Line {
  readonly hints: { siteId: string; head: number; news?: { generation: number; events: unknown[] } }[]
  readonly comments: string[]
  readonly headers: Headers
  readonly hasEnded: () => boolean
  close(): void
}

async function openLine(origin: string, machine = display): Promise<Line> {
  const stop = new AbortController()
  const response = await fetch(`${origin}/api/sites/demo-centre/live`, {
    headers: { ...machine.authorization, 'Accept-Encoding': 'gzip, br' },
    signal: stop.signal,
  })
  const line = { hints: [] as Line['hints'], comments: [] as string[] }
  let hasEnded = false
  const parser = createParser({
    onEvent: ({ data }) => line.hints.push(JSON.parse(data) as Line['hints'][number]),
    onComment: (comment) => line.comments.push(comment),
  })
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) parser.feed(decoder.decode(chunk as Uint8Array, { stream: true }))
  }
  void read().then(
    () => (hasEnded = true),
    () => (hasEnded = true),
  )
  return { ...line, headers: response.headers, hasEnded: () => hasEnded, close: () => stop.abort() }
}

describe('a live line', () => {
  it('says where the log stands, that it has grown, and what is new', async () => {
    const line = await openLine(site.origin)
    await vi.waitFor(() => expect(line.hints).toHaveLength(1))
    const before = line.hints[0]?.head ?? Number.NaN
    await kiosk.push(kiosk.ticket())
    await vi.waitFor(() => expect(line.hints.at(-1)).toEqual({ siteId: 'demo-centre', head: before + 1 }))
    const { acknowledgements } = await kiosk.push(kiosk.ticket(), kiosk.ticket())
    const told = acknowledgements.map(({ commandId }, nth) => ({ commandId, siteSequence: before + 2 + nth }))
    await vi.waitFor(() => expect(line.hints.at(-1)).toMatchObject({ head: before + 3, news: { events: told } }))
    expect(line.hints.at(-1)?.news).toEqual({ generation: 1, events: (await display.log()).slice(-2) })
    line.close()
  })

  it('says each growth once, in its order, on the server that wrote it and on another', async () => {
    const lines = [await openLine(site.origin), await openLine(otherServer.origin)]
    await vi.waitFor(() => expect(lines.every(({ hints }) => hints.length === 1)).toBe(true))
    const before = lines[0]?.hints[0]?.head ?? Number.NaN
    for (let count = 0; count < 6; count += 1) await kiosk.push(kiosk.ticket())
    for (const line of lines) {
      await vi.waitFor(() => expect(line.hints.at(-1)?.head).toBe(before + 6))
      const heads = line.hints.map(({ head }) => head)
      expect(heads).toEqual([...new Set(heads)].toSorted((a, b) => a - b))
      line.close()
    }
  })

  it('hears of what came in through another server', async () => {
    const line = await openLine(otherServer.origin)
    await vi.waitFor(() => expect(line.hints).toHaveLength(1))
    const { acknowledgements } = await kiosk.push(kiosk.ticket())
    const [answer] = acknowledgements
    await vi.waitFor(() => expect(answer).toMatchObject({ siteSequence: line.hints.at(-1)?.head }))
    line.close()
  })

  it('gives a sign of life when nothing happens, is not held back by compression, and kept by no cache', async () => {
    const line = await openLine(site.origin)
    await vi.waitFor(() => expect(line.comments.length).toBeGreaterThanOrEqual(2))
    expect(line.comments[0]).toBe('keep-alive')
    expect(line.headers.get('content-type')).toContain('text/event-stream')
    expect(line.headers.get('content-encoding')).toBeNull()
    expect(line.headers.get('cache-control')).toContain('no-store')
    expect(line.headers.get('x-content-type-options')).toBe('nosniff')
    line.close()
  })

  it('leaves nothing behind when the device goes', async () => {
    await vi.waitFor(() => expect(site.listener.followerCount).toBe(0))
    const lines = await Promise.all(Array.from({ length: 5 }, () => openLine(site.origin)))
    await vi.waitFor(() => expect(site.listener.followerCount).toBe(5))
    for (const line of lines) line.close()
    await vi.waitFor(() => expect(site.listener.followerCount).toBe(0))
  })

  it('is opened by who listens to it, not by who only asks for its headers', async () => {
    const asked = await fetch(`${site.origin}/api/sites/demo-centre/live`, {
      method: 'HEAD',
      headers: display.authorization,
      signal: AbortSignal.timeout(3000),
    })
    expect(asked.status).toBe(404)
  })

  it('is not opened for a stranger, nor for a machine of another site', async () => {
    const stranger = await fetch(`${site.origin}/api/sites/demo-centre/live`)
    expect(stranger.status).toBe(401)
    const elsewhere = await fetch(`${site.origin}/api/sites/demo-est/live`, { headers: display.authorization })
    expect(elsewhere.status).toBe(403)
  })

  it('tells again where the log stands when the database had hung up', async () => {
    const line = await openLine(site.origin)
    await vi.waitFor(() => expect(line.hints).toHaveLength(1))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query = 'listen said_log' and datname = current_database()`.execute(otherServer.database)
    await vi.waitFor(() => expect(line.hints.length).toBeGreaterThanOrEqual(2), { timeout: 5_000 })
    const known = line.hints.length
    await kiosk.push(kiosk.ticket())
    await vi.waitFor(() => expect(line.hints.length).toBeGreaterThan(known))
    line.close()
  })

  it('is listened for on one connection, also after a database that came back by halves', async () => {
    const address = await ownDatabase
    const watcher = openDatabase(address)
    let failures = 0
    const halfBack = {
      selectFrom() {
        failures += 1
        throw new Error('not ready for questions yet')
      },
    }
    const listener = new LogListener(address, halfBack as never)
    await listener.start()
    const connections = async () => {
      const found = await sql<{ pid: number }>`select pid from pg_stat_activity
        where query = 'listen said_log' and datname = current_database()`.execute(watcher)
      return found.rows
    }
    const [first] = await connections()
    await sql`select pg_terminate_backend(${first?.pid})`.execute(watcher)
    await vi.waitFor(() => expect(failures).toBeGreaterThanOrEqual(2), { timeout: 8_000 })
    expect((await connections()).length).toBeLessThanOrEqual(1)
    await listener.stop()
    await watcher.destroy()
  })

  it('ends when the server stops', async () => {
    const third = await startSite(await ownDatabase)
    const line = await openLine(third.origin, await enrol(third.origin, third.codeOf('demo-centre-display-1')))
    await vi.waitFor(() => expect(line.hints).toHaveLength(1))
    await third.stop()
    await vi.waitFor(() => expect(line.hasEnded()).toBe(true))
  })
})
