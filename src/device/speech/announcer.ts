/**
 * Calls in a waiting room: chime, words, a gap, one call at a time. Each call is said once per display, a recall of a
 * ticket still waiting to be said is merged into it, and a call nobody could still act on is dropped: the text stays.
 */
import type { SpokenPiece } from './speaker.ts'

export interface Announcement {
  /** The ticket; a second announcement of the same ticket replaces one not yet said. */
  readonly subject: string
  /** Distinguishes a recall from the call it repeats; each key is said once. */
  readonly key: string
  /** Milliseconds since the epoch, on this device's clock. */
  readonly calledAtMilliseconds: number
  readonly pieces: readonly SpokenPiece[]
}

export interface AnnouncerPorts {
  readonly say: (pieces: readonly SpokenPiece[]) => Promise<void>
  readonly chime: () => Promise<void>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly nowMilliseconds: () => number
}

export interface Announcer {
  announce(announcement: Announcement): void
  /** Marks calls as known without saying them: what was called before the display started is history. */
  remember(keys: readonly string[]): void
}

const gapMilliseconds = 700
/** After a minute the person has come, or will be called again. */
export const oldestMilliseconds = 60_000

/** Says announcements in the order they come, never two at a time. */
export function createAnnouncer(ports: AnnouncerPorts): Announcer {
  const known = new Set<string>()
  let waiting: Announcement[] = []
  let isRunning = false

  const run = async (): Promise<void> => {
    isRunning = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (ports.nowMilliseconds() - next.calledAtMilliseconds > oldestMilliseconds) continue
      await ports.chime()
      await ports.say(next.pieces)
      await ports.wait(gapMilliseconds)
    }
    isRunning = false
  }

  return {
    announce(announcement) {
      if (known.has(announcement.key)) return
      known.add(announcement.key)
      const place = waiting.findIndex((each) => each.subject === announcement.subject)
      waiting = place < 0 ? [...waiting, announcement] : waiting.with(place, announcement)
      if (!isRunning) void run()
    },
    remember: (keys) => keys.forEach((key) => known.add(key)),
  }
}
