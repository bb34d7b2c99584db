import { expect, it } from 'vitest'
import { IndexedDbStorage } from '../../src/device/storage/indexed-db-storage.ts'
import { describeDeviceStorage, leaving } from './device-storage-contract.ts'

let opened = 0
const newSlot = () => `contract-${Date.now()}-${(opened += 1)}`

describeDeviceStorage('in the browser’s database', () => IndexedDbStorage.open(newSlot()))

it('what was stored is there when the slot is opened again', async () => {
  const slot = newSlot()
  const before = await IndexedDbStorage.open(slot)
  await before.outbox.append(leaving(1))
  before.close()
  const after = await IndexedDbStorage.open(slot)
  expect(await after.outbox.unanswered(10)).toHaveLength(1)
})

it('two slots of one browser are two devices', async () => {
  const [one, other] = [await IndexedDbStorage.open(newSlot()), await IndexedDbStorage.open(newSlot())]
  await one.outbox.append(leaving(1))
  expect(await other.outbox.unanswered(10)).toHaveLength(0)
})

it('two tabs of one slot hear each other and never number alike', async () => {
  const slot = newSlot()
  const [one, other] = [await IndexedDbStorage.open(slot), await IndexedDbStorage.open(slot)]
  const heard = new Promise<void>((resolve) => other.onChange(resolve))
  const appended = await Promise.all([one.outbox.append(leaving(1)), other.outbox.append(leaving(2))])
  await heard
  expect(appended.map((each) => each.deviceSequence).toSorted((a, b) => a - b)).toEqual([1, 2])
})

it('every write is durable in the strict sense', async () => {
  const asked: (string | undefined)[] = []
  const original = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function spied(names, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return original.call(this, names, mode, options)
  }
  try {
    const storage = await IndexedDbStorage.open(newSlot())
    await storage.outbox.append(leaving(1))
    expect(asked.length).toBeGreaterThan(0)
    expect(new Set(asked)).toEqual(new Set(['strict']))
  } finally {
    IDBDatabase.prototype.transaction = original
  }
})
