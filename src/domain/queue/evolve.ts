/**
 * The only place where a queue changes. Folds events in the order of the site's log; an event already folded changes
 * nothing. Needs no policy and no clock: what an event means never depends on settings that came later.
 */
import type { EventEnvelope } from '../sync/envelope.ts'
import type { LegId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { LastGesture } from './desk-session.ts'
import type { LegEvent, QueueEvent, SiteEvent } from './event.ts'
import { deskAfter, deskBefore, movedDesk } from './fold/moved-desk.ts'
import { ended, expectedLeg, movedLeg, newLeg, transferredLeg } from './fold/moved-leg.ts'
import { remembered } from './forget.ts'
import { findLeg, type DayLegs, type QueueState } from './queue-state.ts'
import type { Leg } from './ticket.ts'

type Envelope = EventEnvelope<QueueEvent>

function withLegs(state: QueueState, changed: readonly Leg[]): QueueState['days'] {
  const days = new Map<LocalDate, DayLegs>(state.days)
  for (const each of changed) {
    const leg = remembered(each, state.forgotten)
    if (leg) days.set(leg.businessDay, new Map(days.get(leg.businessDay)).set(leg.legId, leg))
  }
  return days
}

/** A ticket that nobody here knew: given by a machine of the site, or by another site. */
function openedLegs(event: LegEvent, told: Envelope): readonly Leg[] {
  if (event.type === 'ticketIssued') return [newLeg(event, told)]
  return event.type === 'visitorExpected' ? [expectedLeg(event, told)] : []
}

/** The tickets that the event changes or opens. */
function changedLegs(state: QueueState, event: LegEvent, told: Envelope): readonly Leg[] {
  const leg = findLeg(state, event.legId)
  if (!leg) return openedLegs(event, told)
  const moved = movedLeg(leg, event, { ...told, callsGranted: state.callsGranted })
  const changed = moved === leg ? [] : [{ ...moved, revision: told.siteSequence }]
  return event.type === 'visitorTransferred' ? [...changed, transferredLeg(leg, event, told)] : changed
}

function afterLegEvent(state: QueueState, event: LegEvent, told: Envelope): QueueState {
  const changed = changedLegs(state, event, told)
  const legs = changed.map(({ legId, revision }): LastGesture['legs'][number] => {
    const before = findLeg(state, legId)
    return { legId, revision, ...(before && { before }) }
  })
  const callsGranted = state.callsGranted + (event.type === 'ticketCalled' ? 1 : 0)
  return { ...state, days: withLegs(state, changed), desks: deskAfter(state, event, { legs, told }), callsGranted }
}

function withoutLegs(days: QueueState['days'], opened: readonly LegId[]): QueueState['days'] {
  if (opened.length === 0) return days
  const kept = [...days].map(([day, legs]) => [day, new Map([...legs].filter(([id]) => !opened.includes(id)))] as const)
  return new Map(kept)
}

/** Everything as before the desk's last gesture, the log apart. */
function undone(state: QueueState, event: Extract<QueueEvent, { type: 'gestureUndone' }>): QueueState {
  const last = state.desks.get(event.deskId)?.last
  if (!last || last.commandId !== event.undone) return state
  const restored = last.legs.flatMap(({ before }) => (before ? [before] : []))
  const opened = last.legs.filter(({ before }) => !before).map(({ legId }) => legId)
  return {
    ...state,
    days: withoutLegs(withLegs(state, restored), opened),
    desks: deskBefore(state, event.deskId, last),
    callsGranted: state.callsGranted - (last.isCall ? 1 : 0),
  }
}

/** Whoever had been called or was received when the day ended stays with their desk, which still finishes them. */
function expired(state: QueueState, day: LocalDate, { at, siteSequence }: Envelope): QueueState['days'] {
  const legs = [...(state.days.get(day)?.values() ?? [])].filter(
    ({ state: each }) => each === 'waiting' || each === 'parked',
  )
  return withLegs(
    state,
    legs.map((leg) => ({ ...ended(leg, 'expired', at), revision: siteSequence })),
  )
}

function afterSiteEvent(state: QueueState, event: SiteEvent, told: Envelope): QueueState {
  const closedQueues = new Map(state.closedQueues)
  switch (event.type) {
    case 'queueClosed':
      return { ...state, closedQueues: closedQueues.set(event.serviceId, { since: told.at, reason: event.reason }) }
    case 'queueReopened':
      closedQueues.delete(event.serviceId)
      return { ...state, closedQueues }
    case 'dayEnded': {
      const { businessDay, keeps } = event
      const endedDay = state.endedDay !== undefined && state.endedDay > businessDay ? state.endedDay : businessDay
      return { ...state, endedDay, ...(keeps ? {} : { days: expired(state, businessDay, told) }) }
    }
    case 'policyChanged':
      return { ...state, policy: event.policy, policyVersion: event.version }
    case 'thresholdsSet':
      return { ...state, thresholds: { version: event.version, since: told.at, thresholds: event.thresholds } }
  }
}

function after(state: QueueState, envelope: Envelope): QueueState {
  const { event } = envelope
  switch (event.type) {
    case 'gestureUndone':
      return undone(state, event)
    case 'deskOpened':
    case 'deskPaused':
    case 'deskClosed':
      return { ...state, desks: movedDesk(state, event, envelope) }
    case 'queueClosed':
    case 'queueReopened':
    case 'dayEnded':
    case 'policyChanged':
    case 'thresholdsSet':
      return afterSiteEvent(state, event, envelope)
    default:
      return afterLegEvent(state, event, envelope)
  }
}

/**
 * The state after one event. An event at or below the state's sequence is one already folded: the same state comes back.
 * @throws RangeError when an event before it is missing: a state with a hole would call people who have left.
 */
export function evolve(state: QueueState, envelope: Envelope): QueueState {
  const { siteSequence } = envelope
  if (siteSequence <= state.siteSequence) return state
  if (siteSequence !== state.siteSequence + 1)
    throw new RangeError(`Event ${siteSequence} cannot follow ${state.siteSequence}: pull what is missing first.`)
  return { ...after(state, envelope), siteSequence }
}
