import type { Session } from '../../device/session/session.ts'
import { useEffect, useState } from 'preact/hooks'
import { deviceProfile, isShared } from '../../ui/layout/device-profile.ts'
import { replaceRoute, route } from '../../ui/layout/route.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { CardPage } from './screen/card-page.tsx'
import { TouchPage } from './screen/touch-page.tsx'
import { DoorPage } from './door-page.tsx'
import { MachinePage } from './machine-page.tsx'
import './technician.css'

export interface TechnicianProps {
  /** `none` on a machine without a place at a site; undefined while it is being opened. */
  readonly session: Session | 'none' | undefined
  /** Back to what the machine is for. */
  readonly onLeave: () => void
}

/** Where anybody may stand before the glass, the site's code is asked; on the staff's own machines it is not. */
const isInPublic = (): boolean => isShared(deviceProfile.value) || deviceProfile.value.id === 'display'

/** A display is read from the back of the room; whoever installs it stands before it, with a keyboard. */
const nearMm = 500

function useNearSizes(): void {
  useEffect(() => {
    const { id, viewingDistanceMm } = deviceProfile.peek()
    if (id !== 'display' || viewingDistanceMm === undefined) return
    deviceProfile.value = { ...deviceProfile.peek(), viewingDistanceMm: nearMm }
    return () => {
      deviceProfile.value = { ...deviceProfile.peek(), viewingDistanceMm }
    }
  }, [])
}

/** The technician's pages: what this machine keeps, sends and measures. Once left, they are shut again. */
export function TechnicianJourney({ session, onLeave }: TechnicianProps) {
  useNearSizes()
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    // An arrival like any other: the page is read from its title.
    replaceRoute(route.peek().path)
  }
  // Until the machine knows its site nobody knows whether a code is asked.
  if (session === undefined) return <Fetching hasFailed={false} />
  const code = session === 'none' ? undefined : session.site.value?.technicianCode
  if (code !== undefined && !isOpen && isInPublic()) return <DoorPage code={code} onOpen={open} onLeave={onLeave} />
  switch (route.value.path[1]) {
    case 'card':
      return <CardPage />
    case 'touch':
      return <TouchPage />
    default:
      return <MachinePage session={session} onLeave={onLeave} />
  }
}
