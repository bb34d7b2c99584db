import { computed, signal } from '@preact/signals'
import { render } from 'preact'
import type { Session } from '../../device/session/session.ts'
import { legAtDesk } from '../../domain/queue/queue-state.ts'
import { deviceProfiles } from '../../ui/layout/device-profile.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { DeskScreen } from './desk-screen.tsx'

export interface AdvisorStart {
  readonly slot: string
  readonly enrolmentCode?: string
}

/** Opens an advisor's desk in the page. */
export async function startAdvisor({ slot, enrolmentCode }: AdvisorStart): Promise<void> {
  const session = signal<Session | undefined>(undefined)
  await startInterface({ profile: deviceProfiles.desk, namespaces: ['advisor', 'errors'] })
  const root = document.getElementById('app')
  if (root) render(<DeskScreen session={session} />, root)
  const [{ openSession }, { watchUpdates }] = await Promise.all([
    import('../../device/session/open-session.ts'),
    import('../../device/session/update.ts'),
  ])
  const opened = await openSession({ slot, ...(enrolmentCode && { enrolmentCode }) })
  session.value = opened
  watchUpdates({
    isResting: computed(() => !isReceiving(opened)),
    isOutdated: computed(() => opened.connection.value.problem === 'update-needed'),
  })
}

/** A new version of the app never comes in the middle of a conversation. */
function isReceiving({ view, device, businessDay }: Session): boolean {
  const [state, deskId] = [view.value, device.value?.deskId]
  return state !== undefined && deskId !== undefined && legAtDesk(state, deskId, businessDay()) !== undefined
}
