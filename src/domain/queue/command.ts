/**
 * What a person at a device may ask of a queue. *Facts* (issue, defer, come back, leave, finish) are always accepted once
 * well formed: reality cannot be refused. *Claims* (call, park, transfer, take back …) are checked against the site's state.
 */
import type { AppointmentId, CommandId, DeskId, LegId, ServiceId, SiteId, VisitId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { BoardThresholds } from './board-thresholds.ts'
import type { ClosureReason } from './queue-closure.ts'
import type { InterviewOutcome } from './interview-outcome.ts'
import type { QueuePolicy } from './queue-policy.ts'
import type { PickReason, ShownWait, VoidReason } from './call-reason.ts'
import type { PriorityClass } from './ticket.ts'

interface OfDesk {
  readonly deskId: DeskId
}
interface OfTicket {
  readonly legId: LegId
}
type AtDesk<Type extends string> = { readonly type: Type } & OfDesk & OfTicket

export type QueueCommand =
  | {
      readonly type: 'issueTicket'
      readonly visitId: VisitId
      readonly legId: LegId
      readonly serviceId: ServiceId
      readonly priority: PriorityClass
      /** Civil day at the site and the number within (device, day, letter), both fixed when the ticket was shown. */
      readonly businessDay: LocalDate
      readonly label: string
      /** A checked-in appointment: a visit with the time it was promised. Both or neither. */
      readonly appointmentId?: AppointmentId
      readonly appointmentSlot?: Instant
      readonly shownWait?: ShownWait
      readonly followHash?: string
    }
  | ({ readonly type: 'callNext' } & OfDesk)
  | (AtDesk<'callTicket'> & { readonly pick: PickReason })
  | AtDesk<'recall'>
  | AtDesk<'startService'>
  | (AtDesk<'finishService'> & { readonly outcome?: InterviewOutcome })
  | AtDesk<'markNoShow'>
  | AtDesk<'returnToQueue'>
  | (AtDesk<'park'> & { readonly returnAt?: Instant })
  | (AtDesk<'transfer'> & { readonly newLegId: LegId; readonly serviceId: ServiceId })
  /** To a service of another site, which the person reaches in `travelMinutes`. */
  | (AtDesk<'transferToSite'> & {
      readonly toSiteId: SiteId
      readonly serviceId: ServiceId
      readonly newLegId: LegId
      readonly newVisitId: VisitId
      readonly travelMinutes: number
    })
  /** `deskId`: done at that desk, which may take it back. */
  | ({ readonly type: 'leaveQueue' } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'deferVisit'; readonly returnAt?: Instant } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'resumeVisit' } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'presentAgain' } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'voidTicket'; readonly reason: VoidReason } & OfTicket & Partial<OfDesk>)
  | ({ readonly type: 'undoGesture'; readonly undone: CommandId } & OfDesk)
  | ({ readonly type: 'openDesk'; readonly serviceIds?: readonly ServiceId[] } & OfDesk)
  | ({ readonly type: 'pauseDesk' } & OfDesk)
  | ({ readonly type: 'closeDesk' } & OfDesk)
  | { readonly type: 'closeQueue'; readonly serviceId: ServiceId; readonly reason: ClosureReason }
  | { readonly type: 'reopenQueue'; readonly serviceId: ServiceId }
  | { readonly type: 'endDay'; readonly businessDay: LocalDate }
  /** `basedOn`: the version that was on the screen; another one meanwhile refuses the change. */
  | { readonly type: 'changePolicy'; readonly basedOn: number; readonly policy: QueuePolicy }
  /** The same for what a manager is told; `basedOn` as above. */
  | { readonly type: 'setThresholds'; readonly basedOn: number; readonly thresholds: BoardThresholds }

export type AskedOf<Type extends QueueCommand['type']> = Extract<QueueCommand, { type: Type }>
