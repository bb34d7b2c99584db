import { computed } from '@preact/signals'
import { render } from 'preact'
import { deviceProfiles } from '../../ui/layout/device-profile.ts'
import { firstPaint } from '../../ui/layout/first-paint.ts'
import { route } from '../../ui/layout/route.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { SafeScreen } from '../recovery/safe-screen.tsx'
import { isHolding } from './holding.ts'
import { Manager } from './manager.tsx'
import { managerNamespaces } from './words.ts'

/** Opens the managers' space: what stands in it needs no server, so it opens from a folder too. */
export async function startManager(): Promise<void> {
  await startInterface({
    profile: deviceProfiles.desk,
    namespaces: managerNamespaces,
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

/** A new version takes the place of the old one at the first page only, and never while the laboratory holds requests. */
const isResting = computed(() => route.value.path.length === 0 && !isHolding.value)
