/**
 * When a gesture happened, for a site that never trusts a device's clock: the device's own time, corrected by the offset
 * measured at the last contact, never after the server received it, never before the same device's gesture before it.
 */
import { instant, type Instant } from '../values/instant.ts'
import type { CommandEnvelope } from './envelope.ts'

interface Bounds {
  /** The corrected time of the device's gesture before this one, or of its enrolment. */
  readonly notBefore: Instant
  readonly receivedAt: Instant
}

/** The corrected time, within the bounds; `receivedAt` wins when the bounds contradict each other. */
export function correctedTime(
  { issuedAt, clockOffsetMilliseconds }: Pick<CommandEnvelope<unknown>, 'issuedAt' | 'clockOffsetMilliseconds'>,
  { notBefore, receivedAt }: Bounds,
): Instant {
  const corrected = issuedAt + clockOffsetMilliseconds
  return instant(Math.min(receivedAt, Math.max(notBefore, corrected)))
}
