import { render } from 'preact'
import { deviceProfiles, type DeviceProfile } from '../../ui/layout/device-profile.ts'
import { firstPaint } from '../../ui/layout/first-paint.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { SafeScreen } from '../recovery/safe-screen.tsx'
import { Kiosk } from './kiosk.tsx'
import type { KioskMachine } from './kiosk-machine.ts'

export interface KioskStart {
  /** Absent on a kiosk that only informs. */
  readonly slot?: string
  readonly enrolmentCode?: string
  /** What stands in the hall, when its installer said so. */
  readonly profile?: string
}

const profileNamed = (name: string | undefined): DeviceProfile =>
  Object.values(deviceProfiles).find(({ id }) => id === name) ??
  (innerHeight > innerWidth ? deviceProfiles['kiosk-portrait'] : deviceProfiles['kiosk-landscape'])

/** Shows the welcome first, then wakes what the welcome does not need: database, voice, service worker. */
export async function startKiosk({ slot, enrolmentCode, profile }: KioskStart): Promise<void> {
  await startInterface({ profile: profileNamed(profile), namespaces: ['kiosk'] })
  const root = document.getElementById('app')
  if (!root) return
  const wake = wakeAfterPaint({ ...(slot && { slot }), ...(enrolmentCode && { enrolmentCode }) })
  render(
    <SafeScreen>
      <Kiosk wake={wake} />
    </SafeScreen>,
    root,
  )
  // A kiosk that does not wake has no watch over the visit: told to whoever started it.
  await wake
}

const wakeAfterPaint = async (start: KioskStart): Promise<KioskMachine> => {
  await firstPaint()
  const { wakeMachine } = await import('./kiosk-machine.ts')
  return wakeMachine(start)
}
