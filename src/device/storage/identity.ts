/** Who this device is for its site; given by enrolment and kept until the device is enrolled anew. */
import type { Device } from '../../domain/access/device.ts'
import type { EnrolmentResponse } from '../../domain/access/enrolment.ts'
import type { Site } from '../../domain/queue/place.ts'

export interface Identity {
  readonly device: Device
  /** Sent with each request; never shown, never logged. */
  readonly token: string
  readonly site: Site
}

export type Welcome = EnrolmentResponse<Site>

export const identityOf = ({ device, token, site }: Welcome): Identity => ({ device, token, site })
