/**
 * When a desk must not be loaded anew: never in the middle of a conversation. Looked at again at each answer of the site, or
 * lack of one: a person forgotten at closing time does not hold up a new version the next morning.
 */
import type { Session } from '../../device/session/session.ts'
import { legAtDesk } from '../../domain/queue/queue-state.ts'

/**
 * Must the page of a desk stay as it is? While somebody is received, and while an advisor writes down a booking with the person on
 * the telephone: nothing of what was typed is kept anywhere else.
 */
export const isAtWork = (session: DeskSession, [place, page]: readonly string[]): boolean =>
  (place === 'appointments' && page === 'new') || isReceiving(session)

type DeskSession = Pick<Session, 'view' | 'device' | 'connection' | 'businessDay'>

/** Is somebody at this desk, or on the way to it? Reads the session's signals. */
export function isReceiving({ view, device, connection, businessDay }: DeskSession): boolean {
  const { problem } = connection.value
  const [state, deskId] = [view.value, device.value?.deskId]
  if (!state || !deskId) return false
  const held = legAtDesk(state, deskId, businessDay())
  // Called, and the site does not understand this version any more: no gesture of the desk would reach it before the update.
  if (problem === 'update-needed') return held?.state === 'serving'
  return held !== undefined
}
