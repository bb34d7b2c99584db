/**
 * A site in a few numbers, for whoever answers for several: the same board as that of one site, without its tables. Computed where
 * the state is, so that one small answer tells of all sites.
 */
import { pulseOf, type Heartbeat } from '../access/heartbeat.ts'
import type { Instant } from '../values/instant.ts'
import { boardAlerts, isReceiving, type BoardSite, type SiteBoard } from './board.ts'

export interface SiteSummary extends Pick<SiteBoard, 'waiting' | 'longestWaitSeconds' | 'alerts'> {
  readonly site: Pick<BoardSite, 'id' | 'name' | 'status' | 'timeZone'>
  readonly desks: { readonly open: number; readonly all: number }
  readonly closedServices: number
  /** Enrolled machines that no longer answer, of those that are installed. */
  readonly machines: { readonly silent: number; readonly all: number }
  /** Nobody has set when this site's managers are told. */
  readonly hasDraftThresholds: boolean
}

/** @param heartbeats of the machines of the site. */
export function summaryOf(board: SiteBoard, heartbeats: readonly Heartbeat[], now: Instant): SiteSummary {
  const pulses = heartbeats.map((each) => pulseOf(each, now)).filter((pulse) => pulse !== 'empty')
  const { id, name, status, timeZone } = board.site
  return {
    site: { id, name, status, timeZone },
    waiting: board.waiting,
    longestWaitSeconds: board.longestWaitSeconds,
    alerts: board.alerts,
    desks: { open: board.desks.filter(isReceiving).length, all: board.desks.length },
    closedServices: board.services.filter(({ isClosed }) => isClosed).length,
    machines: { silent: pulses.filter((pulse) => pulse === 'silent').length, all: pulses.length },
    hasDraftThresholds: board.thresholds.isDraft,
  }
}

/** Something passes a threshold, or a machine is silent. */
export const asksForCare = ({ alerts, machines }: SiteSummary): boolean => alerts.length > 0 || machines.silent > 0

const gravity = ({ alerts }: SiteSummary): number =>
  Math.min(boardAlerts.length, ...alerts.map((alert) => boardAlerts.indexOf(alert)))

/** The worst first: the gravest alarm, then silent machines, then the longest wait; equal sites by their name. */
export function compareUrgency(a: SiteSummary, b: SiteSummary): number {
  return (
    gravity(a) - gravity(b) ||
    Number(b.machines.silent > 0) - Number(a.machines.silent > 0) ||
    b.longestWaitSeconds - a.longestWaitSeconds ||
    a.site.name.localeCompare(b.site.name, 'fr')
  )
}

/**
 * The sites in the order they were first shown, whatever has happened since: a card does not move away from under a finger. A site
 * that is new stands at the end, one that is gone leaves its place to the next.
 */
export function inHeldOrder(sites: readonly SiteSummary[], held: readonly SiteSummary['site']['id'][]): SiteSummary[] {
  const placeOf = ({ site }: SiteSummary): number => {
    const place = held.indexOf(site.id)
    return place < 0 ? held.length : place
  }
  return sites.toSorted((a, b) => placeOf(a) - placeOf(b) || compareUrgency(a, b))
}
