/** A desk opens, pauses and closes, each whenever its advisor says so. Calling somebody opens it too. */
import { passed, refused } from '../../values/outcome.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { businessDayAt } from '../business-day.ts'
import { findDesk, legAtDesk, type QueueState } from '../queue-state.ts'
import { refuseForeignDesk } from './desk-of-device.ts'

type DeskGesture = Gesture<AskedOf<'openDesk' | 'pauseDesk' | 'closeDesk'>>

/** Refused: `desk-busy` when pausing or closing with somebody there, `service-not-received` for a service the desk has not. */
export function decideDesk(state: QueueState, gesture: DeskGesture): Decision {
  const { command, receivedAt } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const { deskId } = command
  if (command.type === 'openDesk') {
    const { serviceIds } = command
    const desk = findDesk(state.site, deskId)
    if (serviceIds?.some((each) => !desk?.serviceIds.includes(each))) return refused({ code: 'service-not-received' })
    return passed([{ type: 'deskOpened', deskId, ...(serviceIds === undefined ? {} : { serviceIds }) }])
  }
  const present = legAtDesk(state, deskId, businessDayAt(state.site, receivedAt))
  if (present) return refused({ code: 'desk-busy', values: { label: present.label } })
  return passed([{ type: command.type === 'pauseDesk' ? 'deskPaused' : 'deskClosed', deskId }])
}
