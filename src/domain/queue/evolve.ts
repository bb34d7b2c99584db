/**
 * The only place where a queue changes. Folds events in the order of the site's log; an event already folded changes
 * nothing. Within a ticket time never runs backwards, whatever clocks said.
 */
import type { EventEnvelope } from '../sync/envelope.ts'
import type { LegId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { QueueEvent } from './event.ts'
import { findLeg, type QueueState } from './queue-state.ts'
import type { Leg, LegState } from './ticket.ts'

type Envelope = EventEnvelope<QueueEvent>
type Issued = Extract<QueueEvent, { type: 'ticketIssued' }>
type Called = Extract<QueueEvent, { type: 'ticketCalled' | 'ticketRecalled' }>

const latest = (at: Instant, ...known: readonly (Instant | undefined)[]): Instant =>
  known.reduce<Instant>((last, each) => (each !== undefined && each > last ? each : last), at)

const afterAllOf = (leg: Leg, at: Instant): Instant => latest(at, leg.arrivedAt, leg.lastCalledAt, leg.startedAt)

function newLeg(issued: Issued, at: Instant): Leg {
  const { legId, visitId, businessDay, label, serviceId, priority } = issued
  return { legId, visitId, businessDay, label, serviceId, priority, arrivedAt: at, state: 'waiting', callCount: 0 }
}

function called(leg: Leg, event: Called, { at, siteSequence }: Envelope): Leg {
  const calledAt = afterAllOf(leg, at)
  return {
    ...leg,
    state: 'called',
    deskId: event.deskId,
    callCount: event.callCount,
    calledAt: leg.calledAt ?? calledAt,
    lastCalledAt: calledAt,
    lastCallSequence: siteSequence,
    ...(event.type === 'ticketCalled' ? { callReason: event.reason } : {}),
  }
}

const ended = (leg: Leg, state: LegState, at: Instant): Leg => ({ ...leg, state, endedAt: afterAllOf(leg, at) })

/** A person marked absent who had in truth left counts as having left; one who was received stays received. */
const left = (leg: Leg, at: Instant): Leg =>
  leg.state === 'serving' || leg.state === 'served' ? leg : ended(leg, 'left', at)

function movedLeg(leg: Leg, envelope: Envelope): Leg {
  const { event, at } = envelope
  switch (event.type) {
    case 'ticketIssued':
      return leg
    case 'ticketCalled':
    case 'ticketRecalled':
      return called(leg, event, envelope)
    case 'serviceStarted':
      return { ...leg, state: 'serving', startedAt: afterAllOf(leg, at) }
    case 'serviceFinished':
      return ended(leg, 'served', at)
    case 'visitorMarkedNoShow':
      return ended(leg, 'no-show', at)
    case 'visitorLeft':
      return left(leg, at)
  }
}

function withLeg(state: QueueState, leg: Leg): QueueState['days'] {
  const day: LocalDate = leg.businessDay
  const legs = new Map<LegId, Leg>(state.days.get(day)).set(leg.legId, leg)
  return new Map(state.days).set(day, legs)
}

/**
 * The state after one event. An event at or below the state's sequence is one already folded: the same state comes back.
 * @throws RangeError when an event before it is missing: a state with a hole would call people who have left.
 */
export function evolve(state: QueueState, envelope: Envelope): QueueState {
  const { event, siteSequence, at } = envelope
  if (siteSequence <= state.siteSequence) return state
  if (siteSequence !== state.siteSequence + 1)
    throw new RangeError(`Event ${siteSequence} cannot follow ${state.siteSequence}: pull what is missing first.`)
  const leg = findLeg(state, event.legId)
  const next = leg ? movedLeg(leg, envelope) : event.type === 'ticketIssued' ? newLeg(event, at) : undefined
  return { ...state, siteSequence, days: next ? withLeg(state, next) : state.days }
}
