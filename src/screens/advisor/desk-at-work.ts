/** What the parts of a desk's page share: the desk, what it sees, and how it asks. */
import type { Session } from '../../device/session/session.ts'
import type { Desk, DeskRight } from '../../domain/queue/place.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Ask } from './use-gestures.ts'

export interface DeskAtWork {
  readonly session: Session
  readonly state: QueueState
  readonly desk: Desk
  readonly now: Instant
  readonly isBusy: boolean
  readonly ask: Ask
}

export const hasRight = ({ desk }: Pick<DeskAtWork, 'desk'>, right: DeskRight): boolean =>
  desk.rights?.includes(right) ?? false
