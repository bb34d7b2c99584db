/**
 * When a display must not be loaded anew: a board that goes dark has lost the call it was showing. Looked at again at each
 * answer of the site, or lack of one: without that, a person who never came would hold up a new version for ever.
 */
import type { Session } from '../../device/session/session.ts'
import { announceWithinSeconds, projectDisplay } from '../../domain/queue/display.ts'
import { secondsBetween } from '../../domain/values/instant.ts'

type Display = Pick<Session, 'confirmed' | 'connection' | 'now'>

/** Is somebody on the way to a desk? Reads the session's signals. */
export function isCalling({ confirmed, connection, now }: Display): boolean {
  // A board that the site does not feed any more has nothing to lose.
  if (connection.value.problem === 'update-needed') return false
  const current = confirmed.value && projectDisplay(confirmed.value, now()).current
  return current !== undefined && secondsBetween(current.calledAt, now()) <= announceWithinSeconds
}
