/**
 * What a site forgets once a day is over: what ties a ticket to a person (the secret of its paper, the appointment), then the
 * ticket itself. A state that has forgotten stays so: facts that come late, from a machine that was off, bring nothing back.
 */
import type { LocalDate } from '../values/local-date.ts'
import type { DeskSession } from './desk-session.ts'
import type { DayLegs, QueueState } from './queue-state.ts'
import type { Leg } from './ticket.ts'

export interface Forgetting {
  /** The erasure generation that this forgetting began. */
  readonly generation: number
  /** Tickets of earlier days carry nothing that ties them to a person. */
  readonly tiesBefore: LocalDate
  /** There are no tickets of earlier days. */
  readonly ticketsBefore: LocalDate
}

/** Anything of a ticket or of its event that leads to a person: a secret in their hand, an appointment with their name. */
export interface Ties {
  readonly followHash?: unknown
  readonly appointmentId?: unknown
}

export function withoutTies<Tied extends Ties>(tied: Tied): Omit<Tied, keyof Ties> {
  const { followHash: _hash, appointmentId: _id, ...rest } = tied
  return rest
}

/** The ticket as a state that has forgotten may hold it; undefined when it may not. */
export function remembered(leg: Leg, forgotten: Forgetting | undefined): Leg | undefined {
  if (!forgotten || leg.businessDay >= forgotten.tiesBefore) return leg
  return leg.businessDay < forgotten.ticketsBefore ? undefined : withoutTies(leg)
}

function rememberedDays(days: QueueState['days'], forgotten: Forgetting): QueueState['days'] {
  const kept = [...days].flatMap(([day, legs]): [LocalDate, DayLegs][] => {
    const left = [...legs.values()].flatMap((leg) => remembered(leg, forgotten) ?? [])
    return left.length === 0 ? [] : [[day, new Map(left.map((leg) => [leg.legId, leg]))]]
  })
  return new Map(kept)
}

/** A gesture may be taken back for a minute; what it kept of people to that end goes with the day. */
function withoutLast(withLast: DeskSession): DeskSession {
  const { last: _, ...session } = withLast
  return session
}

/** The state once the days before have been forgotten. Pure; the same state forgets the same. */
export const forget = (state: QueueState, forgotten: Forgetting): QueueState => ({
  ...state,
  forgotten,
  days: rememberedDays(state.days, forgotten),
  desks: new Map([...state.desks].map(([deskId, session]) => [deskId, withoutLast(session)])),
})
