/** The product in the scenario: its sessions, its server, a real PostgreSQL. */
import { openSession } from '../../../src/device/session/open-session.ts'
import { MemoryStorage } from '../../../src/device/storage/memory-storage.ts'
import { HttpSiteServer } from '../../../src/device/sync/http-site-server.ts'
import { turnFor } from '../../../src/device/sync/turn.ts'
import type { Site } from '../../../src/domain/queue/place.ts'
import { legAtDesk, legsOfDay, type QueueState } from '../../../src/domain/queue/queue-state.ts'
import type { DeskId, LegId, SiteId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { issueCode } from '../../../src/server/access/enrolment-codes.ts'
import type { DatabaseAddress } from '../../../src/server/database/connect.ts'
import { seedSites } from '../../../src/server/seed/seed-sites.ts'
import { openLine, type CuttableLine } from '../../helpers/cuttable-line.ts'
import { startSite } from '../../server/running-site.ts'
import { centre, information } from '../../world/places.ts'
import type { Contestant, Machine } from './scenario.ts'

const siteId = 'bench' as SiteId
const services = centre.services.filter(({ id }) => id === information)
const desks = [1, 2, 3, 4, 5, 6].map((number) => ({
  id: `bench-desk-${number}` as DeskId,
  number,
  serviceIds: [information],
}))
const { appointments: _, ...place } = centre
const site: Site = { ...place, id: siteId, services, desks }

export async function ours(address: DatabaseAddress): Promise<Contestant> {
  const running = await startSite(address)
  const { database } = running
  await seedSites(database, [site])
  const more = [2, 3].map((digit) => ({ slot: `bench-kiosk-${digit}`, role: 'kiosk' as const, kiosk_digit: digit }))
  const display = { slot: 'bench-display-2', role: 'display' as const, kiosk_digit: null }
  const rows = [...more, display].map((each) => ({ ...each, site_id: siteId, desk_id: null }))
  await database.insertInto('device_slot').values(rows).execute()
  const lines: CuttableLine[] = []
  return {
    name: 'ours (log on disk)',
    bytes: () => lines.reduce((sum, line) => sum + line.bytes, 0),
    close: () => running.stop(),
    async open(role, number) {
      const slot = role === 'desk' ? `bench-desk-${number}` : `bench-${role}-${number}`
      const line = await openLine(`${running.origin}/`)
      lines.push(line)
      return machine(slot, { line, origin: line.through(running.origin), code: await codeOf(slot) })
    },
  }
  function codeOf(slot: string): Promise<string> {
    return issueCode(database, slot, instant(Date.now() + 86_400_000))
  }
}

interface Reached {
  readonly line: CuttableLine
  readonly origin: string
  readonly code: string
}

async function machine(slot: string, { line, origin, code }: Reached): Promise<Machine> {
  // A finger that slips is one gesture; a bench has the time of nobody.
  let ahead = 0
  const session = await openSession({
    slot,
    enrolmentCode: code,
    ports: {
      storage: new MemoryStorage(true),
      server: new HttpSiteServer({ apiAddress: `${origin}/api/`, fetch: (at, init) => fetch(at, init) }),
      turn: turnFor(slot, undefined),
      now: () => Date.now() + ahead,
      onLineBack: () => () => undefined,
    },
  })
  while (session.enrolment.peek() !== 'enrolled') await new Promise((resolve) => setTimeout(resolve, 5))
  await session.refresh()
  const deskId = session.device.peek()?.deskId as DeskId
  let told: { state?: QueueState; known: ReadonlySet<string> } = { known: new Set() }
  return {
    async issue() {
      ahead += 1001
      const outcome = await session.issueTicket({ serviceId: information, priority: 'ordinary' })
      if (!outcome.ok) throw new Error(outcome.problems[0]?.code)
      return outcome.value.legId
    },
    async call() {
      const outcome = await session.dispatch({ type: 'callNext', deskId })
      const state = session.confirmed.peek()
      return outcome.result === 'accepted' && state ? legAtDesk(state, deskId, session.businessDay())?.legId : undefined
    },
    async finish(id) {
      await session.dispatch({ type: 'finishService', deskId, legId: id as LegId })
    },
    cut: () => line.cut(),
    mend: () => {
      line.mend()
      void session.refresh()
    },
    async known() {
      const state = session.confirmed.peek()
      // Asked every millisecond: worked out anew only when there is something new, as the others do.
      if (state && state !== told.state)
        told = { state, known: new Set(legsOfDay(state, session.businessDay()).map(({ legId }) => legId as string)) }
      return told.known
    },
    async close() {
      session.close()
      await line.close()
    },
  }
}
