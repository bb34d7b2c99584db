/** When a display must admit that it may be wrong: a person waiting for a call must not trust a board cut from the site. */
import { secondsBetween, type Instant } from '../values/instant.ts'

export const staleAfterSeconds = 45

/** @param lastContactAt the last answer or hint of the server; undefined when there never was one. */
export const isStale = (lastContactAt: Instant | undefined, at: Instant): boolean =>
  lastContactAt === undefined || secondsBetween(lastContactAt, at) >= staleAfterSeconds
