/** A machine at a desk speaks for that desk only; a neighbour’s gesture is never made in its name. */
import type { DeskId } from '../values/ids.ts'
import type { Device } from '../access/device.ts'
import type { Site } from './place.ts'
import { findDesk } from './queue-state.ts'
import type { QueueRefusal } from './refusal.ts'

interface DeskGesture {
  readonly command: { readonly deskId: DeskId }
  readonly device: Pick<Device, 'deskId'>
}

/** The refusal of a gesture for an unknown desk or another machine’s desk; undefined when the desk is this machine’s own. */
export function refuseForeignDesk(site: Site, { command, device }: DeskGesture): QueueRefusal | undefined {
  const desk = findDesk(site, command.deskId)
  if (!desk) return { code: 'unknown-desk' }
  if (device.deskId !== command.deskId) return { code: 'not-your-desk', values: { desk: desk.number } }
  return undefined
}
