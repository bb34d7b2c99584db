/**
 * The rules of calling that a site may set. Numbers are the site's choice, not law; the law's only rule here, that legal
 * priority comes first (CASF L241-3), cannot be set. A change is an event of the log: the order of any past moment can
 * be replayed.
 */
import type { InterviewOutcome } from './interview-outcome.ts'

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
  /** A wait that has lasted this long goes before appointments, at most one call in `callsPerOverdue`. */
  readonly overdueAfterSeconds: number
  readonly callsPerOverdue: number
  /** An appointment is due this long before its time … */
  readonly appointmentLeadSeconds: number
  /** … for a person who came at most this long after it; later, they wait in the order of arrival. */
  readonly appointmentToleranceSeconds: number
  /** Appointments that one desk may call one after the other while somebody without one waits. */
  readonly maximumAppointmentsInRow: number
  /** Somebody sent back to the line is passed over by "next" for this long. */
  readonly secondsBackInLine: number
  /** A person who missed the call may present themselves again for this long. */
  readonly presentAgainSeconds: number
  /** What happens to those still waiting when the day is ended; a site may keep them for its own count. */
  readonly endOfDay: 'expire' | 'keep'
  /** The journey to another site of the territory, when the desk that sends somebody there says nothing else. Since version 4. */
  readonly travelMinutes?: number
  /** The outcomes of interviews that desks are offered; all those of each service when absent, none when empty. Since version 4. */
  readonly outcomes?: readonly InterviewOutcome[]
}

/** By bus or tramway across the métropole, walks included: a cautious draft, each site knows its own. */
export const usualTravelMinutes = 30
/** Whoever needs longer does better with an appointment there. */
export const longestTravelMinutes = 180

export const defaultQueuePolicy: QueuePolicy = {
  maximumRecalls: 3,
  secondsBetweenCalls: 20,
  recallsBeforeNoShow: 1,
  secondsBeforeNoShow: 60,
  callLifetimeSeconds: 60,
  overdueAfterSeconds: 45 * 60,
  callsPerOverdue: 2,
  appointmentLeadSeconds: 120,
  appointmentToleranceSeconds: 15 * 60,
  maximumAppointmentsInRow: 3,
  secondsBackInLine: 300,
  presentAgainSeconds: 30 * 60,
  endOfDay: 'expire',
  travelMinutes: usualTravelMinutes,
}
