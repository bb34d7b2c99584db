import { useEffect, useState } from 'preact/hooks'
import type { Inspection } from '../../device/session/inspection.ts'
import type { Session } from '../../device/session/session.ts'

const everyMilliseconds = 2000

interface Inspected {
  readonly inspection?: Inspection
  /** The database did not answer: what was read before stays on the page. */
  readonly hasFailed: boolean
}

/** Looks at the machine again and again while the page is shown. */
export function useInspection(session: Session): Inspected {
  const [inspected, show] = useState<Inspected>({ hasFailed: false })
  useEffect(() => {
    let isWanted = true
    const look = () =>
      session.inspect().then(
        (inspection) => isWanted && show({ inspection, hasFailed: false }),
        () => isWanted && show((before) => ({ ...before, hasFailed: true })),
      )
    void look()
    const timer = setInterval(() => void look(), everyMilliseconds)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [session])
  return inspected
}
