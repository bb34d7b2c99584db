/** The tables of those who are told of their turn, as Kysely reads them. */
import type { NoticeWay } from '../../domain/queue/turn-notice-messages.ts'
import type { TurnNoticeKind } from '../../domain/queue/turn-notice.ts'
import type { LegId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { Delivery } from '../messages/sender.ts'

export interface TurnTables {
  /** Where to write to whoever holds a ticket; gone when the visit is over, at the end of the day at the latest. */
  turn_contact: {
    site_id: SiteId
    /** The leg that the person's secret opens; their visit may have gone on since. */
    leg_id: LegId
    channel: NoticeWay
    /** E-mail address or number in E.164. */
    address: string
    variant: TextVariant
    created_at: Instant
    expires_at: Instant
  }
  /** A notice that left or is to leave; says nothing of anybody. */
  turn_message: {
    site_id: SiteId
    /** The leg that was waiting or called. */
    leg_id: LegId
    kind: TurnNoticeKind
    /** `waiting`: certainly not delivered, and to be tried again. */
    state: 'waiting' | 'sending' | Exclude<Delivery, 'try-again'>
    attempts: number
    due_at: Instant
    next_attempt_at: Instant
    expires_at: Instant
  }
}
