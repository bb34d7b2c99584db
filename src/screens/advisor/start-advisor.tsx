import { signal } from '@preact/signals'
import { render } from 'preact'
import type { Session } from '../../device/session/session.ts'
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
  const { openSession } = await import('../../device/session/open-session.ts')
  session.value = await openSession({ slot, ...(enrolmentCode && { enrolmentCode }) })
}
