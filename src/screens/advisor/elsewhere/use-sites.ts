/** The other sites, asked of the server each time the dialog opens: what they said a quarter of an hour ago sends nobody. */
import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../../../device/session/session.ts'
import type { SiteAtAGlance } from '../../../domain/queue/site-at-a-glance.ts'

/** `asking`, `unreachable`, or the sites. */
export type SitesAsked = 'asking' | 'unreachable' | readonly SiteAtAGlance[]

export function useSites(session: Session, isOpen: boolean): SitesAsked {
  const [sites, show] = useState<SitesAsked>('asking')
  useEffect(() => {
    if (!isOpen) return
    let isOver = false
    show('asking')
    void session.elsewhere().then((answer) => isOver || show(answer ?? 'unreachable'))
    return () => void (isOver = true)
  }, [session, isOpen])
  return sites
}
