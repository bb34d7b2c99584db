/**
 * A site at a glance, for whoever answers for it: who waits for what and for how long, what each desk does, and what passes a
 * threshold. Numbers of people and of desks, never of whom: no ticket is named.
 */
import type { ServiceId } from '../values/ids.ts'
import { secondsBetween, type Instant } from '../values/instant.ts'
import { thresholdsOf, type BoardThresholds, type ThresholdsInForce } from './board-thresholds.ts'
import { businessDayAt } from './business-day.ts'
import type { Desk, Service, Site } from './place.ts'
import { closureAt, deskSessionAt, legAtDesk, type QueueState } from './queue-state.ts'
import type { Leg } from './ticket.ts'
import { waitingLegs } from './waiting.ts'

/** What of a site its board names: nothing of its settings travels to another site's manager. */
export interface BoardSite extends Pick<Site, 'id' | 'name' | 'status' | 'timeZone'> {
  readonly services: readonly Pick<Service, 'id' | 'name'>[]
  readonly desks: readonly Pick<Desk, 'id' | 'number'>[]
}

/** `unopened`: nothing was done there today. */
export const deskWorks = ['serving', 'called', 'free', 'paused', 'closed', 'unopened'] as const
export type DeskWork = (typeof deskWorks)[number]

export interface DeskOnBoard {
  readonly desk: Pick<Desk, 'id' | 'number'>
  readonly work: DeskWork
  /** Absent for a desk that is unopened. */
  readonly sinceSeconds?: number
}

export interface ServiceOnBoard {
  readonly serviceId: ServiceId
  readonly waiting: number
  /** 0 when nobody waits. */
  readonly longestWaitSeconds: number
  readonly isClosed: boolean
}

export const boardAlerts = ['nobody-receives', 'long-wait', 'many-waiting'] as const
export type BoardAlert = (typeof boardAlerts)[number]

export interface SiteBoard {
  readonly site: BoardSite
  readonly waiting: number
  readonly longestWaitSeconds: number
  readonly services: readonly ServiceOnBoard[]
  readonly desks: readonly DeskOnBoard[]
  /** Gravest first; empty when all is well. */
  readonly alerts: readonly BoardAlert[]
  readonly thresholds: ThresholdsInForce
}

const longestWait = (legs: readonly Leg[], now: Instant): number =>
  legs.reduce((longest, { arrivedAt }) => Math.max(longest, secondsBetween(arrivedAt, now)), 0)

const siteOnBoard = ({ id, name, status, timeZone, services, desks }: Site): BoardSite => ({
  id,
  name,
  status,
  timeZone,
  services: services.map((service) => ({ id: service.id, name: service.name })),
  desks: desks.map((desk) => ({ id: desk.id, number: desk.number })),
})

function deskOnBoard(state: QueueState, desk: BoardSite['desks'][number], now: Instant): DeskOnBoard {
  const session = deskSessionAt(state, desk.id, now)
  const leg = legAtDesk(state, desk.id, businessDayAt(state.site, now))
  const at = (since: Instant) => ({ sinceSeconds: secondsBetween(since, now) })
  if (leg?.state === 'serving') return { desk, work: 'serving', ...at(leg.startedAt ?? now) }
  if (leg) return { desk, work: 'called', ...at(leg.lastCalledAt ?? now) }
  if (!session) return { desk, work: 'unopened' }
  return { desk, work: session.state === 'open' ? 'free' : session.state, ...at(session.since) }
}

/** Somebody is there to receive. */
export const isReceiving = ({ work }: DeskOnBoard): boolean =>
  work === 'serving' || work === 'called' || work === 'free'

/** The board of a site at an instant, from its state. */
export function siteBoard(state: QueueState, now: Instant): SiteBoard {
  const [site, thresholds] = [siteOnBoard(state.site), thresholdsOf(state)]
  const inLine = waitingLegs(state, now)
  const services = site.services.map(({ id }): ServiceOnBoard => {
    const legs = inLine.filter(({ serviceId }) => serviceId === id)
    const isClosed = closureAt(state, id, now) !== undefined
    return { serviceId: id, waiting: legs.length, longestWaitSeconds: longestWait(legs, now), isClosed }
  })
  const desks = site.desks.map((desk) => deskOnBoard(state, desk, now))
  const board = { site, waiting: inLine.length, longestWaitSeconds: longestWait(inLine, now), services, desks }
  return { ...board, alerts: alertsOf(board, thresholds.thresholds), thresholds }
}

function alertsOf(
  { waiting, longestWaitSeconds, desks }: Pick<SiteBoard, 'waiting' | 'longestWaitSeconds' | 'desks'>,
  { longWaitSeconds, waitingPerOpenDesk }: BoardThresholds,
): readonly BoardAlert[] {
  const open = desks.filter(isReceiving).length
  const isRaised: Readonly<Record<BoardAlert, boolean>> = {
    'nobody-receives': waiting > 0 && open === 0,
    'long-wait': longestWaitSeconds >= longWaitSeconds,
    'many-waiting': open > 0 && waiting > open * waitingPerOpenDesk,
  }
  return boardAlerts.filter((alert) => isRaised[alert])
}
