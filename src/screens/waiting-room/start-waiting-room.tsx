import { computed, signal } from '@preact/signals'
import { render } from 'preact'
import type { Session } from '../../device/session/session.ts'
import { deviceProfiles } from '../../ui/layout/device-profile.ts'
import { startInterface } from '../../ui/layout/start-interface.ts'
import { SafeScreen } from '../recovery/safe-screen.tsx'
import { watchDoor } from '../technician/watch-door.ts'
import { isCalling } from './is-calling.ts'
import { Display } from './display.tsx'

export interface WaitingRoomStart {
  readonly slot: string
  readonly enrolmentCode?: string
}

/** Opens a waiting-room display in the page: it shows and speaks acknowledged calls, and nothing about anybody. */
export async function startWaitingRoom({ slot, enrolmentCode }: WaitingRoomStart): Promise<void> {
  const session = signal<Session | undefined>(undefined)
  await startInterface({ profile: deviceProfiles.display, namespaces: ['waiting-room', 'own-ticket'] })
  const root = document.getElementById('app')
  if (!root) return
  render(
    <SafeScreen>
      <Display session={session} />
    </SafeScreen>,
    root,
  )
  const [{ openSession }, { watchUpdates }, { speakCalls }] = await Promise.all([
    import('../../device/session/open-session.ts'),
    import('../../device/session/update.ts'),
    import('./speak-calls.ts'),
  ])
  const opened = await openSession({ slot, ...(enrolmentCode && { enrolmentCode }) })
  session.value = opened
  speakCalls(opened)
  watchDoor()
  watchUpdates({
    isResting: computed(() => !isCalling(opened)),
    isOutdated: computed(() => opened.connection.value.problem === 'update-needed'),
  })
}
