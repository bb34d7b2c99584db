import { computed } from '@preact/signals'
import { render } from 'preact'
import { deviceProfiles } from '../../ui/layout/device-profile.ts'
import { firstPaint } from '../../ui/layout/first-paint.ts'
import { route } from '../../ui/layout/route.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { SafeScreen } from '../recovery/safe-screen.tsx'
import { recallChoices, rememberChoices } from './tab-choices.ts'
import { Visitor } from './visitor.tsx'

/** Opens the app on a person's own phone or computer: the first page first, then what keeps it for the next cut. */
export async function startVisitor(): Promise<void> {
  recallChoices(sessionStorage, navigator.languages)
  await startInterface({ profile: deviceProfiles.phone, namespaces: ['visitor'] })
  const root = document.getElementById('app')
  if (!root) return
  render(
    <SafeScreen>
      <Visitor />
    </SafeScreen>,
    root,
  )
  rememberChoices(sessionStorage)
  await firstPaint()
  const { watchUpdates } = await import('../../device/session/update.ts')
  watchUpdates({ isResting })
}

/** A new version takes the place of the old one at home only: never while somebody reads or answers. */
const isResting = computed(() => route.value.path.length === 0)
