/**
 * One live line a site in each browser, however many of its tabs are machines of that site. A browser opens six connections to a
 * server that speaks HTTP/1.1: with six tabs on six lines, no gesture would reach the site any more, and a seventh page would
 * not even open. The tab that holds the line passes on what it hears; when it is closed, another one opens its own.
 */
import * as v from 'valibot'
import { hintSchema } from '../../domain/catalogue.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { ConnectionProblem } from './connection.ts'
import type { LiveListener } from './site-server.ts'

export interface WantedLine {
  readonly siteId: SiteId
  readonly listener: LiveListener
  readonly stop: AbortSignal
  /** Opens the line of this tab; resolves when it has ended. */
  readonly open: (listener: LiveListener) => Promise<ConnectionProblem>
}

/** Resolves when a line that this tab held has ended, or at `stop`. */
export type ShareLine = (wanted: WantedLine) => Promise<ConnectionProblem>

type Locks = Pick<LockManager, 'request'>

/** What the line said is said to the other tabs too. */
const passingOn = ({ heard, hinted }: LiveListener, others: BroadcastChannel): LiveListener => ({
  heard() {
    heard()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin: ours
    others.postMessage('heard')
  },
  hinted(hint) {
    hinted(hint)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin: ours
    others.postMessage(hint)
  },
})

/** A tab of another version may say what this one does not understand: it is passed over, the next poll makes up for it. */
function hear(said: unknown, { heard, hinted }: LiveListener): void {
  heard()
  const hint = v.safeParse(hintSchema, said)
  if (hint.success) hinted(hint.output)
}

/** By a Web Lock a site; without one (an old browser, a test in Node) each tab has its own line. */
export function lineSharing(locks: Locks | undefined = globalThis.navigator?.locks): ShareLine {
  if (!locks) return ({ open, listener }) => open(listener)
  return async ({ siteId, listener, stop, open }) => {
    const name = `said-line-${siteId}`
    const others = new BroadcastChannel(name)
    others.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data, listener))
    try {
      return await locks.request(name, { signal: stop }, () => open(passingOn(listener, others)))
    } catch {
      return 'unreachable'
    } finally {
      others.close()
    }
  }
}
