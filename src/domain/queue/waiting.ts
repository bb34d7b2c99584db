/** Who waits, in the order they will be called. People of another business day do not wait today. */
import type { LocalDate } from '../values/local-date.ts'
import type { Desk } from './place.ts'
import { legsOfDay, mayReceive, type QueueState } from './queue-state.ts'
import { compareRank } from './rank.ts'
import type { Leg } from './ticket.ts'

/** Everybody waiting at the site on that day, first to be called first. */
export const waitingLegs = (state: QueueState, day: LocalDate): readonly Leg[] =>
  legsOfDay(state, day)
    .filter((leg) => leg.state === 'waiting')
    .sort(compareRank)

/** Those the desk may call, first to be called first. */
export const waitingForDesk = (state: QueueState, desk: Desk, day: LocalDate): readonly Leg[] =>
  waitingLegs(state, day).filter((leg) => mayReceive(state.site, desk, leg))
