/**
 * What a person at a device may ask of a queue. *Facts* (issue, leave, finish) are always accepted once well formed:
 * reality cannot be refused. *Claims* (call, recall, start, no-show) are checked against the site's state.
 */
import type { DeskId, LegId, ServiceId, VisitId } from '../values/ids.ts'
import type { PriorityClass } from './ticket.ts'
import type { LocalDate } from '../values/local-date.ts'

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
    }
  | { readonly type: 'callNext'; readonly deskId: DeskId }
  | { readonly type: 'recall'; readonly deskId: DeskId; readonly legId: LegId }
  | { readonly type: 'startService'; readonly deskId: DeskId; readonly legId: LegId }
  | { readonly type: 'finishService'; readonly deskId: DeskId; readonly legId: LegId }
  | { readonly type: 'markNoShow'; readonly deskId: DeskId; readonly legId: LegId }
  | { readonly type: 'leaveQueue'; readonly legId: LegId }
