/** The real device rooms against the real server and a real PostgreSQL: what one says, the other understands. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { projectDisplay } from '../../../src/domain/queue/display.ts'
import { legsOfDay } from '../../../src/domain/queue/queue-state.ts'
import { HttpSiteServer } from '../../../src/device/sync/http-site-server.ts'
import { MemoryStorage } from '../../../src/device/storage/memory-storage.ts'
import { openSession } from '../../../src/device/session/open-session.ts'
import type { Session } from '../../../src/device/session/session.ts'
import { turnFor } from '../../../src/device/sync/turn.ts'
import { freshDatabase } from '../../server/postgres-fixture.ts'
import { startSite, type RunningSite } from '../../server/running-site.ts'
import { information } from '../../world/places.ts'

let site: RunningSite
const lines = new Map<string, { isCut: boolean }>()
const sessions: Session[] = []
const patience = { timeout: 15_000 }

async function open(slot: string, code = site.codeOf(slot), storage = new MemoryStorage(true)): Promise<Session> {
  const line = { isCut: false }
  lines.set(slot, line)
  const server = new HttpSiteServer({
    apiAddress: `${site.origin}/api/`,
    fetch: (address, init) => (line.isCut ? Promise.reject(new TypeError('cut')) : fetch(address, init)),
  })
  const session = await openSession({
    slot,
    enrolmentCode: code,
    ports: { storage, server, turn: turnFor(slot, undefined), onLineBack: () => () => undefined },
  })
  sessions.push(session)
  await vi.waitFor(() => expect(session.connection.value.isOnline).toBe(true), patience)
  return session
}

const cut = (slot: string, isCut: boolean) => Object.assign(lines.get(slot) ?? {}, { isCut })
const waitingLabels = (session: Session) =>
  session.confirmed.value
    ? legsOfDay(session.confirmed.value, session.businessDay())
        .filter((leg) => leg.state === 'waiting')
        .map((leg) => leg.label)
    : []
const issue = async (session: Session) => {
  const outcome = await session.issueTicket({ serviceId: information, priority: 'ordinary' })
  if (!outcome.ok) throw new Error(outcome.problems[0]?.code)
  return outcome.value
}

beforeAll(async () => {
  site = await startSite(await freshDatabase())
})
afterAll(async () => {
  sessions.forEach((session) => session.close())
  await site.stop()
})

describe('a site with its real server', () => {
  it('leads a ticket from the kiosk to the desk’s call and to the display, by hints alone', async () => {
    const [kiosk, desk] = [await open('demo-centre-kiosk-1'), await open('demo-centre-desk-1')]
    const display = await open('demo-centre-display-1')
    const ticket = await issue(kiosk)
    await vi.waitFor(() => expect(waitingLabels(desk)).toContain(ticket.label), patience)
    const deskId = desk.device.value?.deskId
    if (!deskId) throw new Error('The desk has no desk.')
    expect(await desk.dispatch({ type: 'callNext', deskId })).toMatchObject({ result: 'accepted' })
    await vi.waitFor(() => {
      const board = projectDisplay(display.confirmed.value as never, display.now())
      expect(board.current).toMatchObject({ label: ticket.label })
    }, patience)
    expect(await desk.dispatch({ type: 'callNext', deskId })).toMatchObject({
      result: 'refused',
      refusal: { code: 'desk-busy' },
    })
    expect(await desk.dispatch({ type: 'finishService', deskId, legId: ticket.legId })).toMatchObject({
      result: 'recorded',
    })
    await vi.waitFor(() => expect(kiosk.connection.value.pendingCount).toBe(0), patience)
  })

  it('receives what a kiosk gave during a cut, once and in its order', async () => {
    const kiosk = await open('demo-centre-kiosk-1')
    cut('demo-centre-kiosk-1', true)
    const first = await issue(kiosk)
    const second = await kiosk.issueTicket({ serviceId: information, priority: 'legal-priority' })
    expect(second).toMatchObject({ ok: true })
    cut('demo-centre-kiosk-1', false)
    await kiosk.refresh()
    expect(waitingLabels(kiosk)).toEqual([first.label, second.ok && second.value.label])
    expect(kiosk.connection.value).toMatchObject({ isOnline: true, pendingCount: 0 })
  })

  it('knows the gestures of a machine that was replaced, and its numbers go on', async () => {
    const storage = new MemoryStorage(true)
    const before = await open('demo-est-kiosk-1', undefined, storage)
    const given = await issue(before)
    await before.refresh()
    const after = await open('demo-est-kiosk-1')
    expect((await issue(after)).label).not.toBe(given.label)
    await after.refresh()
    await before.refresh()
    expect(before.connection.value).toMatchObject({ isOnline: false, problem: 'unauthorized' })
  })

  it('tells a technician that a code is wrong', async () => {
    const session = await openSession({
      slot: 'wrong',
      ports: {
        storage: new MemoryStorage(true),
        server: new HttpSiteServer({ apiAddress: `${site.origin}/api/`, fetch: (at, init) => fetch(at, init) }),
        turn: turnFor('wrong', undefined),
        onLineBack: () => () => undefined,
      },
    })
    sessions.push(session)
    expect(await session.enrol('ABCD-EFGH-2345')).toMatchObject({ ok: false, problems: [{ code: 'code-refused' }] })
    expect(session.enrolment.value).toBe('refused')
  })
})
