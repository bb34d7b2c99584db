/** Where people are received: sites, their services and desks. Data from `content/places`, handed in. */
import type { AppointmentPolicy } from '../appointments/appointment-policy.ts'
import type { DeskId, ServiceId, SiteId } from '../values/ids.ts'
import type { TextVariant } from '../values/language.ts'
import type { Status } from '../values/status.ts'
import type { InterviewOutcome } from './interview-outcome.ts'
import type { BoardThresholds } from './board-thresholds.ts'
import type { QueuePolicy } from './queue-policy.ts'
import type { RetentionPolicy } from './retention-policy.ts'
import type { TurnNoticePolicy } from './turn-notice-policy.ts'

export type LocalizedText = Readonly<Record<TextVariant, string>>

export interface Service {
  readonly id: ServiceId
  /** One capital letter that cannot be misheard for another service's; starts every ticket of the service. */
  readonly letter: string
  readonly name: LocalizedText
  readonly description: LocalizedText
  readonly pictogram: string
  /** What the site expects one interview to last, until its own log tells better. */
  readonly meanServiceMinutes?: number
  /** What an interview for this service may lead to, most frequent first; nothing is asked when absent. */
  readonly outcomes?: readonly InterviewOutcome[]
}

/** `pick`: call somebody out of turn, with a reason. `supervise`: close queues, end the day, void any ticket, set the rules. */
export const deskRights = ['pick', 'supervise'] as const
export type DeskRight = (typeof deskRights)[number]

export interface Desk {
  readonly id: DeskId
  /** What is painted above the desk, and spoken: "1", "2", … */
  readonly number: number
  readonly serviceIds: readonly ServiceId[]
  readonly rights?: readonly DeskRight[]
}

export interface Site {
  readonly id: SiteId
  readonly name: string
  readonly address: string
  readonly status: Status
  /** IANA name; the business day turns at its midnight. */
  readonly timeZone: string
  readonly services: readonly Service[]
  readonly desks: readonly Desk[]
  /** The site's own rules of calling; those of `defaultQueuePolicy` when absent. */
  readonly queuePolicy?: Partial<QueuePolicy>
  /** From when on its managers are told; a draft when absent, until a supervisor sets them in the log. */
  readonly boardThresholds?: BoardThresholds
  /** Sites whose managers may look at this one's board, and change nothing; nobody but its own when absent. */
  readonly boardShownTo?: readonly SiteId[]
  /** How long the site remembers; `defaultRetention` where it says nothing. */
  readonly retention?: Partial<RetentionPolicy>
  /** When people who left an address are told of their turn; `defaultTurnNotices` where it says nothing. */
  readonly turnNotices?: Partial<TurnNoticePolicy>
  /** Four to eight digits that open the technician's page of a machine in the public's hands. A latch, not a lock: nothing of a person is behind it. */
  readonly technicianCode?: string
  /** Absent where nobody is received by appointment. */
  readonly appointments?: AppointmentPolicy
}
