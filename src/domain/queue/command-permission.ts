/** Which role may send which command. */
import type { DeviceRole } from '../access/device.ts'
import type { QueueCommand } from './command.ts'

const allowedCommands: Readonly<Record<DeviceRole, readonly QueueCommand['type'][]>> = {
  kiosk: ['issueTicket', 'leaveQueue'],
  desk: ['issueTicket', 'callNext', 'recall', 'startService', 'finishService', 'markNoShow', 'leaveQueue'],
  display: [],
}

/** A display asks nothing; a kiosk never calls. */
export const mayCommand = (role: DeviceRole, command: QueueCommand['type']): boolean =>
  allowedCommands[role].includes(command)
