/**
 * The page of the kill test: a kiosk whose server is dead gives numbers as fast as it can and reports each one only once
 * the session has promised it. Opened with `?read`, it reports what its disk holds instead; with `?uncared`, it is the kiosk
 * that does not begin a fresh log, for the test to show what that prevents.
 */
import { openSession } from '../../../src/device/session/open-session.ts'
import { IndexedDbStorage } from '../../../src/device/storage/indexed-db-storage.ts'
import type { SiteServer } from '../../../src/device/sync/site-server.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { information, kiosk, nineOClock, site } from '../building.ts'

const dead = Promise.resolve({ ok: false, problem: 'unreachable' } as const)
const deadServer: SiteServer = {
  enrol: () => dead,
  push: () => dead,
  pull: () => dead,
  settings: () => dead,
  heartbeats: () => dead,
  boards: () => dead,
  board: () => dead,
  elsewhere: () => dead,
  listen: () => new Promise(() => undefined),
}

const report = (path: string, body: unknown) => fetch(path, { method: 'POST', body: JSON.stringify(body) })

async function openKiosk(storage: IndexedDbStorage) {
  const { token, businessDay } = { token: 't'.repeat(43), businessDay: localDate('2026-11-24') }
  const known = { device: kiosk, token, site, generation: 1, businessDay, resumeFrom: {} }
  if (!(await storage.identity())) await storage.enrol({ ...known, serverTime: instant(nineOClock) })
  // Each gesture is a new person's, so each comes more than three seconds after the one before.
  let at = nineOClock
  return openSession({ slot: 'kill', ports: { storage, server: deadServer, now: () => (at += 1000) } })
}

async function run(storage: IndexedDbStorage): Promise<void> {
  const session = await openKiosk(storage)
  for (let count = 0; count < 2000; count += 1) {
    const outcome = await session.issueTicket({ serviceId: information, priority: 'ordinary' })
    if (outcome.ok) await report('/promised', outcome.value.legId)
    // The printer is told in the moment after the mark; a cut between the two prints nothing rather than twice.
    if (outcome.ok && (await session.markPrinted(outcome.value.visitId))) await report('/printed', outcome.value.legId)
    session.now()
    session.now()
  }
}

async function read(storage: IndexedDbStorage): Promise<void> {
  const entries = await storage.outbox.unanswered(100_000)
  const commands = entries.map((each) => each.envelope.command)
  const tickets = []
  for (const each of commands) {
    if (each.type !== 'issueTicket') continue
    const { legId, label, visitId } = each
    tickets.push({ legId, label, isPrintable: await storage.markPrinted(visitId, instant(nineOClock)) })
  }
  await report('/held', tickets)
}

if (location.search === '?uncared')
  IDBFactory.prototype.deleteDatabase = function withoutDeleting(this: IDBFactory, name: string) {
    return this.open(name)
  }
const storage = await IndexedDbStorage.open('kill')
await (location.search === '?read' ? read(storage) : run(storage))
