/**
 * When each place for a machine of a site was last heard by its server. Machines ask for news every twenty seconds, whatever
 * happens in the queue: one that has been silent for longer is off, cut from the network, or on another page.
 */
import * as v from 'valibot'
import { deskIdSchema, instantSchema, slotSchema } from '../values/field-schemas.ts'
import type { DeskId } from '../values/ids.ts'
import { secondsBetween, type Instant } from '../values/instant.ts'
import { deviceRoles, type DeviceRole } from './device.ts'

export interface Heartbeat {
  readonly slot: string
  readonly role: DeviceRole
  readonly deskId?: DeskId
  /** False when no machine has been enrolled in this place. */
  readonly isEnrolled: boolean
  /** Null when it was not heard since the server started. */
  readonly lastHeardAt: Instant | null
}

export const heartbeatsSchema: v.GenericSchema<unknown, readonly Heartbeat[]> = v.array(
  v.strictObject({
    slot: slotSchema,
    role: v.picklist(deviceRoles),
    deskId: v.exactOptional(deskIdSchema),
    isEnrolled: v.boolean(),
    lastHeardAt: v.nullable(instantSchema),
  }),
)

/** Three questions missed, and a breath. */
export const silentAfterSeconds = 65

/** `unheard`: enrolled, and not heard since the server started. */
export type Pulse = 'alive' | 'silent' | 'unheard' | 'empty'

export function pulseOf({ isEnrolled, lastHeardAt }: Heartbeat, now: Instant): Pulse {
  if (!isEnrolled) return 'empty'
  if (lastHeardAt === null) return 'unheard'
  return secondsBetween(lastHeardAt, now) > silentAfterSeconds ? 'silent' : 'alive'
}
