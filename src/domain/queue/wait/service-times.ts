/**
 * How long an interview lasts, by service: what the site expects, corrected by what its own log tells. A mean that moves
 * with the last ones (weight 0.1 each), drawn to the expected one as if that had been seen ten times; a "finish" pressed
 * hours later counts as three times the expectation.
 */
import type { ServiceId } from '../../values/ids.ts'
import { secondsBetween } from '../../values/instant.ts'
import type { QueueState } from '../queue-state.ts'
import type { Leg } from '../ticket.ts'

export interface ServiceTime {
  readonly meanSeconds: number
  /** Standard deviation of one interview. */
  readonly spreadSeconds: number
  /** Interviews it was learned from. */
  readonly seen: number
}

/** For a service whose site says nothing. */
const usualMinutes = 15
const priorWeight = 10
const newWeight = 0.1
/** Interviews differ by about six tenths of their mean until the log tells. */
const usualSpread = 0.6
const trimmedAt = 3
/** Enough for every service of a site, and the same cost on the last day of the year as on the first. */
const daysLookedAt = 10

const priorSeconds = ({ site }: Pick<QueueState, 'site'>, serviceId: ServiceId): number =>
  (site.services.find(({ id }) => id === serviceId)?.meanServiceMinutes ?? usualMinutes) * 60

/** Whole time at a desk, of a leg that was received; undefined for any other. */
export function servedSeconds({ state, startedAt, endedAt, servedMilliseconds = 0 }: Leg): number | undefined {
  if (state !== 'served' && state !== 'transferred') return undefined
  if (startedAt === undefined || endedAt === undefined) return undefined
  return secondsBetween(startedAt, endedAt) + Math.floor(servedMilliseconds / 1000)
}

function learned(durations: readonly number[], prior: number): ServiceTime {
  let [mean, spread] = [prior, (prior * usualSpread) ** 2]
  for (const each of durations) {
    const seconds = Math.min(each, prior * trimmedAt)
    spread = (1 - newWeight) * (spread + newWeight * (seconds - mean) ** 2)
    mean += newWeight * (seconds - mean)
  }
  const seen = durations.length
  const shrunk = (priorWeight * prior + seen * mean) / (priorWeight + seen)
  return { meanSeconds: shrunk, spreadSeconds: Math.sqrt(spread), seen }
}

const recentLegs = (state: QueueState): readonly Leg[] =>
  [...state.days.keys()]
    .toSorted()
    .slice(-daysLookedAt)
    .flatMap((day) => [...(state.days.get(day)?.values() ?? [])])

/** Until the log tells, nineteen of twenty who are called come, as if forty had been. */
const [usualAnswering, answeringWeight] = [0.95, 40]

/** Of those who are called, the share that comes to the desk, from the same days. */
export function answeringShare(state: QueueState): number {
  const called = recentLegs(state).filter(({ calledAt, endedAt }) => calledAt !== undefined && endedAt !== undefined)
  const came = called.filter(({ startedAt }) => startedAt !== undefined).length
  return (usualAnswering * answeringWeight + came) / (answeringWeight + called.length)
}

/** The time of each service of the site, from the log of the last ten days it received on. */
export function serviceTimes(state: QueueState): (serviceId: ServiceId) => ServiceTime {
  const legs = recentLegs(state)
  const ended = legs.flatMap((leg) => {
    const seconds = servedSeconds(leg)
    return seconds === undefined ? [] : [{ serviceId: leg.serviceId, endedAt: leg.endedAt ?? 0, seconds }]
  })
  ended.sort((a, b) => a.endedAt - b.endedAt)
  const known = new Map<ServiceId, ServiceTime>()
  return (serviceId) => {
    const found = known.get(serviceId)
    if (found) return found
    const durations = ended.filter((each) => each.serviceId === serviceId).map(({ seconds }) => seconds)
    const time = learned(durations, priorSeconds(state, serviceId))
    known.set(serviceId, time)
    return time
  }
}
