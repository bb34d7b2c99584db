/**
 * The settings of a site (services, desks, hours, rules) change while its machines stay: a desk that was added must be shown by a
 * display that was enrolled before it, or the people it calls see nothing. Asked for whenever a line has been opened.
 */
import type { DeviceStorage } from '../storage/device-storage.ts'
import type { Identity } from '../storage/identity.ts'
import type { SiteServer } from '../sync/site-server.ts'

interface SettingsPorts {
  readonly server: Pick<SiteServer, 'settings'>
  readonly storage: Pick<DeviceStorage, 'identity' | 'saveSite'>
}

/** Never rejects: settings that cannot be had now are those of before. */
export async function keepSettings({ server, storage }: SettingsPorts, identity: Identity): Promise<void> {
  const answer = await server.settings(identity)
  if (!answer.ok) return
  try {
    const known = await storage.identity()
    if (JSON.stringify(known?.site) !== JSON.stringify(answer.value))
      await storage.saveSite(identity.device.deviceId, answer.value)
  } catch {
    // A storage that fails is told of elsewhere; the next line asks again.
  }
}
