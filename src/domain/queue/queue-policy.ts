/**
 * The rules of calling that a site may set. Numbers are the site's choice, not law: an absent visitor is called again
 * before being marked absent, and never within the time it takes to rise and walk to a desk.
 */
export interface QueuePolicy {
  /** Recalls after the first call. */
  readonly maximumRecalls: number
  /** Between two calls of the same ticket. */
  readonly secondsBetweenCalls: number
  readonly recallsBeforeNoShow: number
  /** From the first call. */
  readonly secondsBeforeNoShow: number
  /** A "next" or a recall pressed longer ago than this calls nobody: the desk may be empty by now. */
  readonly callLifetimeSeconds: number
}

export const defaultQueuePolicy: QueuePolicy = {
  maximumRecalls: 3,
  secondsBetweenCalls: 20,
  recallsBeforeNoShow: 1,
  secondsBeforeNoShow: 60,
  callLifetimeSeconds: 60,
}
