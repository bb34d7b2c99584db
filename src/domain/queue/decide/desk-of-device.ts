/** A machine at a desk speaks for that desk only; a neighbour’s gesture is never made in its name. */
import type { DeskId } from '../../values/ids.ts'
import type { Device } from '../../access/device.ts'
import type { DeskRight, Site } from '../place.ts'
import { findDesk } from '../queue-state.ts'
import type { QueueRefusal } from '../refusal.ts'

interface DeskGesture {
  /** A gesture that names no desk is made in no desk’s name. */
  readonly command: { readonly deskId?: DeskId }
  readonly device: Pick<Device, 'deskId'>
}

/** The refusal of a gesture for an unknown desk or another machine’s desk; undefined when the desk is this machine’s own. */
export function refuseForeignDesk(site: Site, { command, device }: DeskGesture): QueueRefusal | undefined {
  if (command.deskId === undefined) return undefined
  const desk = findDesk(site, command.deskId)
  if (!desk) return { code: 'unknown-desk' }
  if (device.deskId !== command.deskId) return { code: 'not-your-desk', values: { desk: desk.number } }
  return undefined
}

/** Has the desk of this machine been given the right by the site’s settings? */
export const hasRight = (site: Site, device: Pick<Device, 'deskId'>, right: DeskRight): boolean =>
  (device.deskId && findDesk(site, device.deskId)?.rights?.includes(right)) ?? false
