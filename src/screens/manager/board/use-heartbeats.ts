import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../../../device/session/session.ts'
import type { Heartbeat } from '../../../domain/access/heartbeat.ts'

const everyMilliseconds = 10_000

/** The machines of the site, asked for again and again while the board is shown. Undefined until a first answer. */
export function useHeartbeats(session: Session): readonly Heartbeat[] | undefined {
  const [heartbeats, show] = useState<readonly Heartbeat[] | undefined>()
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      const told = await session.heartbeats()
      if (told && isWanted) show(told)
    }
    void ask()
    const timer = setInterval(() => void ask(), everyMilliseconds)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [session])
  return heartbeats
}
