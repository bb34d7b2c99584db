/** A machine whose site forgets its day: nothing of what tied a ticket to a person is left in the browser's real database. */
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { IndexedDbStorage } from '../../../src/device/storage/indexed-db-storage.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { Building, information, Line, nineOClock } from '../building.ts'
import { newId, openDevice } from '../opened.ts'

const tomorrow = localDate('2026-11-25')
let slots = 0

/** Every value of every table of the slot, as text: read past the product's own code. */
async function everythingIn(slot: string): Promise<string> {
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const database = await asked(indexedDB.open(`said-${slot}`))
  const names = [...database.objectStoreNames]
  const stores = names.map((name) => database.transaction(name).objectStore(name))
  const values = await Promise.all(stores.flatMap((store) => [asked(store.getAll()), asked(store.getAllKeys())]))
  database.close()
  expect(names).toContain('log')
  return JSON.stringify(values)
}

const night = fc.record({
  before: fc.integer({ min: 1, max: 4 }),
  /** Tickets taken while the line is cut, sent only once the site has forgotten. */
  offline: fc.integer({ min: 0, max: 3 }),
  leaves: fc.boolean(),
})

async function live({ before, offline, leaves }: { before: number; offline: number; leaves: boolean }): Promise<void> {
  const [slot, building] = [`forgetting-${Date.now()}-${(slots += 1)}`, new Building()]
  const storage = await IndexedDbStorage.open(slot)
  const line = new Line(building)
  let at = nineOClock
  building.now = () => at
  const { session } = await openDevice(building, { storage, line, enrolmentCode: 'KIOSKCODE', now: () => at })
  await vi.waitFor(() => expect(session.enrolment.value).toBe('enrolled'))
  const canaries: string[] = []
  const take = async () => {
    at += 60_000
    const canary = newId()
    const slotOf = { appointmentId: canary as never, appointmentSlot: building.now() as never }
    const taken = await session.issueTicket({ serviceId: information, priority: 'ordinary', ...slotOf })
    if (!taken.ok) throw new Error('No ticket was given.')
    canaries.push(canary)
    await session.markPrinted(taken.value.visitId)
    return taken.value
  }
  for (let count = 0; count < before; count += 1) await take()
  await session.refresh()
  line.fault = () => 'cut'
  for (let count = 0; count < offline; count += 1) {
    const { legId } = await take()
    if (leaves) await session.dispatch({ type: 'leaveQueue', legId })
  }
  const held = await everythingIn(slot)
  for (const canary of canaries) expect(held).toContain(canary)
  at += 86_400_000
  building.forget(tomorrow)
  line.fault = () => 'none'
  await session.refresh()
  await session.refresh()
  expect(session.connection.value).toMatchObject({ isOnline: true, pendingCount: 0 })
  const [left, atSite] = [await everythingIn(slot), JSON.stringify([building.log, building.snapshot])]
  for (const canary of canaries) expect([left.includes(canary), atSite.includes(canary)]).toEqual([false, false])
  // Nothing that happened is lost on the way.
  expect(building.received).toHaveLength(before + offline * (leaves ? 2 : 1))
  expect(session.confirmed.value).toEqual(building.state)
  session.close()
}

it('a machine keeps no tie of a forgotten day, and cannot bring one back', async () => {
  await fc.assert(fc.asyncProperty(night, live), { numRuns: 12 })
}, 60_000)
