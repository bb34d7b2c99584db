import { computed, signal } from '@preact/signals'
import { render } from 'preact'
import type { Session } from '../../device/session/session.ts'
import { deviceProfiles } from '../../ui/layout/device-profile.ts'
import { firstPaint } from '../../ui/layout/first-paint.ts'
import { route } from '../../ui/layout/route.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { SafeScreen } from '../recovery/safe-screen.tsx'
import { watchDoor } from '../technician/watch-door.ts'
import { isHolding } from './holding.ts'
import { Manager } from './manager.tsx'
import { managerNamespaces } from './words.ts'

export interface ManagerStart {
  /** The place at a site whose board is shown; without one, only what needs no server. */
  readonly slot?: string
  readonly enrolmentCode?: string
}

/** Opens the managers' space: all but the board of a site needs no server, so it opens from a folder too. */
export async function startManager({ slot, enrolmentCode }: ManagerStart): Promise<void> {
  const session = signal<Session | undefined>(undefined)
  await startInterface({
    profile: deviceProfiles.desk,
    namespaces: managerNamespaces,
  })
  const root = document.getElementById('app')
  if (!root) return
  render(
    <SafeScreen>
      <Manager session={session} hasPlace={slot !== undefined} />
    </SafeScreen>,
    root,
  )
  await firstPaint()
  const { watchUpdates } = await import('../../device/session/update.ts')
  watchUpdates({ isResting })
  watchDoor()
  void import('../../device/session/keep-managers-files.ts').then(({ keepManagersFiles }) => keepManagersFiles())
  if (slot === undefined) return
  const { openSession } = await import('../../device/session/open-session.ts')
  session.value = await openSession({ slot, ...(enrolmentCode && { enrolmentCode }) })
}

/** A new version takes the place of the old one at the first page only, and never while the laboratory holds requests. */
const isResting = computed(() => route.value.path.length === 0 && !isHolding.value)
