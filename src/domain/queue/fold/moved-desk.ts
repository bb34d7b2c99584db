/** What one event does to what is known of a desk: its session, the turn of its calls, and the gesture it may take back. */
import type { EventEnvelope } from '../../sync/envelope.ts'
import type { DeskId } from '../../values/ids.ts'
import { firstTurn, turnAfter, type DeskSession, type LastGesture } from '../desk-session.ts'
import type { DeskEvent, LegEvent, QueueEvent } from '../event.ts'
import { deskSessionAt, type QueueState } from '../queue-state.ts'

type Told = EventEnvelope<QueueEvent>

const withSession = (state: QueueState, session: DeskSession): QueueState['desks'] =>
  new Map(state.desks).set(session.deskId, session)

function sessionOf(state: QueueState, deskId: DeskId, { at }: Told): DeskSession {
  const known = state.desks.get(deskId)
  const today = deskSessionAt(state, deskId, at)
  return today ?? { deskId, state: 'closed', since: at, turn: known?.turn ?? firstTurn }
}

/** An advisor says what the desk does. A gesture before it can no longer be taken back. */
export function movedDesk(state: QueueState, event: Exclude<DeskEvent, { type: 'gestureUndone' }>, told: Told) {
  const { deskId, turn } = sessionOf(state, event.deskId, told)
  const doing = { deskOpened: 'open', deskPaused: 'paused', deskClosed: 'closed' } as const
  const chosen = event.type === 'deskOpened' && event.serviceIds ? { serviceIds: event.serviceIds } : {}
  return withSession(state, { deskId, state: doing[event.type], since: told.at, turn, ...chosen })
}

/** Gestures after which there is nothing to take back: a call that was repeated has been heard. */
const isFinal = (event: LegEvent): boolean => event.type === 'ticketRecalled' || event.type === 'ticketIssued'

/** A desk that calls is open. What it has just done may be taken back: the legs before it are kept for a while. */
export function deskAfter(
  before: QueueState,
  event: LegEvent,
  { legs, told }: { legs: LastGesture['legs']; told: Told },
) {
  if (!('deskId' in event) || event.deskId === undefined) return before.desks
  const { last: _, ...session } = sessionOf(before, event.deskId, told)
  const isCall = event.type === 'ticketCalled'
  const opened = isCall && session.state !== 'open' ? { state: 'open' as const, since: told.at } : {}
  const turn = isCall ? turnAfter(session.turn, event.reason) : session.turn
  const last: LastGesture = { commandId: told.commandId, at: told.at, legs, turn: session.turn, isCall }
  return withSession(before, { ...session, ...opened, turn, ...(isFinal(event) ? {} : { last }) })
}

/** The desk after its last gesture was taken back. */
export function deskBefore(state: QueueState, deskId: DeskId, last: LastGesture): QueueState['desks'] {
  const known = state.desks.get(deskId)
  if (!known) return state.desks
  const { last: _, ...session } = known
  return withSession(state, { ...session, turn: last.turn })
}
