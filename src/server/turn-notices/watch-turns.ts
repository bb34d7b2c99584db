/**
 * Follows the logs of all sites and tells people of their turn: at each event, whichever server wrote it, and every few seconds for
 * what comes with time alone. A slow mail server holds up its own letters and nobody else's.
 */
import type { LogListener } from '../live/log-listener.ts'
import { startRounds, type Rounds } from '../start/rounds.ts'
import { claimNotices, type SendingPorts } from './claim-notices.ts'
import { sendNotice } from './send-notice.ts'

const usualIntervalMilliseconds = 5_000

export interface WatchPorts extends SendingPorts {
  readonly listener: Pick<LogListener, 'follow'>
}

/** @param intervalMilliseconds shorter only in tests. */
export async function watchTurns(ports: WatchPorts, intervalMilliseconds = usualIntervalMilliseconds): Promise<Rounds> {
  const sending = new Set<Promise<void>>()
  const round = async (): Promise<void> => {
    const claimed = await claimNotices(ports).catch((error: unknown) => {
      ports.log(`turn notices: ${error instanceof Error ? error.name : 'failed'}`)
      return []
    })
    for (const notice of claimed) {
      const sent = sendNotice(ports, notice).finally(() => sending.delete(sent))
      sending.add(sent)
    }
  }
  const rounds = startRounds(round, intervalMilliseconds)
  const sites = await ports.database.selectFrom('site').select('site_id').execute()
  const unfollow = sites.map(({ site_id }) => ports.listener.follow(site_id, rounds.wake))
  return {
    wake: rounds.wake,
    async stop() {
      unfollow.forEach((stop) => stop())
      await rounds.stop()
      await Promise.all(sending)
    },
  }
}
