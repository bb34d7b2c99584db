/** What a device knows of its line to the site's server. */
import type { Instant } from '../../domain/values/instant.ts'

/**
 * `unreachable` no answer; `unauthorized` the server does not know this device any more: enrol it again;
 * `update-needed` app and server speak different versions: the outbox waits for the update; `malformed` the server
 * answered something that is not of the protocol.
 */
export type ConnectionProblem = 'unreachable' | 'unauthorized' | 'update-needed' | 'malformed'

export interface Connection {
  /** The last exchange was answered. */
  readonly isOnline: boolean
  /** By the corrected clock; undefined when never since the app was opened. */
  readonly lastContactAt?: Instant
  /** Gestures of this device that the site has not yet told back. */
  readonly pendingCount: number
  readonly problem?: ConnectionProblem
}
