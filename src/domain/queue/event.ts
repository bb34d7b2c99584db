/** What happened in a queue, in the past tense; only `evolve` turns these into state. */
import type { DeskId, LegId, ServiceId, VisitId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { CallReason, PriorityClass } from './ticket.ts'

export type QueueEvent =
  | {
      readonly type: 'ticketIssued'
      readonly visitId: VisitId
      readonly legId: LegId
      readonly serviceId: ServiceId
      readonly priority: PriorityClass
      readonly businessDay: LocalDate
      /** As shown to the person, or with a suffix (`A107b`) when two kiosks were given one digit by mistake. */
      readonly label: string
    }
  | {
      readonly type: 'ticketCalled'
      readonly legId: LegId
      readonly deskId: DeskId
      readonly callCount: number
      readonly reason: CallReason
    }
  | { readonly type: 'ticketRecalled'; readonly legId: LegId; readonly deskId: DeskId; readonly callCount: number }
  | { readonly type: 'serviceStarted'; readonly legId: LegId; readonly deskId: DeskId }
  /** `isLate`: the fact reached the site after the ticket had already ended; it is written down all the same. */
  | { readonly type: 'serviceFinished'; readonly legId: LegId; readonly deskId: DeskId; readonly isLate?: true }
  | { readonly type: 'visitorMarkedNoShow'; readonly legId: LegId; readonly deskId: DeskId }
  | { readonly type: 'visitorLeft'; readonly legId: LegId; readonly isLate?: true }
