import { computed } from '@preact/signals'
import { render } from 'preact'
import { deviceProfiles } from '../../ui/layout/device-profile.ts'
import { firstPaint } from '../../ui/layout/first-paint.ts'
import { route } from '../../ui/layout/route.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { SafeScreen } from '../recovery/safe-screen.tsx'
import { Manager } from './manager.tsx'

/** Opens the managers' space: what stands in it needs no server, so it opens from a folder too. */
export async function startManager(): Promise<void> {
  await startInterface({
    profile: deviceProfiles.desk,
    namespaces: ['manager', 'simulator', 'grid-comparison', 'guidance'],
  })
  const root = document.getElementById('app')
  if (!root) return
  render(
    <SafeScreen>
      <Manager />
    </SafeScreen>,
    root,
  )
  await firstPaint()
  const { watchUpdates } = await import('../../device/session/update.ts')
  watchUpdates({ isResting })
}

/** A new version takes the place of the old one at the first page only: never while weights are being moved. */
const isResting = computed(() => route.value.path.length === 0)
