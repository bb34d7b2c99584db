/**
 * A leg is one wait-and-serve inside a visit (`visit.ts`). No name, no reason, no number of a housing request: a label is
 * all the queue knows of a person.
 */
import type { AppointmentId, DeskId, LegId, ServiceId, SiteId, VisitId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { CallReason, ShownWait } from './call-reason.ts'
import type { InterviewOutcome } from './interview-outcome.ts'

/** Legal priority (mobility inclusion card, CASF L241-3) is strict; its cause is never asked nor stored. */
export type PriorityClass = 'legal-priority' | 'ordinary'

/**
 * `parked`: away and coming back, place kept. `transferred`: goes on in another leg, here or at another site. `cancelled`: a
 * wrong touch or a test.
 * `expired`: still there when the day was ended.
 */
export const legStates = [
  'waiting',
  'called',
  'serving',
  'parked',
  'served',
  'no-show',
  'left',
  'transferred',
  'cancelled',
  'expired',
] as const
export type LegState = (typeof legStates)[number]

/** Away with their place kept: asked by the person, by the desk that goes on with them later, or on the way from another site. */
export interface Parking {
  readonly by: 'person' | 'desk' | 'journey'
  /** The desk that goes on with this person; it may call them back whenever it is free. */
  readonly deskId?: DeskId
  readonly since: Instant
  /** From then on the person is in line again, for everybody: nobody parked is forgotten. */
  readonly returnAt?: Instant
}

/** Another site where a person goes on, and under which number. Nothing of it leads to a name. */
export interface SentTo {
  readonly siteId: SiteId
  readonly siteName: string
  readonly siteAddress: string
  readonly visitId: VisitId
  readonly legId: LegId
  readonly serviceId: ServiceId
  readonly label: string
  /** When they can be there: nobody calls them before. */
  readonly expectedAt: Instant
}

/** The site that a person was sent from, and the number they had there: what their paper still says. */
export interface SentFrom {
  readonly siteId: SiteId
  readonly siteName: string
  readonly label: string
}

export interface Leg {
  readonly legId: LegId
  readonly visitId: VisitId
  readonly businessDay: LocalDate
  readonly label: string
  readonly serviceId: ServiceId
  readonly priority: PriorityClass
  /** When the person came, to this site or to the one that sent them; kept by every later leg. */
  readonly arrivedAt: Instant
  /** When this leg began, if a transfer opened it. */
  readonly enteredAt?: Instant
  readonly appointmentId?: AppointmentId
  /** The time the person was promised. Early and late arrivals are told from it and `arrivedAt`. */
  readonly appointmentSlot?: Instant
  readonly state: LegState
  readonly deskId?: DeskId
  /** First call and recalls together. */
  readonly callCount: number
  /** The first call of all: the end of the wait. */
  readonly calledAt?: Instant
  /** The last call or recall, and its place in the site's log: displays order by the log, never by a clock. */
  readonly lastCalledAt?: Instant
  readonly lastCallSequence?: number
  readonly startedAt?: Instant
  readonly endedAt?: Instant
  readonly callReason?: CallReason
  readonly parking?: Parking
  /** Sent back to the line by a desk: "next" passes over them until then, a pick does not. */
  readonly notBefore?: Instant
  /** Came back after a missed call: how many calls the site had granted by then. */
  readonly presentedAtCall?: number
  /** Time served before being parked, milliseconds. */
  readonly servedMilliseconds?: number
  readonly transferredTo?: LegId
  readonly sentTo?: SentTo
  readonly sentFrom?: SentFrom
  /** What the interview led to, when the desk said so. */
  readonly outcome?: InterviewOutcome
  readonly shownWait?: ShownWait
  /** SHA-256, in hexadecimal, of the secret that the ticket's own paper or picture carries. */
  readonly followHash?: string
  /** Site sequence of the last event that changed this leg: whoever decided on an older one is told. */
  readonly revision: number
}

/** Nobody will be called or received any more for this leg. */
export const hasEnded = ({ state }: Pick<Leg, 'state'>): boolean =>
  state === 'served' ||
  state === 'left' ||
  state === 'transferred' ||
  state === 'cancelled' ||
  state === 'expired' ||
  state === 'no-show'
