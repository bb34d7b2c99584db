/** Which desk has a ticket and since when: what the slower desk is told, so that it can turn round and ask. */
import { secondsBetween, type Instant } from '../../values/instant.ts'
import { findDesk, type QueueState } from '../queue-state.ts'
import type { Leg } from '../ticket.ts'

/** The values of the refusal `called-by-another-desk`: label, number of the desk (0 when unknown), seconds since its last call. */
export const holderOf = (state: QueueState, leg: Leg, at: Instant): Readonly<Record<string, string | number>> => ({
  label: leg.label,
  desk: (leg.deskId && findDesk(state.site, leg.deskId)?.number) ?? 0,
  secondsAgo: secondsBetween(leg.lastCalledAt ?? at, at),
})
