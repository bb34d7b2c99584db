/** When each machine last asked for anything, in memory: a server that restarts has heard nobody yet, and says so. */
import type { DeviceId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'

export class Heartbeats {
  readonly #heard = new Map<DeviceId, Instant>()

  hear(deviceId: DeviceId, at: Instant): void {
    this.#heard.set(deviceId, at)
  }

  lastOf(deviceId: DeviceId): Instant | undefined {
    return this.#heard.get(deviceId)
  }
}
