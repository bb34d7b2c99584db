import { beforeEach, expect, it } from 'vitest'
import { registerBrowserWipes, WipeRegistry } from '../../../src/device/session/wipe.ts'
import { openSession } from '../../../src/device/session/open-session.ts'
import { openStorage } from '../../../src/device/session/open-storage.ts'
import { Building, information, Line } from '../building.ts'

const sentinel = 'numéro-unique-0632604'
let registry: WipeRegistry

beforeEach(() => {
  registry = new WipeRegistry()
  document.body.innerHTML = '<form><input name="typed" /><textarea></textarea></form>'
})

it('what was typed, marked, kept by the tab or written in the address is gone after a wipe', async () => {
  const startAddress = `${location.pathname}${location.search}`
  const takeBack = registerBrowserWipes(registry, startAddress)
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) field.value = sentinel
  sessionStorage.setItem('answers', sentinel)
  history.replaceState({ typed: sentinel }, '', `${startAddress}#${encodeURIComponent(sentinel)}`)
  document.getSelection()?.selectAllChildren(document.body)

  expect(await registry.wipe()).toEqual({ failed: [] })
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((each) => each.value)
  const left = [...fields, JSON.stringify(sessionStorage), location.href, JSON.stringify(history.state)].join()
  expect(decodeURIComponent(left)).not.toContain(sentinel)
  expect(document.getSelection()?.rangeCount).toBe(0)
  takeBack()
})

it('a crash in the middle of a visit leaves nothing of it: the database holds device, tickets, log and its snapshot, nothing else', async () => {
  const slot = `wipe-${Date.now()}`
  const storage = await openStorage(slot)
  expect(storage.isDurable).toBe(true)
  const line = new Line(new Building())
  const session = await openSession({ slot, enrolmentCode: 'KIOSKCODE', ports: { storage, server: line } })
  await expect.poll(() => session.enrolment.value).toBe('enrolled')
  line.fault = () => 'cut'
  await session.issueTicket({ serviceId: information, priority: 'ordinary' })
  await registry.wipe()
  expect(session.connection.value.pendingCount).toBe(1)
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(`said-${slot}`)
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error))
  })
  expect([...database.objectStoreNames]).toEqual([
    'counters',
    'identities',
    'log',
    'outbox',
    'printMarks',
    'receipts',
    'snapshots',
  ])
  database.close()
  session.close()
})
