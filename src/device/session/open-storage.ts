/** The database of a slot, loaded after the first paint; memory when the browser has none to give. */
import type { DeviceStorage } from '../storage/device-storage.ts'
import { MemoryStorage } from '../storage/memory-storage.ts'

export async function openStorage(slot: string): Promise<DeviceStorage> {
  try {
    const { IndexedDbStorage } = await import('../storage/indexed-db-storage.ts')
    return await IndexedDbStorage.open(slot)
  } catch {
    return new MemoryStorage()
  }
}
