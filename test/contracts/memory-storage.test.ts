import { MemoryStorage } from '../../src/device/storage/memory-storage.ts'
import { describeDeviceStorage } from './device-storage-contract.ts'

describeDeviceStorage('in memory', async () => new MemoryStorage())
