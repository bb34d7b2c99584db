import type { ReadonlySignal } from '@preact/signals'
import type { Session } from '../../device/session/session.ts'
import { navigate, route } from '../../ui/layout/route.ts'
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx'
import { LoadedTechnician } from '../technician/loaded-technician.tsx'
import { WaitingRoom } from './waiting-room.tsx'

/** The board of a waiting room, and behind it, for whoever installs it, the technician's page: calls are spoken all the same. */
export const Display = ({ session }: { readonly session: ReadonlySignal<Session | undefined> }) =>
  route.value.path[0] === 'technician' ? (
    <ScreenFrame>
      <LoadedTechnician session={session.value} onLeave={() => navigate([])} />
    </ScreenFrame>
  ) : (
    <WaitingRoom session={session} />
  )
