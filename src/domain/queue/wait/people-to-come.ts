/**
 * Those who have an appointment today and are not there yet: they will take a desk's time and pass others. Known by their times
 * and services alone. Each counts for the chance that they come, which falls once their time has passed.
 */
import type { ExpectedAppointments } from '../../appointments/expected-appointments.ts'
import type { ServiceId } from '../../values/ids.ts'
import { instant, secondsBetween, type Instant } from '../../values/instant.ts'
import { businessDayAt } from '../business-day.ts'
import { legsOfDay, policyOf, receivesNow, type QueueState } from '../queue-state.ts'
import type { Leg } from '../ticket.ts'
import { handoverSeconds, openDesks, type ForeseenCall } from './simulate-calls.ts'
import type { ServiceTime } from './service-times.ts'

export interface PersonToCome {
  readonly serviceId: ServiceId
  /** From when on they pass those who came without an appointment. */
  readonly dueAt: Instant
  /** From 0 to 1. */
  readonly chance: number
}

type Expected = ExpectedAppointments['appointments'][number]

/** Whoever is due and not there may walk in at any moment. */
const atTheDoorMilliseconds = 60_000

/**
 * Of those foreseen to pass somebody, the share that does: others come after their time, or the line was faster than foreseen.
 * Counted on simulated days, line by line (`wait.bench.ts`); a whole one made waits look longer than they were.
 */
const passingShare = 0.6

const keyOf = ({ serviceId, start }: Expected): string => `${serviceId} ${start}`

/** One expected appointment is taken off for each ticket of the day that carries one, for the same service and time. */
function notArrived(state: QueueState, { appointments }: ExpectedAppointments, now: Instant): readonly Expected[] {
  const arrived = new Map<string, number>()
  for (const { serviceId, appointmentSlot, sentFrom } of legsOfDay(state, businessDayAt(state.site, now))) {
    if (appointmentSlot === undefined || sentFrom) continue
    const key = keyOf({ serviceId, start: appointmentSlot })
    arrived.set(key, (arrived.get(key) ?? 0) + 1)
  }
  return appointments.filter((each) => {
    const left = arrived.get(keyOf(each)) ?? 0
    if (left > 0) arrived.set(keyOf(each), left - 1)
    return left === 0
  })
}

/** In the order of their times. Whoever would come too late for their appointment to count is not waited for. */
export function peopleToCome(state: QueueState, expected: ExpectedAppointments, now: Instant): readonly PersonToCome[] {
  const { appointmentToleranceSeconds: tolerance, appointmentLeadSeconds: lead } = policyOf(state)
  return notArrived(state, expected, now)
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ serviceId, start }) => {
      const late = Math.max(0, secondsBetween(start, now)) / Math.max(1, tolerance)
      const chance = expected.comingShare * Math.max(0, 1 - late)
      const dueAt = instant(Math.max(start - lead * 1000, now + atTheDoorMilliseconds))
      return chance > 0 ? [{ serviceId, dueAt, chance }] : []
    })
}

/** The chance that a call foreseen at a time, give or take, comes after another time; of a normal law, by the logistic one. */
function isAfter(call: { readonly at: number; readonly variance: number }, dueAt: Instant): number {
  const spread = Math.sqrt(call.variance) * 1000
  if (spread === 0) return call.at > dueAt ? 1 : 0
  return 1 / (1 + Math.exp((-1.702 * (call.at - dueAt)) / spread))
}

interface Ahead {
  readonly state: QueueState
  readonly now: Instant
  readonly timeOf: (serviceId: ServiceId) => ServiceTime
}

/**
 * The same calls, later by what those to come may take: each passes whoever is still waiting when it is due, and keeps one of the
 * desks that both could go to. Legal priority is passed by nobody.
 */
export function delayedCalls(
  calls: ReadonlyMap<Leg, ForeseenCall>,
  toCome: readonly PersonToCome[],
  { state, now, timeOf }: Ahead,
): ReadonlyMap<Leg, ForeseenCall> {
  if (toCome.length === 0) return calls
  const open = openDesks(state, now)
  const desksFor = new Map<ServiceId, ReadonlySet<unknown>>()
  const desksOf = (serviceId: ServiceId) => {
    const known = desksFor.get(serviceId)
    if (known) return known
    const found = new Set(open.filter((desk) => receivesNow(state, desk, { leg: { serviceId }, at: now })))
    desksFor.set(serviceId, found)
    return found
  }
  const delay = (leg: Leg, call: ForeseenCall): ForeseenCall => {
    if (leg.priority === 'legal-priority' || leg.appointmentSlot !== undefined) return call
    const mine = desksOf(leg.serviceId)
    return toCome.reduce((foreseen, { serviceId, dueAt, chance }) => {
      const theirs = desksOf(serviceId)
      const shared = [...theirs].filter((desk) => mine.has(desk)).length
      if (shared === 0) return foreseen
      const { meanSeconds } = timeOf(serviceId)
      // One of the desks they could go to is taken; of mine, that is one in so many.
      const seconds = ((meanSeconds + handoverSeconds) * shared) / theirs.size / mine.size
      const passing = passingShare * chance * isAfter(foreseen, dueAt)
      return {
        ...foreseen,
        at: instant(Math.round(foreseen.at + seconds * passing * 1000)),
        variance: foreseen.variance + seconds ** 2 * passing * (1 - passing),
      }
    }, call)
  }
  return new Map([...calls].map(([leg, call]) => [leg, delay(leg, call)]))
}
