/**
 * From when on a manager is told. Numbers are the site's choice, not law. As long as nobody has set them the cautious ones below
 * serve and say that they are a draft; a supervisor sets them in the log, so that any past alarm can be explained.
 */
import type { Instant } from '../values/instant.ts'
import type { Site } from './place.ts'

export interface BoardThresholds {
  readonly longWaitSeconds: number
  /** People in line for each desk that is open. */
  readonly waitingPerOpenDesk: number
}

/** What the log says of them: how often they were set, and since when these hold. */
export interface SetThresholds {
  readonly version: number
  readonly since: Instant
  readonly thresholds: BoardThresholds
}

export const defaultThresholds: BoardThresholds = { longWaitSeconds: 30 * 60, waitingPerOpenDesk: 6 }

/** Beyond these a threshold warns of everything, or of nothing that a day can hold. */
export const thresholdBounds = {
  longWaitMinutes: { least: 5, most: 240 },
  waitingPerOpenDesk: { least: 1, most: 50 },
} as const

export interface ThresholdsInForce {
  readonly thresholds: BoardThresholds
  /** Nobody has set them, neither in the site's settings nor in its log. */
  readonly isDraft: boolean
  /** 0 for those that no log has set. */
  readonly version: number
  readonly since?: Instant
}

interface Setting {
  readonly site: Pick<Site, 'boardThresholds'>
  readonly thresholds?: SetThresholds
}

/** Those of the log, else those of the site's settings, else the draft. */
export function thresholdsOf({ site, thresholds: set }: Setting): ThresholdsInForce {
  if (set) return { thresholds: set.thresholds, isDraft: false, version: set.version, since: set.since }
  if (site.boardThresholds) return { thresholds: site.boardThresholds, isDraft: false, version: 0 }
  return { thresholds: defaultThresholds, isDraft: true, version: 0 }
}
