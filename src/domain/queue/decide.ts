/**
 * What a command leads to: events, or a readable refusal. *Facts* (issue, defer, come back, finish, leave) are written down
 * even when they arrive late, since reality cannot be refused; *claims* (call, recall, start, park, transfer, take back …) are
 * compared with the state of the site, and the loser is told who was faster. Run by the sequencer, and by a device to preview
 * its own gestures.
 *
 * Never decided here: time (handed in), order of the log (the sequencer's), words (the error table's).
 */
import type { Device } from '../access/device.ts'
import type { Instant } from '../values/instant.ts'
import type { Outcome } from '../values/outcome.ts'
import { refused } from '../values/outcome.ts'
import type { QueueCommand } from './command.ts'
import { decideCallNext, decideCallTicket } from './decide/call.ts'
import { mayCommand } from './decide/command-permission.ts'
import { decideDesk } from './decide/desk.ts'
import { decideFinish, decideIssue } from './decide/facts.ts'
import { decideForgotten } from './decide/forgotten.ts'
import { decideHeldTicket } from './decide/held-ticket.ts'
import { decideMoved } from './decide/moved.ts'
import { decidePerson } from './decide/person.ts'
import { decideSentOn } from './decide/sent-on.ts'
import { decideSite } from './decide/site.ts'
import { decideUndo } from './decide/undo.ts'
import { decideVoid } from './decide/void.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { QueueEvent } from './event.ts'
import type { QueueState } from './queue-state.ts'
import type { QueueRefusal } from './refusal.ts'

export type Decision = Outcome<readonly QueueEvent[], QueueRefusal>

export interface Gesture<Asked extends QueueCommand = QueueCommand> {
  readonly command: Asked
  readonly device: Pick<Device, 'role' | 'deskId'>
  /** When the person made the gesture, by the corrected clock of the device; never after `receivedAt`. */
  readonly at: Instant
  /** When the sequencer read it; a device that previews its own gesture hands in the same instant twice. */
  readonly receivedAt: Instant
  /** The erasure generation the device knew when it was made. */
  readonly generation?: number
  /** The other sites that the gesture touches (`sitesNeeded`), as they stand; a device holds none. */
  readonly elsewhere?: Elsewhere
}

/**
 * Decides one gesture against the state of its site. No events means: accepted, and already so.
 * Refused with a `QueueRefusal` whose values fill the sentence of its code.
 */
export function decide(state: QueueState, gesture: Gesture): Decision {
  const { command, device } = gesture
  if (!mayCommand(device.role, command.type)) return refused({ code: 'role-may-not', values: { role: device.role } })
  const forgotten = decideForgotten(state, gesture)
  if (forgotten) return forgotten
  switch (command.type) {
    case 'issueTicket':
      return decideIssue(state, { ...gesture, command })
    case 'finishService':
      return decideFinish(state, { ...gesture, command })
    case 'leaveQueue':
    case 'deferVisit':
    case 'resumeVisit':
    case 'presentAgain':
      return decidePerson(state, { ...gesture, command })
    case 'callNext':
      return decideCallNext(state, { ...gesture, command })
    case 'callTicket':
      return decideCallTicket(state, { ...gesture, command })
    case 'returnToQueue':
    case 'park':
    case 'transfer':
      return decideMoved(state, { ...gesture, command })
    case 'transferToSite':
      return decideSentOn(state, { ...gesture, command })
    case 'voidTicket':
      return decideVoid(state, { ...gesture, command })
    case 'undoGesture':
      return decideUndo(state, { ...gesture, command })
    case 'openDesk':
    case 'pauseDesk':
    case 'closeDesk':
      return decideDesk(state, { ...gesture, command })
    case 'closeQueue':
    case 'reopenQueue':
    case 'endDay':
    case 'changePolicy':
    case 'setThresholds':
      return decideSite(state, { ...gesture, command })
    default:
      return decideHeldTicket(state, { ...gesture, command })
  }
}
