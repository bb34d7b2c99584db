/** Whom a desk may move on, and whom not: to the line, aside, to another service, to another site. */
import type { AskedOf } from '../command.ts'
import type { Gesture } from '../decide.ts'
import type { QueueState } from '../queue-state.ts'
import type { QueueRefusal } from '../refusal.ts'
import { hasEnded, type Leg } from '../ticket.ts'
import { holderOf } from './holder.ts'

type MoveGesture = Gesture<AskedOf<'returnToQueue' | 'park' | 'transfer' | 'transferToSite'>>

/** Somebody at another desk is never moved; somebody at no desk may be sent to another service by any desk. */
export function refuseMove(
  state: QueueState,
  leg: Leg,
  { command, receivedAt }: MoveGesture,
): QueueRefusal | undefined {
  const values = { label: leg.label }
  if (hasEnded(leg)) return { code: 'ticket-ended', values }
  const isAtDesk = leg.state === 'called' || leg.state === 'serving'
  if (isAtDesk && leg.deskId !== command.deskId)
    return { code: 'called-by-another-desk', values: holderOf(state, leg, receivedAt) }
  const isSending = command.type === 'transfer' || command.type === 'transferToSite'
  if (!isAtDesk) return isSending ? undefined : { code: 'not-called-yet', values }
  if (command.type === 'returnToQueue' && leg.state === 'serving') return { code: 'service-already-started', values }
  if (command.type === 'park' && leg.state === 'called') return { code: 'service-not-started', values }
  return undefined
}
