/**
 * "Next": the desk asks, the sequencer picks; two desks cannot call one person, whatever the network did on the way. A
 * person called out of turn is named by the desk, with a right and a reason, and compared with the state like every claim.
 */
import { secondsBetween } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import { businessDayAt } from '../business-day.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import type { Desk } from '../place.ts'
import { findDesk, findLeg, legAtDesk, mayReceive, policyOf, type QueueState } from '../queue-state.ts'
import type { QueueRefusal } from '../refusal.ts'
import { hasEnded, type Leg } from '../ticket.ts'
import { nextForDesk } from '../waiting.ts'
import { hasRight, refuseForeignDesk } from './desk-of-device.ts'
import { holderOf } from './holder.ts'

type CallGesture = Gesture<AskedOf<'callNext'> | AskedOf<'callTicket'>>

/** Why the desk may not call anybody now; undefined when it may. */
function refuseCalling(state: QueueState, { command, at, receivedAt }: CallGesture): QueueRefusal | undefined {
  const age = secondsBetween(at, receivedAt)
  if (age > policyOf(state).callLifetimeSeconds) return { code: 'gesture-too-old', values: { secondsAgo: age } }
  const present = legAtDesk(state, command.deskId, businessDayAt(state.site, receivedAt))
  return present && { code: 'desk-busy', values: { label: present.label } }
}

/** Refused: `desk-busy` while the desk has somebody, `nobody-waiting`, `gesture-too-old` when pressed long before it arrived. */
export function decideCallNext(state: QueueState, gesture: Gesture<AskedOf<'callNext'>>): Decision {
  const { command, receivedAt } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  const desk = findDesk(state.site, command.deskId)
  if (foreign || !desk) return refused(foreign ?? { code: 'unknown-desk' })
  const refusal = refuseCalling(state, gesture)
  if (refusal) return refused(refusal)
  const next = nextForDesk(state, desk, receivedAt)
  if (!next) return refused({ code: 'nobody-waiting' })
  const { leg, reason } = next
  return passed([{ type: 'ticketCalled', legId: leg.legId, deskId: desk.id, callCount: 1, reason }])
}

interface Picked {
  readonly leg: Leg
  readonly desk: Desk
  readonly gesture: Gesture<AskedOf<'callTicket'>>
}

function refusePick(state: QueueState, { leg, desk, gesture }: Picked): QueueRefusal | undefined {
  const { device, receivedAt } = gesture
  const values = { label: leg.label }
  if (leg.state === 'called' || leg.state === 'serving')
    return { code: 'called-by-another-desk', values: holderOf(state, leg, receivedAt) }
  if (hasEnded(leg) || leg.businessDay !== businessDayAt(state.site, receivedAt))
    return { code: 'ticket-ended', values }
  if (leg.parking?.deskId === desk.id) return undefined
  if (!hasRight(state.site, device, 'pick')) return { code: 'pick-not-allowed', values }
  return mayReceive(state.site, desk, leg) ? undefined : { code: 'service-not-received', values }
}

/**
 * Calls one person by name of their ticket: whoever the desk itself has parked, or anybody in line or away when the desk has
 * the right. Refused like "next", and `pick-not-allowed`, `service-not-received`, `ticket-ended`, `called-by-another-desk`.
 */
export function decideCallTicket(state: QueueState, gesture: Gesture<AskedOf<'callTicket'>>): Decision {
  const { command } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  const desk = findDesk(state.site, command.deskId)
  if (foreign || !desk) return refused(foreign ?? { code: 'unknown-desk' })
  const leg = findLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  const refusal = refuseCalling(state, gesture) ?? refusePick(state, { leg, desk, gesture })
  if (refusal) return refused(refusal)
  const reason = { rule: 'picked', pick: command.pick } as const
  return passed([{ type: 'ticketCalled', legId: leg.legId, deskId: desk.id, callCount: 1, reason }])
}
