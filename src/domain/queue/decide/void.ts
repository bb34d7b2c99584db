/** A ticket that counts for nothing: a wrong touch, taken back at once by whoever made it, or a supervisor’s correction. */
import { secondsBetween } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { currentLeg, type QueueState } from '../queue-state.ts'
import { hasRight, refuseForeignDesk } from './desk-of-device.ts'

/** How long a kiosk may take back the ticket it has just given. */
export const wrongTouchSeconds = 30

/** Refused: `void-too-late` for a kiosk after half a minute, `supervisor-only` for a desk without the right, `ticket-ended`. */
export function decideVoid(state: QueueState, gesture: Gesture<AskedOf<'voidTicket'>>): Decision {
  const { command, device, at } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const leg = currentLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  if (leg.state === 'cancelled') return passed([])
  const values = { label: leg.label }
  const isFresh = leg.state === 'waiting' && secondsBetween(leg.arrivedAt, at) <= wrongTouchSeconds
  if (device.role !== 'desk' && !isFresh) return refused({ code: 'void-too-late', values })
  if (device.role === 'desk' && !hasRight(state.site, device, 'supervise')) return refused({ code: 'supervisor-only' })
  if (leg.state !== 'waiting' && leg.state !== 'called' && leg.state !== 'serving' && leg.state !== 'parked')
    return refused({ code: 'ticket-ended', values })
  const atDesk = command.deskId === undefined ? {} : { deskId: command.deskId }
  return passed([{ type: 'ticketVoided', legId: leg.legId, reason: command.reason, ...atDesk }])
}
