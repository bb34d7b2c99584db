/** Which role may send which command; what a right of the desk must add is looked at where it is decided. */
import type { DeviceRole } from '../../access/device.ts'
import type { QueueCommand } from '../command.ts'
import { phoneGestures } from '../phone-gesture.ts'

const ofKiosk = ['issueTicket', 'leaveQueue', 'deferVisit', 'resumeVisit', 'presentAgain', 'voidTicket'] as const

const allowedCommands: Readonly<Record<DeviceRole, readonly QueueCommand['type'][]>> = {
  kiosk: ofKiosk,
  desk: [
    ...ofKiosk,
    'callNext',
    'callTicket',
    'recall',
    'startService',
    'finishService',
    'markNoShow',
    'returnToQueue',
    'park',
    'transfer',
    'transferToSite',
    'undoGesture',
    'openDesk',
    'pauseDesk',
    'closeDesk',
    'closeQueue',
    'reopenQueue',
    'endDay',
    'changePolicy',
    'setThresholds',
  ],
  display: [],
  manager: [],
  phones: phoneGestures,
}

/** A display and a manager ask nothing; a kiosk never calls. */
export const mayCommand = (role: DeviceRole, command: QueueCommand['type']): boolean =>
  allowedCommands[role].includes(command)
