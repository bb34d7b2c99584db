/** A desk takes back its own last gesture, within a minute, unless somebody has built on it since. Displays stay silent. */
import { secondsBetween } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { isStillOnTheWay } from '../elsewhere.ts'
import { findLeg, type QueueState } from '../queue-state.ts'
import { undoWithinSeconds } from '../undo-window.ts'
import { refuseForeignDesk } from './desk-of-device.ts'

/** Refused: `nothing-to-undo` when it is not the desk’s last gesture, `undo-too-late`, `undo-changed-since`, `undo-received-there` once the other site has touched whom it was sent. */
export function decideUndo(state: QueueState, gesture: Gesture<AskedOf<'undoGesture'>>): Decision {
  const { command, at, elsewhere = new Map() } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const last = state.desks.get(command.deskId)?.last
  if (!last || last.commandId !== command.undone) return refused({ code: 'nothing-to-undo' })
  if (secondsBetween(last.at, at) > undoWithinSeconds) return refused({ code: 'undo-too-late' })
  const isUntouched = last.legs.every(({ legId, revision }) => findLeg(state, legId)?.revision === revision)
  if (!isUntouched) return refused({ code: 'undo-changed-since' })
  const sent = last.legs.flatMap(({ legId, before }) => (before?.sentTo ? [] : (findLeg(state, legId) ?? [])))
  const goneOn = sent.find((leg) => leg.sentTo && !isStillOnTheWay(leg, elsewhere))
  if (goneOn?.sentTo) {
    const { siteName: site, label } = goneOn.sentTo
    return refused({ code: 'undo-received-there', values: { site, label } })
  }
  return passed([{ type: 'gestureUndone', deskId: command.deskId, undone: command.undone }])
}
