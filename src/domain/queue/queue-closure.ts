/** A queue that gives no more tickets: those who hold one are received, and a kiosk says why in words of every language. */
import type { Instant } from '../values/instant.ts'

/** Each has its sentence in `content/strings/ticket`; free text would be in one language and could name somebody. */
export const closureReasons = ['full-today', 'closing-soon', 'no-advisor', 'other-place'] as const
export type ClosureReason = (typeof closureReasons)[number]

export interface QueueClosure {
  readonly since: Instant
  readonly reason: ClosureReason
}

/** The others speak of one day: the next morning the queue gives tickets again, whoever forgot to reopen it. */
export const outlastsItsDay = ({ reason }: QueueClosure): boolean => reason === 'other-place'
