import { computed, signal } from '@preact/signals'
import { render } from 'preact'
import type { Session } from '../../device/session/session.ts'
import { deviceProfiles } from '../../ui/layout/device-profile.ts'
import { route } from '../../ui/layout/route.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { SafeScreen } from '../recovery/safe-screen.tsx'
import { watchDoor } from '../technician/watch-door.ts'
import { DeskScreen } from './desk-screen.tsx'
import { isAtWork } from './is-receiving.ts'

export interface AdvisorStart {
  readonly slot: string
  readonly enrolmentCode?: string
}

/** Opens an advisor's desk in the page. */
export async function startAdvisor({ slot, enrolmentCode }: AdvisorStart): Promise<void> {
  const session = signal<Session | undefined>(undefined)
  await startInterface({ profile: deviceProfiles.desk, namespaces: ['advisor', 'interview-outcomes', 'errors'] })
  const root = document.getElementById('app')
  if (!root) return
  render(
    <SafeScreen>
      <DeskScreen session={session} />
    </SafeScreen>,
    root,
  )
  const [{ openSession }, { watchUpdates }] = await Promise.all([
    import('../../device/session/open-session.ts'),
    import('../../device/session/update.ts'),
  ])
  const opened = await openSession({ slot, ...(enrolmentCode && { enrolmentCode }) })
  session.value = opened
  watchDoor()
  watchUpdates({
    isResting: computed(() => !isAtWork(opened, route.value.path)),
    isOutdated: computed(() => opened.connection.value.problem === 'update-needed'),
  })
}
