/** Claims on a ticket that this desk has called: call again, start, mark absent. Another desk’s ticket is never touched. */
import { secondsBetween } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { refuseForeignDesk } from './desk-of-device.ts'
import { holderOf } from './holder.ts'
import { findLeg, policyOf, type QueueState } from '../queue-state.ts'
import type { QueueRefusal } from '../refusal.ts'
import type { Leg } from '../ticket.ts'

type HeldGesture = Gesture<AskedOf<'recall' | 'startService' | 'markNoShow'>>

/** Why this desk may not touch the ticket; undefined when it is the ticket this desk has called. */
function refuseNotHeld(state: QueueState, leg: Leg, { command, receivedAt }: HeldGesture): QueueRefusal | undefined {
  const values = { label: leg.label }
  if (leg.state === 'waiting' || leg.state === 'parked') return { code: 'not-called-yet', values }
  if (leg.state !== 'called' && leg.state !== 'serving') return { code: 'ticket-ended', values }
  if (leg.deskId !== command.deskId) return { code: 'called-by-another-desk', values: holderOf(state, leg, receivedAt) }
  if (leg.state === 'serving' && command.type !== 'startService') return { code: 'service-already-started', values }
  return undefined
}

function decideRecall(state: QueueState, leg: Leg, { command, at, receivedAt }: HeldGesture): Decision {
  const { label, legId } = leg
  const policy = policyOf(state)
  const age = secondsBetween(at, receivedAt)
  if (age > policy.callLifetimeSeconds) return refused({ code: 'gesture-too-old', values: { secondsAgo: age } })
  if (leg.callCount > policy.maximumRecalls)
    return refused({ code: 'recall-limit', values: { label, maximum: policy.maximumRecalls } })
  const waitSeconds = policy.secondsBetweenCalls - secondsBetween(leg.lastCalledAt ?? receivedAt, receivedAt)
  if (waitSeconds > 0) return refused({ code: 'recall-too-soon', values: { label, waitSeconds } })
  return passed([{ type: 'ticketRecalled', legId, deskId: command.deskId, callCount: leg.callCount + 1 }])
}

function decideNoShow(state: QueueState, leg: Leg, { command, at }: HeldGesture): Decision {
  const { label, legId } = leg
  const { recallsBeforeNoShow, secondsBeforeNoShow } = policyOf(state)
  if (leg.callCount - 1 < recallsBeforeNoShow)
    return refused({ code: 'no-show-needs-recall', values: { label, recalls: recallsBeforeNoShow } })
  const waitSeconds = secondsBeforeNoShow - secondsBetween(leg.calledAt ?? at, at)
  if (waitSeconds > 0) return refused({ code: 'no-show-too-soon', values: { label, waitSeconds } })
  return passed([{ type: 'visitorMarkedNoShow', legId, deskId: command.deskId }])
}

/** Refused with the holder’s desk, what is still to be waited for, or that the ticket has ended. */
export function decideHeldTicket(state: QueueState, gesture: HeldGesture): Decision {
  const { command } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const leg = findLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  const refusal = refuseNotHeld(state, leg, gesture)
  if (refusal) return refused(refusal)
  if (command.type === 'recall') return decideRecall(state, leg, gesture)
  if (command.type === 'markNoShow') return decideNoShow(state, leg, gesture)
  if (leg.state === 'serving') return passed([])
  return passed([{ type: 'serviceStarted', legId: leg.legId, deskId: command.deskId }])
}
