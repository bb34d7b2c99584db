/**
 * A gesture made before the site forgot the ticket it is about: a machine that was off for weeks sends what it kept. What
 * happened is written down for statistics, and changes no queue; what was asked has no sense any more and is refused as ever.
 */
import { passed, refused } from '../../values/outcome.ts'
import type { Decision, Gesture } from '../decide.ts'
import { findLeg, type QueueState } from '../queue-state.ts'
import { refuseForeignDesk } from './desk-of-device.ts'

/** Undefined for a gesture that is decided as usual. */
export function decideForgotten(state: QueueState, { command, device, generation }: Gesture): Decision | undefined {
  const isOlder = generation !== undefined && state.forgotten !== undefined && generation < state.forgotten.generation
  if (!isOlder || !('legId' in command) || findLeg(state, command.legId)) return undefined
  const { legId } = command
  switch (command.type) {
    case 'leaveQueue':
      return passed([{ type: 'visitorLeft', legId, isLate: true }])
    case 'finishService': {
      const foreign = refuseForeignDesk(state.site, { command, device })
      const { deskId, outcome } = command
      const told = outcome === undefined ? {} : { outcome }
      return foreign ? refused(foreign) : passed([{ type: 'serviceFinished', legId, deskId, isLate: true, ...told }])
    }
    case 'deferVisit':
    case 'resumeVisit':
    case 'voidTicket':
      return passed([])
    default:
      return undefined
  }
}
