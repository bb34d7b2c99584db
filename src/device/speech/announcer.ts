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
  /** Cuts short a sound that does not end. */
  readonly silence: () => void
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

/**
 * Chime and words take ten seconds at most. A voice that never says it has ended (a browser loses the event, the sound
 * is shut until somebody touches the glass) must not keep every later call from being heard.
 */
export const longestMilliseconds = 30_000

/** Calls remembered as said: a display runs for weeks, and a ticket is called again within minutes or never. */
export const rememberedCalls = 500

/** Says announcements in the order they come, never two at a time. */
export function createAnnouncer(ports: AnnouncerPorts): Announcer {
  const known = new Set<string>()
  let waiting: Announcement[] = []
  let isRunning = false

  const run = async (): Promise<void> => {
    isRunning = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (ports.nowMilliseconds() - next.calledAtMilliseconds > oldestMilliseconds) continue
      const isOver = await Promise.race([saidAloud(next), ports.wait(longestMilliseconds).then(() => false)])
      if (!isOver) ports.silence()
      await ports.wait(gapMilliseconds)
    }
    isRunning = false
  }

  /** True in the end, also when chime or voice failed: the text stays, and the next call is said. */
  const saidAloud = async ({ pieces }: Announcement): Promise<boolean> => {
    await ports.chime().catch(() => undefined)
    await ports.say(pieces).catch(() => undefined)
    return true
  }

  const remember = (key: string): void => {
    known.add(key)
    for (const oldest of [...known].slice(0, -rememberedCalls)) known.delete(oldest)
  }

  return {
    announce(announcement) {
      if (known.has(announcement.key)) return
      remember(announcement.key)
      const place = waiting.findIndex((each) => each.subject === announcement.subject)
      waiting = place < 0 ? [...waiting, announcement] : waiting.with(place, announcement)
      if (!isRunning) void run()
    },
    remember: (keys) => keys.forEach(remember),
  }
}
