/** What happened in a queue, in the past tense; only `evolve` turns these into state. */
import type { AppointmentId, CommandId, DeskId, LegId, ServiceId, VisitId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { BoardThresholds } from './board-thresholds.ts'
import type { ClosureReason } from './queue-closure.ts'
import type { QueuePolicy } from './queue-policy.ts'
import type { CallReason, ShownWait, VoidReason } from './call-reason.ts'
import type { InterviewOutcome } from './interview-outcome.ts'
import type { PriorityClass, SentFrom, SentTo } from './ticket.ts'

interface OfDesk {
  readonly deskId: DeskId
}
interface OfTicket {
  readonly legId: LegId
}
type AtDesk<Type extends string> = { readonly type: Type } & OfDesk & OfTicket

/** `isLate`: the fact reached the site after the ticket had already ended; it is written down all the same. */
interface MaybeLate {
  readonly isLate?: true
}

export type LegEvent =
  | {
      readonly type: 'ticketIssued'
      readonly visitId: VisitId
      readonly legId: LegId
      readonly serviceId: ServiceId
      readonly priority: PriorityClass
      readonly businessDay: LocalDate
      /** As shown to the person, or with a suffix (`A107b`) when two kiosks were given one digit by mistake. */
      readonly label: string
      readonly appointmentId?: AppointmentId
      readonly appointmentSlot?: Instant
      readonly shownWait?: ShownWait
      readonly followHash?: string
    }
  | (AtDesk<'ticketCalled'> & { readonly callCount: number; readonly reason: CallReason })
  | (AtDesk<'ticketRecalled'> & { readonly callCount: number })
  | AtDesk<'serviceStarted'>
  | (AtDesk<'serviceFinished'> & MaybeLate & { readonly outcome?: InterviewOutcome })
  | AtDesk<'visitorMarkedNoShow'>
  | (AtDesk<'visitorReturnedToQueue'> & { readonly notBefore: Instant })
  | (AtDesk<'visitorParked'> & { readonly returnAt?: Instant })
  | (AtDesk<'visitorTransferred'> & { readonly newLegId: LegId; readonly serviceId: ServiceId })
  /** Goes on at another site: written here together with `visitorExpected` there, or neither is. */
  | (AtDesk<'visitorSentToSite'> & { readonly sentTo: SentTo })
  /** Somebody comes from another site, with the arrival they had there; not called before `expectedAt`. */
  | {
      readonly type: 'visitorExpected'
      readonly visitId: VisitId
      readonly legId: LegId
      readonly serviceId: ServiceId
      readonly priority: PriorityClass
      readonly businessDay: LocalDate
      readonly label: string
      readonly arrivedAt: Instant
      readonly expectedAt: Instant
      readonly appointmentSlot?: Instant
      readonly sentFrom: SentFrom
    }
  /** The site that sent them took it back: they do not come. */
  | ({ readonly type: 'visitorNotExpected' } & OfTicket)
  | ({ readonly type: 'visitorLeft' } & OfTicket & Partial<OfDesk> & MaybeLate)
  | ({ readonly type: 'visitDeferred'; readonly returnAt?: Instant } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'visitResumed' } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'visitorPresentedAgain' } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'ticketVoided'; readonly reason: VoidReason } & OfTicket & Partial<OfDesk>)

/** `gestureUndone` takes back the last gesture of its desk; nothing of it is announced. */
export type DeskEvent =
  | ({ readonly type: 'gestureUndone'; readonly undone: CommandId } & OfDesk)
  | ({ readonly type: 'deskOpened'; readonly serviceIds?: readonly ServiceId[] } & OfDesk)
  | ({ readonly type: 'deskPaused' } & OfDesk)
  | ({ readonly type: 'deskClosed' } & OfDesk)

export type SiteEvent =
  | { readonly type: 'queueClosed'; readonly serviceId: ServiceId; readonly reason: ClosureReason }
  | { readonly type: 'queueReopened'; readonly serviceId: ServiceId }
  /** `keeps`: those still there stay as they are, for the site's own count; otherwise they expire. */
  | { readonly type: 'dayEnded'; readonly businessDay: LocalDate; readonly keeps: boolean }
  | { readonly type: 'policyChanged'; readonly version: number; readonly policy: QueuePolicy }
  | { readonly type: 'thresholdsSet'; readonly version: number; readonly thresholds: BoardThresholds }

export type QueueEvent = LegEvent | DeskEvent | SiteEvent
