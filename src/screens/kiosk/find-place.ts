/**
 * Finds the kiosk's place in a queue, and goes on looking: a building that starts up does not start in order, and nobody stands
 * beside a kiosk to load it anew because the server woke up after it.
 */
import { loadConfiguration } from '../../device/session/configuration.ts'
import { openSession } from '../../device/session/open-session.ts'
import type { Session } from '../../device/session/session.ts'
import type { KioskStart } from './start-kiosk.tsx'

export interface PlacePorts {
  readonly hasServer: () => Promise<boolean>
  readonly open: (slot: string, enrolmentCode: string | undefined) => Promise<Session>
  readonly wait: () => Promise<void>
}

const betweenLooksMilliseconds = 30_000

const browser: PlacePorts = {
  hasServer: async () => (await loadConfiguration()).server,
  open: (slot, enrolmentCode) => openSession({ slot, ...(enrolmentCode && { enrolmentCode }) }),
  wait: () => new Promise((resolve) => setTimeout(resolve, betweenLooksMilliseconds)),
}

/** @param found told `none` as long as no server answers, then the session; a kiosk without a slot only informs. */
export async function findPlace(
  { slot, enrolmentCode }: KioskStart,
  found: (place: Session | 'none') => void,
  { hasServer, open, wait }: PlacePorts = browser,
): Promise<void> {
  if (slot === undefined) return found('none')
  for (;;) {
    const session = (await hasServer()) ? await open(slot, enrolmentCode).catch(() => undefined) : undefined
    found(session ?? 'none')
    if (session) return
    await wait()
  }
}
