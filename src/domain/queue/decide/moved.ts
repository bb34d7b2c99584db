/**
 * Claims that move a person on from a desk: back to the line, aside for a while, or to another service. Nobody loses the
 * place that their arrival gave them.
 */
import { instant } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { findLeg, policyOf, type QueueState } from '../queue-state.ts'
import type { Leg } from '../ticket.ts'
import { refuseForeignDesk } from './desk-of-device.ts'
import { refuseMove } from './refuse-move.ts'
import { returnToday } from './return-today.ts'

type MoveGesture = Gesture<AskedOf<'returnToQueue' | 'park' | 'transfer'>>

function decideTransfer(state: QueueState, leg: Leg, { deskId, newLegId, serviceId }: AskedOf<'transfer'>): Decision {
  if (!state.site.services.some((service) => service.id === serviceId)) return refused({ code: 'unknown-service' })
  if (leg.serviceId === serviceId && leg.state !== 'serving')
    return refused({ code: 'already-in-line', values: { label: leg.label } })
  return passed([{ type: 'visitorTransferred', legId: leg.legId, deskId, newLegId, serviceId }])
}

/**
 * Refused: `called-by-another-desk`, `not-called-yet`, `ticket-ended`, `service-already-started` (sending back whom one is
 * receiving), `service-not-started` (parking whom one has not received), `already-in-line` (transfer to the same line).
 */
export function decideMoved(state: QueueState, gesture: MoveGesture): Decision {
  const { command, at } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const leg = findLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  // The same transfer asked twice: its second leg is there.
  if (command.type === 'transfer' && findLeg(state, command.newLegId)) return passed([])
  const refusal = refuseMove(state, leg, gesture)
  if (refusal) return refused(refusal)
  const { legId, deskId } = command
  if (command.type === 'transfer') return decideTransfer(state, leg, command)
  if (command.type === 'returnToQueue') {
    const notBefore = instant(at + policyOf(state).secondsBackInLine * 1000)
    return passed([{ type: 'visitorReturnedToQueue', legId, deskId, notBefore }])
  }
  return passed([{ type: 'visitorParked', legId, deskId, ...returnToday(state.site, leg, command.returnAt) }])
}
